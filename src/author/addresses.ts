import { headingIds } from '../markdown/heading-ids.ts';
import { collectionNames, type ReferenceTarget } from '../model/index.ts';
import { sitePages } from '../playbook/addresses.ts';
import { titlePlaces } from '../playbook/titles.ts';
import type { ContentFiles, RawEntry } from '../read/content.ts';
import { pageFiles } from '../read/pages.ts';

/** The addresses of a content folder, drafts among them. */
export interface Addresses {
  pages: ReadonlySet<string>;
  /** The ids that a link to a page may name behind `#`. */
  idsAt(page: string): ReadonlySet<string>;
}

export function addressesOf(content: ContentFiles): Addresses {
  const withData = (entry: RawEntry) => ({ ...entry, data: (entry.value ?? {}) as object });
  const entries = content.entries.map(withData);
  const of = (collection: string) => entries.filter((entry) => entry.collection === collection);
  const settings = (content.settings?.value ?? {}) as { language?: string };
  const pages = sitePages(pageFiles(), {
    language: String(settings.language ?? 'en'),
    of,
    translations: content.translations.map(withData),
    ruleCodes: [],
    bodyIds(entry) {
      const { document, collection } = entry as unknown as RawEntry;
      if (document.bodyText.trim() === '') return undefined;
      return document.body ? headingIds(document.body, collection).map(({ id }) => id) : [];
    },
    titleIds: () => titlePlaces(of('roles')),
  });
  const known = new Map<string, ReadonlySet<string>>();
  return {
    pages: new Set(pages.keys()),
    idsAt(page) {
      const ids = known.get(page) ?? new Set(pages.get(page)?.() ?? []);
      known.set(page, ids);
      return ids;
    },
  };
}

/** The page of an address of this site, and the id behind `#`. */
export function partsOfAddress(address: string): { page: string; id: string | undefined } {
  const [, page = '', id] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(address) ?? [];
  return { page, id };
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
