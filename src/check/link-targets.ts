import { siteAddresses } from '../playbook/addresses.ts';
import { pageFiles, publicFiles } from '../read/pages.ts';
import { memoize } from './memoize.ts';
import type { CheckedEntry, Content } from './rule.ts';

/** The addresses that bodies may link to: `published` on the public site, `all` with drafts, which dev shows. */
export const linkTargets = memoize((content: Content) => {
  const files = pageFiles();
  const addressesOf = (isShown: (entry: CheckedEntry) => boolean) =>
    new Set([
      ...publicFiles(),
      ...siteAddresses(files, {
        language: content.settings.language ?? 'en',
        of: (collection) => (content.of(collection) as CheckedEntry[]).filter(isShown),
        translations: content.translations.filter(isShown),
        ruleCodes: content.ruleCodes,
      }),
    ]);
  return { published: addressesOf(({ data }) => data.status === 'published'), all: addressesOf(() => true) };
});
