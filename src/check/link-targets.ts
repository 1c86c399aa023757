import { headingIds } from '../markdown/heading-ids.ts';
import { sitePages } from '../playbook/addresses.ts';
import { titlePlaces } from '../playbook/titles.ts';
import { isLeftOut, leftOutOf } from '../playbook/tools.ts';
import { ownRoutes, pageFiles, publicFiles } from '../read/pages.ts';
import { memoize } from './memoize.ts';
import type { CheckedEntry, Content } from './rule.ts';

/** The addresses of a site. */
export interface LinkTargets {
  /** Addresses that are known, for proposals. */
  addresses: ReadonlySet<string>;
  has(address: string): boolean;
  /** Whether there is no such page because its tool is switched off or has no content. */
  isLeftOut(address: string): boolean;
  /** The ids of the page at an address; undefined where they are not known: files, and pages that the site brings itself. */
  idsAt(address: string): ReadonlySet<string> | undefined;
}

/** The addresses that bodies may link to: `published` on the public site, `all` with drafts, which dev shows. */
export const linkTargets = memoize((content: Content): { published: LinkTargets; all: LinkTargets } => {
  const files = pageFiles();
  const own = ownRoutes();
  const others = new Set([...publicFiles(), ...own.addresses]);
  const targetsOf = (isShown: (entry: CheckedEntry) => boolean): LinkTargets => {
    const of = (collection: CheckedEntry['collection']) => (content.of(collection) as CheckedEntry[]).filter(isShown);
    const { tools, visibility } = content.settings;
    const isAbsent = isLeftOut(leftOutOf({ tools, of }));
    const pages = sitePages(files, {
      language: content.settings.language ?? 'en',
      of,
      translations: content.translations.filter((entry) => {
        const original = content.get(entry.collection, entry.id);
        return isShown(entry) && original !== undefined && isShown(original);
      }),
      ruleCodes: content.ruleCodes,
      tools,
      visibility,
      bodyIds: (entry) => headingIdsOf(entry as CheckedEntry),
      titleIds: () => titlePlaces(of('roles')),
    });
    const ids = new Map<string, ReadonlySet<string>>();
    return {
      addresses: new Set([...pages.keys(), ...others]),
      has: (address) => pages.has(address) || others.has(address) || own.patterns.some((pattern) => pattern.test(address)),
      isLeftOut: (address) => !others.has(address) && isAbsent(address),
      idsAt(address) {
        const page = pages.get(address);
        if (!page) return undefined;
        const known = ids.get(address) ?? new Set(page());
        ids.set(address, known);
        return known;
      },
    };
  };
  const isPublished = ({ data }: CheckedEntry) => data.status === 'published';
  const published = targetsOf(isPublished);
  const isWhole = [...content.entries, ...content.translations].every(isPublished);
  return { published, all: isWhole ? published : targetsOf(() => true) };
});

const headingIdsOf = (entry: CheckedEntry): string[] | undefined => {
  const { body, bodyText } = entry.document;
  if (bodyText.trim() === '') return undefined;
  return body && entry.root.length === 0 ? headingIds(body, entry.collection).map(({ id }) => id) : [];
};
