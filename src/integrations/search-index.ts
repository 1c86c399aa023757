import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { type IndexedPage, packPages } from '../search/pages-file.ts';
import type { Shared } from '../site/shared.ts';

export interface SearchIndex {
  /** Pages whose text is indexed. */
  pages: number;
  files: { path: string; content: Uint8Array }[];
  bytes: number;
}

/** An index that takes pages as they come. */
export interface GrowingIndex {
  /** @param address Without the site's base, with a slash before it: `/roles/cx-manager/`. */
  add(address: string, html: string): void;
  /** @throws Error with what Pagefind said, where a step of it failed. */
  finish(): Promise<SearchIndex>;
}

/** Pages that say the text of others in another form: found by title, their text is not indexed again. */
const derived = /<main[^>]* data-derived="([^"]+)"/;

export async function growSearchIndex(): Promise<GrowingIndex> {
  const { index } = succeeded(await createIndex({ includeCharacters: '’' }));
  if (!index) throw new Error('the search index could not be made');
  const rows: IndexedPage[] = [];
  const facts = new Map<string, SearchFacts>();
  let sending = Promise.resolve();
  let problem: unknown;
  const send = (url: string, content: string) => {
    sending = sending
      .then(async () => {
        succeeded(await index.addHTMLFile({ url, content }));
      })
      .catch((error) => {
        problem ??= error;
      });
  };
  return {
    add(address, html) {
      const kind = derived.exec(html)?.[1];
      if (kind)
        rows.push({
          address: address.slice(1),
          title: titleOf(html),
          kind,
          description: '',
          names: [],
          filters: { kind: [kind] },
          key: '',
        });
      else if (html.includes('data-pagefind-body')) {
        facts.set(address, factsOf(html));
        send(address, html);
      }
    },
    async finish() {
      try {
        await sending;
        if (problem) throw problem;
        const { files } = succeeded(await index.getFiles());
        const wanted = files.filter((file) => !/-ui\.|pagefind-(?:modular|default|component|highlight)/.test(file.path));
        wanted.push(...pagesFiles(files, facts, rows));
        return { pages: facts.size, files: wanted, bytes: wanted.reduce((sum, file) => sum + file.content.byteLength, 0) };
      } finally {
        await index.deleteIndex();
        await close();
      }
    },
  };
}

/**
 * Takes pages as they begin and end, and puts them into the index in the order in which they began, so that the same
 * content gives the same index.
 * @param base Of the site, without a slash at its end; addresses in the index are without it.
 */
export function inOrder(growing: Promise<GrowingIndex>, base: string): NonNullable<Shared['onPage']> {
  const pages: (string | null | undefined)[] = [];
  const addresses: string[] = [];
  let next = 0;
  let index: GrowingIndex | undefined;
  const handOn = () => {
    for (; index && pages[next] !== undefined; next++) {
      const html = pages[next];
      if (html) index.add((addresses[next] as string).slice(base.length), html);
      pages[next] = null;
    }
  };
  growing.then(
    (made) => {
      index = made;
      handOn();
    },
    () => {},
  );
  return (address) => {
    const place = addresses.push(address) - 1;
    return (html) => {
      pages[place] = html ?? null;
      handOn();
    };
  };
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

const decoded = (text: string): string => text.replace(/&#?\w+;/g, (entity) => entities[entity] ?? entity);

function factsOf(html: string): SearchFacts {
  const facts = /<div hidden data-kind="[^"]*" data-search="([^"]*)"/.exec(html)?.[1];
  return facts ? (JSON.parse(decoded(facts)) as SearchFacts) : { kind: '', filters: {} };
}

const titleOf = (html: string): string =>
  decoded((/<h1[^>]*>([\s\S]*?)<\/h1>/.exec(html)?.[1] ?? '').replace(/<[^>]+>/g, ''))
    .replace(/\s+/g, ' ')
    .trim();

interface StoredFragment {
  url: string;
  meta: { title?: string; summary?: string; aliases?: string };
}

/** What a page says of itself to the search. Filters do not go through Pagefind: its files of them differ from build to build. */
interface SearchFacts {
  kind: string;
  filters: Record<string, string[]>;
}

const hashed = (place: number, content: unknown) =>
  `${place}_${createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 7)}`;
const asJson = (path: string, value: unknown) => ({ path, content: Buffer.from(JSON.stringify(value)) });

/** Every page by its names, for answers before the full text is loaded and for what full text cannot do; and the summaries. */
function pagesFiles(
  files: readonly { path: string; content: Uint8Array }[],
  facts: ReadonlyMap<string, SearchFacts>,
  others: readonly IndexedPage[],
): SearchIndex['files'] {
  const pages = [...others];
  for (const { path, content } of files) {
    const key = /([^/]+)\.pf_fragment$/.exec(path)?.[1];
    if (!key) continue;
    const { url, meta } = JSON.parse(gunzipSync(content).subarray('pagefind_dcd'.length).toString()) as StoredFragment;
    const { title = url, aliases } = meta;
    const { kind, filters } = facts.get(url) ?? { kind: '', filters: {} };
    pages.push({
      address: url.slice(1),
      title,
      kind,
      description: meta.summary ?? '',
      names: aliases?.split(' | ') ?? [],
      filters: { kind: [kind], ...filters },
      key,
    });
  }
  const { file, summaries } = packPages(pages, hashed);
  return [asJson('pages.json', file), ...[...summaries].map(([name, texts]) => asJson(`summaries/${name}.json`, texts))];
}

function succeeded<T extends { errors: string[] }>(response: T): T {
  if (response.errors.length > 0) throw new Error(`the search index failed: ${response.errors.join('; ')}`);
  return response;
}
