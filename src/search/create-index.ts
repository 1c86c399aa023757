import { createHash } from 'node:crypto';
import { createIndex, type NewFile } from 'pagefind';
import { kinds } from '../model/index.ts';
import { type IndexedPage, packPages } from './pages-file.ts';

/** A built page. */
export interface BuiltPage {
  /** Without the site's base, with a slash before it: `/roles/cx-manager/`. */
  address: string;
  html: string;
}

export interface SearchIndex {
  /** Pages whose text is indexed. */
  pages: number;
  /** What is served below `pagefind/`. */
  files: { path: string; content: Uint8Array }[];
}

/**
 * Indexes the text of pages that have `data-pagefind-body`, and lists them with those that are known by title alone
 * (`data-derived`). Other pages are left out. The same pages in the same order make the same files.
 * @throws Error with what Pagefind said, where a step of it failed.
 */
export async function createSearchIndex(pages: Iterable<BuiltPage> | AsyncIterable<BuiltPage>): Promise<SearchIndex> {
  const { index } = succeeded(await createIndex({ includeCharacters: '+#' }));
  if (!index) throw new Error('Pagefind made no search index');
  try {
    const rows: IndexedPage[] = [];
    for await (const { address, html } of pages) {
      const derivedKind = /<main[^>]* data-derived="([^"]+)"/.exec(html)?.[1];
      if (derivedKind) rows.push(derivedRow(address, derivedKind, html));
      else if (html.includes('data-pagefind-body')) {
        // The browser sorts by address to know which result is which page; see openFullText.
        const content = searchable(html).replace('<html', `<html data-pagefind-sort="address:${address}"`);
        const { file } = succeeded(await index.addHTMLFile({ url: address, content }));
        rows.push(indexedRow(address, file, html));
      }
    }
    const { files } = succeeded(await index.getFiles());
    return {
      pages: rows.filter(({ language }) => language !== '').length,
      files: [...files.filter(({ path }) => !/^pagefind-(?:ui|modular|default|component|highlight)/.test(path)), ...namesFiles(rows)],
    };
  } finally {
    await index.deleteIndex();
  }
}

/**
 * As much of a page as the index is made from: of ours the language and the main part, and all of others. It is a copy,
 * since what is cut out of a page keeps all of it in memory until Pagefind has come to it.
 */
export function indexedPart(html: string): string {
  const main = /<main[^>]* data-(?:pagefind-body|derived)[\s\S]*<\/main>/.exec(html)?.[0];
  return main ? Buffer.from(`${/<html[^>]*>/.exec(html)?.[0]}<body>${main}</body></html>`).toString() : html;
}

/** A page with texts as Pagefind finds their words: ligatures as letters, and an article before a vowel, `d’équipe`, with the apostrophe that parts words. */
const searchable = (html: string): string =>
  html.replace(/>[^<]+</g, (text) =>
    text
      .replace(/[\ufb00-\ufb06]/g, (ligature) => ligature.normalize('NFKC'))
      .replace(/(?<![\p{L}\p{N}])([cdjlmnst]|qu)’(?=[aeiouyhàâäéèêëîïôöùûüœæ])/giu, "$1'"),
  );

/** A page that repeats others in another form: found by title. */
function derivedRow(address: string, kind: string, html: string): IndexedPage {
  const heading = /<h1[^>]*>([\s\S]*?)<\/h1>/.exec(html)?.[1] ?? '';
  const title = decode(heading.replace(/<[^>]+>/g, ''))
    .replace(/\s+/g, ' ')
    .trim();
  return { address: address.slice(1), title, kind, description: '', names: [], filters: { kind: [kind] }, language: '', words: 0 };
}

/**
 * Filters are not given to Pagefind: they answer without the full text.
 * @param file What Pagefind read of the page, with its `data-pagefind-meta`.
 */
function indexedRow(address: string, { meta, uniqueWords }: NewFile, html: string): IndexedPage {
  const facts = /<div hidden data-kind="[^"]*" data-search="([^"]*)"/.exec(html)?.[1];
  const { kind, filters } = facts ? (JSON.parse(decode(facts)) as SearchFacts) : { kind: '', filters: {} };
  return {
    address: address.slice(1),
    title: meta.title ?? address,
    kind,
    description: meta.summary ?? '',
    names: meta.aliases?.split(' | ') ?? [],
    filters: { kind: [kind], ...filters },
    words: uniqueWords,
    language: (/<html[^>]* lang="([^"]+)"/.exec(html)?.[1] ?? 'unknown').toLowerCase(),
  };
}

/** What a page says of itself in `data-search`. */
interface SearchFacts {
  kind: string;
  filters: Record<string, string[]>;
}

const entities: Record<string, string> = {
  '&amp;': '&',
  '&#38;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#34;': '"',
  '&#39;': "'",
};
const decode = (text: string): string => text.replace(/&#?\w+;/g, (entity) => entities[entity] ?? entity);

/** Every page by its names, for answers before the full text is loaded and for what full text cannot do; and the summaries. */
function namesFiles(rows: readonly IndexedPage[]): SearchIndex['files'] {
  const digest = (content: unknown) => createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 7);
  const { file, later, summaries } = packPages(rows, kinds, (place, texts) => `${place}_${digest(texts)}`);
  const json = (path: string, value: unknown) => ({ path, content: Buffer.from(JSON.stringify(value)) });
  return [
    json('pages.json', file),
    json('later.json', later),
    ...[...summaries].map(([name, texts]) => json(`summaries/${name}.json`, texts)),
  ];
}

function succeeded<T extends { errors: string[] }>(response: T): T {
  if (response.errors.length > 0) throw new Error(`the search index failed: ${response.errors.join('; ')}`);
  return response;
}
