import { asFullText, type Fragment, type Pagefind, ranking } from '../search/full-text.ts';
import { Pages, type PagesFile } from '../search/pages.ts';
import type { FullText } from '../search/search.ts';

const folder = `${import.meta.env.BASE_URL.replace(/\/?$/, '/')}pagefind/`;

let pages: Promise<Pages> | undefined;
let fullText: Promise<FullText & { fragment(key: string): Promise<Fragment | undefined> }> | undefined;

/** The names of pages in the language of this one; a few kilobytes, fetched once. */
export function loadPages(): Promise<Pages> {
  pages ??= (async () => {
    const answer = await fetch(`${folder}pages.json`);
    if (!answer.ok) throw new Error(`pages.json: ${answer.status}`);
    return new Pages((await answer.json()) as PagesFile, document.documentElement.lang);
  })();
  pages.catch(() => {
    pages = undefined;
  });
  return pages;
}

/** The full-text index, loaded once, and what it says of a page that it found. */
export function loadFullText(): NonNullable<typeof fullText> {
  fullText ??= (async () => {
    const pagefind = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as Pagefind;
    await pagefind.options({ baseUrl: import.meta.env.BASE_URL, excerptLength: 24, ranking });
    await pagefind.init();
    const found = new Map<string, () => Promise<Fragment>>();
    const text = asFullText(pagefind, (results) => {
      for (const { id, data } of results) found.set(id, data);
    });
    // Without a connection the index is there, and the words of pages that were not read are not.
    return {
      ...text,
      fragment: async (key: string) =>
        found
          .get(key)?.()
          .catch(() => undefined),
    };
  })();
  fullText.catch(() => {
    fullText = undefined;
  });
  return fullText;
}
