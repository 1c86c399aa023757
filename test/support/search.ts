import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { openFullText, type Pagefind, type PagefindModule, ranking } from '../../src/search/full-text.ts';
import { Pages } from '../../src/search/pages.ts';
import type { PageRow, PagesFile } from '../../src/search/pages-file.ts';
import { Search } from '../../src/search/search.ts';

export interface Query {
  kind: string;
  query: string;
  filters?: Record<string, string>;
  /** Addresses of answers that a reader would accept, with the part of the page where the query asks for one. */
  accept: string[];
  fresh?: boolean;
}
export const allQueries: Query[] = JSON.parse(readFileSync('test/search/queries.json', 'utf8'));

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

export const ourPages = (): Pages => new Pages(JSON.parse(readFileSync('dist/pagefind/pages.json', 'utf8')) as PagesFile, 'en-GB');

/** The search of the built site in dist/, served at an address. */
export async function ourSearch(address: string): Promise<Engine> {
  const pagefind = await openPagefind(`${address}/pagefind/`);
  await pagefind.options({ ranking });
  await pagefind.init();
  const pages = ourPages();
  const search = new Search(pages);
  const fullText = await openFullText(pagefind, pages.rows);
  return async (query, filters) =>
    (await search.all(query, filters, fullText)).results.map(({ page, part }) => `/${page.address}${part?.at ?? ''}`);
}

/** How many results each shows with their texts at first: ours those in view, Pagefind's own interface five. */
const withTexts = { ours: 4, plain: 5 };

/** What the first search of a reader fetches besides code: names, the index, and the texts of the first results. */
export async function coldSearch(address: string, { query, filters = {} }: Query): Promise<void> {
  const fetched = await fetch(`${address}/pagefind/pages.json`);
  const pages = new Pages((await fetched.json()) as PagesFile, 'en-GB');
  const pagefind = await openPagefind(`${address}/pagefind/`);
  await pagefind.options({ ranking });
  await pagefind.init();
  const texts = new Map<PageRow, () => Promise<unknown>>();
  const fullText = await openFullText(pagefind, pages.rows, (page, text) => texts.set(page, text));
  const { results } = await new Search(pages).all(query, filters, fullText);
  await Promise.all(results.slice(0, withTexts.ours).map(({ page }) => texts.get(page)?.()));
}

/** The same of plain Pagefind. */
export async function coldPagefind(address: string, { query }: Query): Promise<void> {
  const pagefind = await openPagefind(`${address}/pagefind/`);
  await pagefind.init();
  const { results } = await pagefind.search(query);
  await Promise.all(results.slice(0, withTexts.plain).map((result) => result.data()));
}

/** The place of the first accepted answer, from 1; 0 where none is among the first ten. The right page counts, whether or not its part is named. */
export function placeOf(found: string[], accept: string[]): number {
  const pages = new Set(accept.map((address) => address.split('#')[0]));
  return found.slice(0, 10).findIndex((address) => pages.has(address.split('#')[0] as string)) + 1;
}
