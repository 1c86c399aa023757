import { formats, type ReferenceTarget } from '../model/index.ts';
import type { ContentFiles } from '../read/content.ts';
import { addressesOf, anchorsOf, changedQuery } from './addresses.ts';
import { allReferences, referrers, touchpointsIn } from './places.ts';
import { rewriteLinks } from './rewrite-links.ts';
import { Workspace } from './workspace.ts';

export interface Renamed {
  workspace: Workspace;
  /** The new address of each page that moved. */
  pages: Map<string, string>;
}

/**
 * Gives an entry another id, in its file name, its translations, every reference and every link. Nothing is written: the
 * workspace holds the result.
 * @throws Error where a file cannot be read.
 */
export function renameEntry(content: ContentFiles, target: ReferenceTarget, from: string, to: string): Renamed {
  const workspace = new Workspace(content);
  const renamed = (kind: ReferenceTarget, id: string): string => {
    if (kind === target && id === from) return to;
    return kind === 'touchpoints' && target === 'journeys' && id.startsWith(`${from}/`) ? `${to}${id.slice(from.length)}` : id;
  };

  for (const referrer of referrers(content))
    for (const { target: kind, id, path, isKey } of allReferences(referrer)) {
      const changed = renamed(kind, id);
      if (changed === id) continue;
      if (isKey) workspace.renameKey(referrer, path, changed);
      else if (referrer.collection === 'settings' && path[0] === 'waivers') {
        const written = String((referrer.value as { waivers: { entry: string }[] }).waivers[path[1] as number]?.entry);
        workspace.set(referrer, path, written.slice(0, -id.length) + changed);
      } else workspace.set(referrer, path, changed);
    }
  for (const entry of [...content.entries, ...content.translations]) {
    const { collection, id, document } = entry;
    if (target === 'touchpoints' && collection === 'journeys')
      for (const touchpoint of touchpointsIn(entry))
        if (touchpoint.id === from) workspace.set(entry, [...touchpoint.path, 'id'], to.slice(id.length + 1));
    if (collection !== target || id !== from) continue;
    if (formats[collection] === 'list') workspace.renameKey({ document, root: [] }, [id], to);
    else workspace.moveFile(document.file, document.file.replace(/[^/]+(?=\.[a-z]+$)/, to));
  }
  workspace.commit();

  const [pages, anchors] = [
    movedAddresses(addressesOf(content), addressesOf(workspace.content), from, to),
    movedAddresses(anchorsOf(content), anchorsOf(workspace.content), from.replace(/^.*\//, ''), to.replace(/^.*\//, '')),
  ];
  rewriteLinks(workspace, {
    source: (id) => renamed('sources', id),
    address(written) {
      const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(written) ?? [];
      const moved = anchors.get(written) ?? `${pages.get(path) ?? path}${rest}`;
      return changedQuery(moved, renamed);
    },
  });
  return { workspace, pages };
}

/** The new address of each address that is gone, by the id that it holds; of two roles compared, the first by id comes first. */
function movedAddresses(before: Set<string>, after: Set<string>, from: string, to: string): Map<string, string> {
  const isPart = new RegExp(`(?<=[/#]|-and-)${from}(?=[/.]|-and-|$)`, 'g');
  const moved = new Map<string, string>();
  for (const address of before) {
    if (after.has(address)) continue;
    const renamed = address.replace(isPart, to);
    const pair = /^(.*\/)([^/]+)\/$/.exec(renamed);
    const words = pair?.[2]?.split('-and-') ?? [];
    const swapped = words.map((_, at) => `${pair?.[1]}${words.slice(at).join('-and-')}-and-${words.slice(0, at).join('-and-')}/`);
    const found = [renamed, ...swapped].find((candidate) => after.has(candidate));
    if (found !== undefined) moved.set(address, found);
  }
  return moved;
}
