import type { FullText } from './search.ts';
import { stem, stems } from './text.ts';

/** The part of Pagefind's browser interface that we use. */
export interface Pagefind {
  options(options: { ranking?: Record<string, unknown>; excerptLength?: number; baseUrl?: string }): Promise<void>;
  init(): Promise<void>;
  search(query: string | null, options?: { filters?: Record<string, string | string[]> }): Promise<Found>;
  filters(): Promise<Record<string, Record<string, number>>>;
}

export interface Found {
  results: { id: string; score: number; data(): Promise<Fragment> }[];
  /** How many results each choice of each filter would have. */
  filters: Record<string, Record<string, number>>;
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

export const ranking = { metaWeights: { title: 8, aliases: 8, summary: 2 } };

/** Pagefind's answers by the keys of pages. */
export function asFullText(pagefind: Pagefind, seen?: (found: Found['results']) => void): FullText {
  return {
    async search(query) {
      const { results } = await pagefind.search(query);
      seen?.(results);
      return results.map(({ id, score }) => ({ key: id, score }));
    },
    async has(word) {
      // For a word that it does not have, Pagefind answers with words that begin alike.
      const [first] = (await pagefind.search(word)).results;
      if (!first) return false;
      // Where its words cannot be fetched, the index is taken at its word.
      const fragment = await first.data().catch(() => undefined);
      if (!fragment) return true;
      const marked = fragment.excerpt.match(/(?<=<mark>)[^<]+/g) ?? [];
      return marked.flatMap(stems).includes(stem(word));
    },
  };
}
