import { type Fragment, type FullText, openFullText, type PagefindModule } from '../search/full-text.ts';
import { Pages } from '../search/pages.ts';
import type { PageRow, PagesFile } from '../search/pages-file.ts';
import type { SearchesFile } from '../search/searches.ts';
import { fetchJson } from './fetch.ts';

const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
const folder = `${base}pagefind/`;

let pages: Promise<Pages> | undefined;
let fullText: Promise<LoadedText> | undefined;
/** Those that have synonyms and phrases too. */
const isWhole = new WeakSet<Pages>();

/** The full-text index, and what it says of a page that the last search found. */
export interface LoadedText extends FullText {
  fragment(page: PageRow): Promise<Fragment | undefined> | undefined;
  /** Whether the fragment costs nothing: it has been loaded, or there is none. */
  isHere(page: PageRow): boolean;
}

/** The names of pages in the language of this one; a few kilobytes, fetched once. */
export function loadPages(): Promise<Pages> {
  pages ??= fetchJson<PagesFile>(`${folder}pages.json`).then((file) => new Pages(file, document.documentElement.lang));
  pages.catch(() => {
    pages = undefined;
  });
  return pages;
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
    const synonyms = import('../search/vocabulary/synonyms.ts');
    synonyms.catch(() => {});
    const searches = fetchJson<SearchesFile>(`${base}data/searches.json`);
    searches.catch(() => {});
    const { createInstance } = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as PagefindModule;
    // A worker would be eleven kilobytes and a round trip more before the first answer, for searches of a few milliseconds.
    const pagefind = createInstance({ basePath: folder, noWorker: true });
    await pagefind.options({ baseUrl: import.meta.env.BASE_URL });
    await pagefind.init();
    const texts = new Map<PageRow, () => Promise<Fragment>>();
    const known = await loadPages();
    if (!isWhole.has(known)) {
      const { synonymsFor, relatedFor } = await synonyms;
      known.addSynonyms(synonymsFor(document.documentElement.lang));
      known.addSynonyms(relatedFor(document.documentElement.lang), 'related');
      known.addSearches(await searches);
    }
    isWhole.add(known);
    const opened = await openFullText(pagefind, known.rows, (page, text) => texts.set(page, text));
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
