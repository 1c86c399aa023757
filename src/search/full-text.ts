import type { PageRow } from './pages-file.ts';

/** The part of Pagefind's module for the browser that we use. */
export interface PagefindModule {
  createInstance(options: { basePath: string; noWorker?: boolean }): Pagefind;
}

export interface Pagefind {
  options(options: { baseUrl: string }): Promise<void>;
  init(): Promise<void>;
  /** @param query `null` finds every page. */
  search(query: string | null, options?: { sort?: Record<string, 'asc' | 'desc'> }): Promise<{ results: PagefindResult[] }>;
}

export interface PagefindResult {
  /** Language of the index that was loaded, `_`, and what tells its pages apart. */
  id: string;
  /** The places of what was found in the words of the page. */
  words: number[];
  /** The fields of `data-pagefind-meta` that have it. */
  matchedMetaFields?: string[];
  data(): Promise<Fragment>;
}

export interface Fragment {
  /** The page's words as text, with the places (in words) of elements that have ids. */
  content: string;
  url: string;
  anchors: { element: string; id: string; text: string; location: number }[];
  meta: Record<string, string | undefined>;
}

/** Words that the index keeps with their signs; see `createSearchIndex`. */
const asIndexed = (query: string): string => query.replace(/\bcplusplus\b/g, 'c++').replace(/\b([cf])sharp\b/g, '$1#');

/** What the full text says of a word on a page. */
export interface TextHit {
  /** Where the page has it, in words from its beginning. */
  places: readonly number[];
  /** Whether it is in what the page says of itself in a sentence or two. */
  inSummary: boolean;
}

/** The pages that have a word itself, or a form of it: not words that begin alike, which differ with what was loaded before. */
export interface FullText {
  find(word: string): Promise<ReadonlyMap<PageRow, TextHit>>;
}

/**
 * Pagefind's results as pages of the file of pages. A result has an id, and says which page it is only when its text is
 * fetched; so the index is asked for all pages by address, the order in which the file of pages lists them.
 * @param pages Those of the file of pages; every page in the language that Pagefind loads is among them, by address.
 * @param seen Told each page that was found, and how to fetch its text.
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
  const found = new Map<string, Promise<ReadonlyMap<PageRow, TextHit>>>();
  const find = async (word: string) => {
    // In quotation marks, a word is not completed or cut to one that the index has; but the fields that have it are not told.
    const [{ results: exact }, { results }] = await Promise.all([
      pagefind.search(`"${asIndexed(word)}"`),
      pagefind.search(asIndexed(word)),
    ]);
    const inSummary = new Set(results.flatMap(({ id, matchedMetaFields }) => (matchedMetaFields?.includes('summary') ? [id] : [])));
    const hits = exact.map(({ id, words, data }) => {
      const page = byId.get(id) as PageRow;
      seen?.(page, data);
      return [page, { places: words, inSummary: inSummary.has(id) }] as const;
    });
    return new Map(hits);
  };
  return {
    find(word) {
      const known = found.get(word) ?? find(word);
      found.set(word, known);
      known.catch(() => found.delete(word));
      return known;
    },
  };
}
