import { formats, type ReferenceTarget } from '../model/index.ts';
import type { ContentFiles } from '../read/content.ts';
import { addressesOf, changedQuery, partsOfAddress } from './addresses.ts';
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

  const [before, now] = [addressesOf(content), addressesOf(workspace.content)];
  const [oldId, newId] = [from.replace(/^.*\//, ''), to.replace(/^.*\//, '')];
  const pages = movedPages(before.pages, now.pages, oldId, newId);
  rewriteLinks(workspace, {
    source: (id) => renamed('sources', id),
    address(written) {
      const { page, id } = partsOfAddress(written);
      const moved = pages.get(page) ?? page;
      let address = moved + written.slice(page.length);
      if (id !== undefined && before.idsAt(page).has(id) && !now.idsAt(moved).has(id)) {
        const movedId = id.replace(partIn(oldId, '(?<![a-z0-9])', '(?![a-z0-9])'), newId);
        if (now.idsAt(moved).has(movedId)) address = address.slice(0, -id.length) + movedId;
      }
      return changedQuery(address, renamed);
    },
  });
  return { workspace, pages };
}

const partIn = (id: string, before: string, after: string) => new RegExp(`${before}${id}${after}`, 'g');

/** The new address of each page that is gone, by the id in it; of two roles that are compared, the first by id comes first. */
function movedPages(before: ReadonlySet<string>, after: ReadonlySet<string>, from: string, to: string): Map<string, string> {
  const moved = new Map<string, string>();
  for (const address of before) {
    if (after.has(address)) continue;
    const renamed = address.replace(partIn(from, '(?<=/|-and-)', '(?=[/.]|-and-)'), to);
    const pair = /^(.*\/)([^/]+)\/$/.exec(renamed);
    const words = pair?.[2]?.split('-and-') ?? [];
    const swapped = words.map((_, at) => `${pair?.[1]}${words.slice(at).join('-and-')}-and-${words.slice(0, at).join('-and-')}/`);
    const found = [renamed, ...swapped].find((candidate) => after.has(candidate));
    if (found !== undefined) moved.set(address, found);
  }
  return moved;
}
