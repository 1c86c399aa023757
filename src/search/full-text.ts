import type { PageRow } from './pages-file.ts';
import type { FullText } from './search.ts';
import { stem, stems } from './text.ts';

/** The part of Pagefind's module for the browser that we use. */
export interface PagefindModule {
  createInstance(options: { basePath: string; noWorker?: boolean }): Pagefind;
}

export interface Pagefind {
  options(options: { ranking?: Record<string, unknown>; excerptLength?: number; baseUrl?: string }): Promise<void>;
  init(): Promise<void>;
  /** @param query `null` finds every page. */
  search(query: string | null, options?: { sort?: Record<string, 'asc' | 'desc'> }): Promise<{ results: PagefindResult[] }>;
}

export interface PagefindResult {
  /** Language of the index that was loaded, `_`, and what tells its pages apart. */
  id: string;
  score: number;
  data(): Promise<Fragment>;
}

export interface Fragment {
  url: string;
  excerpt: string;
  /** The page's words as text, with the places (in words) of what was found and of elements that have ids. */
  content: string;
  locations: number[];
  anchors: { element: string; id: string; text: string; location: number }[];
  meta: Record<string, string | undefined>;
  sub_results: { title: string; url: string; excerpt: string }[];
}

/** Words that the index keeps with their signs; see `createSearchIndex`. */
const asIndexed = (query: string): string => query.replace(/\bcplusplus\b/g, 'c++').replace(/\b([cf])sharp\b/g, '$1#');

export const ranking = { metaWeights: { title: 8, aliases: 8, summary: 2 } };

/**
 * Pagefind's results as pages of the file of pages. A result has an id, and says which page it is only when its text is
 * fetched; so the index is asked for all pages by address, the order in which the file of pages lists them.
 * @param pages Those of the file of pages; every page in the language that Pagefind loads is among them, by address.
 * @param seen Told what each search found, and how to fetch its text.
 * @throws Error where the index and the file of pages are of different builds.
 */
export async function openFullText(
  pagefind: Pagefind,
  pages: readonly PageRow[],
  seen?: (page: PageRow, text: () => Promise<Fragment>) => void,
): Promise<FullText> {
  const { results: all } = await pagefind.search(null, { sort: { address: 'asc' } });
  const language = all[0]?.id.replace(/_[^_]*$/, '');
  const indexed = pages.filter((page) => page.language !== '' && page.language === language);
  if (indexed.length !== all.length) throw new Error(`the index has ${all.length} pages, and the file of pages ${indexed.length}`);
  const byId = new Map(all.map(({ id }, place) => [id, indexed[place] as PageRow]));
  return {
    async search(query) {
      const { results } = await pagefind.search(asIndexed(query));
      return results.map(({ id, score, data }) => {
        const page = byId.get(id) as PageRow;
        seen?.(page, data);
        return { page, score };
      });
    },
    async has(word) {
      // For a word that it does not have, Pagefind answers with words that begin alike.
      const [first] = (await pagefind.search(asIndexed(word))).results;
      if (!first) return false;
      // Where its words cannot be fetched, the index is taken at its word.
      const fragment = await first.data().catch(() => undefined);
      if (!fragment) return true;
      const marked = fragment.excerpt.replaceAll('&amp;', '&').match(/(?<=<mark>)[^<]+/g) ?? [];
      return marked.flatMap(stems).includes(stem(word));
    },
  };
}
