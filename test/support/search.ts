import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { openFullText, type Pagefind, type PagefindModule } from '../../src/search/full-text.ts';
import { Pages } from '../../src/search/pages.ts';
import { type LaterFile, type PageRow, type PagesFile, unpackPages } from '../../src/search/pages-file.ts';
import { type Scored, Search } from '../../src/search/search.ts';
import type { SearchesFile } from '../../src/search/searches.ts';
import { relatedFor, synonymsFor } from '../../src/search/vocabulary/synonyms.ts';
import { type Weights, weights } from '../../src/search/weights.ts';
import { serve } from './browser.ts';

export interface Query {
  kind: string;
  query: string;
  filters?: Record<string, string>;
  /** Addresses of answers that a reader would accept, with the part of the page where the query asks for one; none where nothing is to be found. */
  accept: string[];
  /** Pages that are relevant, and not the best. */
  also?: string[];
}
/** Judged queries by their files: the numbers of the ranking were learned from all of them but the sixth and the ninth. */
export const queryFiles = [
  'queries.json',
  'learn-queries.json',
  'final-queries.json',
  'late-queries.json',
  'own-queries.json',
  'fourth-queries.json',
  'fifth-queries.json',
  'sixth-queries.json',
  'seventh-queries.json',
  'eighth-queries.json',
  'ninth-queries.json',
] as const;
export const queriesOf = (file: (typeof queryFiles)[number]): Query[] => JSON.parse(readFileSync(`test/search/${file}`, 'utf8'));

/** Answers a query with addresses, best first. */
export type Engine = (query: string, filters: Record<string, string>) => Promise<string[]>;

/** Pagefind over an index at an address, in the language of the playbook. */
export async function openPagefind(folder: string): Promise<Pagefind> {
  // Instances of one module share their memory, and mix up what they hold of two indexes; an address of its own makes a module of its own.
  const module = `${pathToFileURL(path.resolve('dist/pagefind/pagefind.js')).href}?${encodeURIComponent(folder)}`;
  const { createInstance } = (await import(module)) as PagefindModule;
  // Pagefind reads the language of its index from the page.
  Object.assign(globalThis, { document: { currentScript: null, querySelector: () => ({ getAttribute: () => 'en-gb' }) } });
  return createInstance({ basePath: folder });
}

const pagesOf = (file: PagesFile, later: LaterFile, searches: SearchesFile, numbers: Weights = weights): Pages => {
  const pages = new Pages(unpackPages(file, later), 'en-GB', numbers);
  pages.addSynonyms(synonymsFor('en-GB'));
  pages.addSynonyms(relatedFor('en-GB'), 'related');
  pages.addSearches(searches);
  return pages;
};
const built = <T>(name: string): T => JSON.parse(readFileSync(`dist/${name}`, 'utf8')) as T;
export const ourPages = (numbers: Weights = weights): Pages =>
  pagesOf(built('pagefind/pages.json'), built('pagefind/later.json'), built('data/searches.json'), numbers);

/** The search of the built site in dist/, served at an address. */
export async function ourSearch(address: string): Promise<Engine> {
  const pages = ourPages();
  const search = new Search(pages);
  const fullText = await openText(address, pages.rows);
  return async (query, filters) => addresses((await search.all(query, filters, fullText)).results);
}

const addresses = (results: readonly { page: PageRow; part?: string | undefined }[]) =>
  results.map(({ page, part = '' }) => `/${page.address}${part}`);

async function openText(address: string, rows: readonly PageRow[], seen?: Parameters<typeof openFullText>[2]) {
  const pagefind = await openPagefind(`${address}/pagefind/`);
  await pagefind.init();
  return openFullText(pagefind, rows, seen);
}

/**
 * The search with other numbers than its own.
 * @param hasSearches Whether the pages have the words of those who do not know their names.
 */
export async function openSearch(hasSearches = true) {
  const site = await serve('dist');
  const searches = built<SearchesFile>('data/searches.json');
  const known = hasSearches ? searches : { ...searches, phrases: {} };
  const pages = pagesOf(built('pagefind/pages.json'), built('pagefind/later.json'), known, { ...weights });
  const search = new Search(pages);
  const fullText = await openText(site.address, pages.rows);
  return {
    async find({ query, filters = {} }: Query, numbers: Weights): Promise<string[]> {
      Object.assign(pages.weights, numbers);
      return addresses((await search.all(query, filters, fullText)).results);
    },
    /** What speaks for each page that has the filters of a query. */
    async ranked({ query, filters = {} }: Query, numbers: Weights): Promise<Scored[]> {
      Object.assign(pages.weights, numbers);
      const ranked = await search.ranked(query, fullText);
      return ranked.filter(({ page }) => Object.entries(filters).every(([name, value]) => page.filters[name]?.includes(value)));
    },
    answer: async ({ query, filters = {} }: Query, numbers: Weights) => {
      Object.assign(pages.weights, numbers);
      return search.all(query, filters, fullText);
    },
    pages,
    close: () => site.close(),
  };
}

/** How many results each shows with their texts at first: ours those in view, Pagefind's own interface five. */
const withTexts = { ours: 4, plain: 5 };

/** What the first search of a reader fetches besides code: names, the index, and the texts of the first results. */
export async function coldSearch(address: string, { query, filters = {} }: Query): Promise<void> {
  const fetched = <T>(name: string) => fetch(`${address}/${name}`).then((answer) => answer.json() as Promise<T>);
  const pages = pagesOf(
    await fetched<PagesFile>('pagefind/pages.json'),
    await fetched<LaterFile>('pagefind/later.json'),
    await fetched<SearchesFile>('data/searches.json'),
  );
  const search = new Search(pages);
  const named = search.named(query, filters);
  if (named) {
    const files = new Set(named.results.slice(0, withTexts.ours).flatMap(({ page }) => page.summary?.file ?? []));
    await Promise.all([...files].map((file) => fetched(`pagefind/summaries/${file}.json`)));
    return;
  }
  const texts = new Map<PageRow, () => Promise<unknown>>();
  const fullText = await openText(address, pages.rows, (page, text) => texts.set(page, text));
  const { results } = await search.all(query, filters, fullText);
  await Promise.all(results.slice(0, withTexts.ours).map(({ page }) => texts.get(page)?.()));
}

/** The same of plain Pagefind. */
export async function coldPagefind(address: string, { query }: Query): Promise<void> {
  const pagefind = await openPagefind(`${address}/pagefind/`);
  await pagefind.init();
  const { results } = await pagefind.search(query);
  await Promise.all(results.slice(0, withTexts.plain).map((result) => result.data()));
}

/**
 * The place of the first accepted answer, from 1; 0 where none is among the first ten. Where nothing is to be found, no answer
 * is the first place. The right page counts, whether or not
 * its part is named; the interview kit of a role counts as the role where the query asks for an interview.
 */
export function placeOf(found: string[], accept: string[], query: string): number {
  if (accept.length === 0) return found.length === 0 ? 1 : 0;
  const pageOf = (address: string) => {
    const [page = ''] = address.split('#');
    return /interv/.test(query) ? page.replace(/(\/roles\/[^/]+\/)interview\/$/, '$1') : page;
  };
  const pages = new Set(accept.map(pageOf));
  return found.slice(0, 10).findIndex((address) => pages.has(pageOf(address))) + 1;
}
