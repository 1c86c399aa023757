import { type Fragment, type FullText, openFullText, type PagefindModule } from '../search/full-text.ts';
import { Pages } from '../search/pages.ts';
import { type LaterFile, type PageRow, type PagesFile, unpackPages } from '../search/pages-file.ts';
import type { SearchesFile } from '../search/searches.ts';
import { fetchJson } from './fetch.ts';

const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
const folder = `${base}pagefind/`;

let names: Promise<PagesFile> | undefined;
let first: Promise<Pages> | undefined;
let all: Promise<Pages> | undefined;
let fullText: Promise<LoadedText> | undefined;

/** The full-text index, and what it says of a page that the last search found. */
export interface LoadedText extends FullText {
  fragment(page: PageRow): Promise<Fragment | undefined> | undefined;
  /** Whether the fragment costs nothing: it has been loaded, or there is none. */
  isHere(page: PageRow): boolean;
}

const language = () => document.documentElement.lang;
function loadNames(): Promise<PagesFile> {
  names ??= fetchJson<PagesFile>(`${folder}pages.json`);
  names.catch(() => {
    names = undefined;
  });
  return names;
}

/** The names of most pages in the language of this one, without those that are seldom the answer. */
export function loadFirstPages(): Promise<Pages> {
  first ??= loadNames().then((file) => new Pages(unpackPages(file), language()));
  first.catch(() => {
    first = undefined;
  });
  return first;
}

/** The names of all pages, other words for them, and how people look for them. */
export function loadPages(): Promise<Pages> {
  all ??= (async () => {
    const [file, later, searches, { synonymsFor, relatedFor }] = await Promise.all([
      loadNames(),
      fetchJson<LaterFile>(`${folder}later.json`),
      fetchJson<SearchesFile>(`${base}data/searches.json`),
      import('../search/vocabulary/synonyms.ts'),
    ]);
    const pages = new Pages(unpackPages(file, later), language());
    pages.addSynonyms(synonymsFor(language()));
    pages.addSynonyms(relatedFor(language()), 'related');
    pages.addSearches(searches);
    return pages;
  })();
  all.catch(() => {
    all = undefined;
  });
  return all;
}

const summaries = new Map<string, { texts?: string[]; coming: Promise<string[]> }>();

/** What a page is about, where that has been loaded. */
export const knownSummary = ({ summary }: PageRow): string | undefined => summary && summaries.get(summary.file)?.texts?.[summary.place];

/** What a page is about; empty for pages that do not say it. */
export async function loadSummary({ summary }: PageRow): Promise<string> {
  if (!summary) return '';
  const { file, place } = summary;
  let entry = summaries.get(file);
  if (!entry) {
    entry = { coming: fetchJson<string[]>(`${folder}summaries/${file}.json`) };
    summaries.set(file, entry);
  }
  try {
    entry.texts = await entry.coming;
  } catch (error) {
    summaries.delete(file);
    throw error;
  }
  return entry.texts[place] ?? '';
}

/** Loads the full-text index, once. */
export function loadFullText(): Promise<LoadedText> {
  fullText ??= (async () => {
    const { createInstance } = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as PagefindModule;
    // A worker would be eleven kilobytes and a round trip more before the first answer, for searches of a few milliseconds.
    const pagefind = createInstance({ basePath: folder, noWorker: true });
    await pagefind.options({ baseUrl: import.meta.env.BASE_URL });
    await pagefind.init();
    const texts = new Map<PageRow, () => Promise<Fragment>>();
    const { rows } = await loadPages();
    const opened = await openFullText(pagefind, rows, (page, text) => texts.set(page, text));
    const here = new Set<PageRow>();
    return {
      ...opened,
      // Without a connection the index is there, and the words of pages that were not read are not.
      fragment: (page) => {
        here.add(page);
        return texts
          .get(page)?.()
          .catch(() => undefined);
      },
      isHere: (page) => here.has(page) || !texts.has(page),
    };
  })();
  fullText.catch(() => {
    fullText = undefined;
  });
  return fullText;
}
