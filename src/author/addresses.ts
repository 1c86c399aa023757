import { collectionNames, partOf, type ReferenceTarget } from '../model/index.ts';
import { siteAddresses } from '../playbook/addresses.ts';
import type { ContentFiles, RawEntry } from '../read/content.ts';
import { pageFiles } from '../read/pages.ts';
import { touchpointsIn } from './places.ts';

/** The addresses of the pages and endpoints of a content folder, drafts among them. */
export function addressesOf(content: ContentFiles): Set<string> {
  const entries = content.entries.map((entry) => ({ ...entry, data: (entry.value ?? {}) as object }));
  const settings = (content.settings?.value ?? {}) as { language?: string };
  return siteAddresses(pageFiles(), {
    language: String(settings.language ?? 'en'),
    of: (collection) => entries.filter((entry) => entry.collection === collection),
    translations: content.translations.map((entry) => ({ ...entry, data: (entry.value ?? {}) as object })),
    ruleCodes: [],
  });
}

/** The anchors of entries that are parts of a page, and of touchpoints: `/hire/#step`. */
export function anchorsOf(content: ContentFiles): Set<string> {
  const anchor = (entry: RawEntry): string[] => {
    const page = partOf(entry.collection);
    if (page) return [`${page}#${entry.id}`];
    return entry.collection === 'journeys'
      ? touchpointsIn(entry).map(({ id }) => `/journeys/${entry.id}/#${id.slice(entry.id.length + 1)}`)
      : [];
  };
  return new Set(content.entries.flatMap(anchor));
}

/**
 * An address without the ids of removed entries in its query (`/compare/?roles=a,b`), or with other ids; undefined where no
 * id is left; the same address where none was named.
 * @param change What takes the place of an id; undefined where it goes.
 */
export function changedQuery(address: string, change: (target: ReferenceTarget, id: string) => string | undefined): string | undefined {
  const [, path = '', query = '', fragment = ''] = /^([^?#]*)\?([^#]*)(.*)$/.exec(address) ?? [];
  if (query === '') return address;
  const parts = query.split('&').map((part) => {
    const [name = '', value = ''] = part.split('=') as [string, string?];
    const target = collectionNames.find((collection) => collection === name || collection === `${name}s`);
    if (!target) return part;
    const ids = value.split(',').flatMap((id) => change(target, id) ?? []);
    return ids.length === 0 ? undefined : `${name}=${ids.join(',')}`;
  });
  if (parts.every((part) => part === undefined)) return undefined;
  return `${path}?${parts.filter((part) => part !== undefined).join('&')}${fragment}`;
}
