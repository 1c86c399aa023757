import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { type IndexedPage, packPages } from '../search/pages-file.ts';

export interface SearchIndex {
  /** Pages whose text is indexed. */
  pages: number;
  files: { path: string; content: Uint8Array }[];
  bytes: number;
}

/** An index that takes pages as they come. */
export interface GrowingIndex {
  /**
   * Takes a page, and says what the search makes of it: its text is indexed, or it is known by its title alone.
   * @param address Without the site's base, with a slash before it: `/roles/cx-manager/`.
   */
  add(address: string, html: string): { indexed: boolean; row?: IndexedPage };
  /** Takes a page that is known by its title alone. */
  addRow(row: IndexedPage): void;
  /** Waits until there is room for another text. */
  room(): Promise<void>;
  /** No more texts come; the index of those that came is made while rows may still come. */
  endTexts(): void;
  /** @throws Error with what Pagefind said, where a step of it failed. */
  finish(): Promise<SearchIndex>;
}

/** Pages that say the text of others in another form: found by title, their text is not indexed again. */
const derived = /<main[^>]* data-derived="([^"]+)"/;

/** So many texts may wait for Pagefind; they are in memory. */
const most = 32;

export async function growSearchIndex(): Promise<GrowingIndex> {
  // It takes one text after the other: more threads make it no faster, and each holds memory.
  process.env.TOKIO_WORKER_THREADS ??= '1';
  const { index } = succeeded(await createIndex({ includeCharacters: '’' }));
  if (!index) throw new Error('the search index could not be made');
  const rows: IndexedPage[] = [];
  const facts = new Map<string, SearchFacts>();
  // Pagefind takes one after the other, in the order in which they come, so none waits for the answer to the one before.
  const waiting: Promise<void>[] = [];
  let problem: unknown;
  let files: Promise<{ path: string; content: Uint8Array }[]> | undefined;
  const send = (url: string, content: string) => {
    const added = index.addHTMLFile({ url, content }).then(succeeded);
    waiting.push(
      added.then(
        () => {},
        (error) => {
          problem ??= error;
        },
      ),
    );
  };
  const endTexts = () => {
    files ??= Promise.all(waiting).then(async () => {
      if (problem) throw problem;
      return succeeded(await index.getFiles()).files;
    });
    files.catch(() => {});
    return files;
  };
  return {
    add(address, html) {
      const kind = derived.exec(html)?.[1];
      if (kind) {
        const row = {
          address: address.slice(1),
          title: titleOf(html),
          kind,
          description: '',
          names: [],
          filters: { kind: [kind] },
          key: '',
        };
        rows.push(row);
        return { indexed: false, row };
      }
      if (!html.includes('data-pagefind-body')) return { indexed: false };
      if (files) throw new Error(`${address} has text for the search index, which is made already`);
      facts.set(address, factsOf(html));
      send(address, textOf(html));
      return { indexed: true };
    },
    addRow(row) {
      rows.push(row);
    },
    endTexts,
    async room() {
      if (waiting.length > most) await waiting.shift();
    },
    async finish() {
      try {
        const all = await endTexts();
        for (const file of all) if (file.path === 'pagefind-entry.json') file.content = withLanguagesInOrder(file.content);
        const wanted = all.filter((file) => !/-ui\.|pagefind-(?:modular|default|component|highlight)/.test(file.path));
        wanted.push(...pagesFiles(all, facts, rows));
        return { pages: facts.size, files: wanted, bytes: wanted.reduce((sum, file) => sum + file.content.byteLength, 0) };
      } finally {
        await index.deleteIndex();
        await close();
      }
    },
  };
}

/** Pagefind's list of languages, sorted: as it comes, their order differs from build to build. */
function withLanguagesInOrder(content: Uint8Array): Uint8Array {
  const entry = JSON.parse(Buffer.from(content).toString()) as { languages: Record<string, unknown> };
  const languages = Object.fromEntries(Object.entries(entry.languages).sort(([a], [b]) => (a < b ? -1 : 1)));
  return Buffer.from(JSON.stringify({ ...entry, languages }));
}

/**
 * The part of a page that is indexed, with only those attributes that the index looks at. Pagefind takes half the time
 * with it, and makes the same index.
 */
export function textOf(html: string): string {
  const language = /<html[^>]* lang="([^"]*)"/.exec(html)?.[1] ?? '';
  const main = html.slice(html.indexOf('<main'), html.lastIndexOf('</main>'));
  const bare = main
    .replace(/<(svg|script|style)[\s>][\s\S]*?<\/\1>/g, ' ')
    .replace(/<([a-z][a-z0-9-]*)\s((?:"[^"]*"|[^">])*)>/g, (_tag, name: string, attributes: string) => {
      const kept = attributes.match(looked);
      return kept ? `<${name} ${kept.join(' ')}>` : `<${name}>`;
    });
  return `<!doctype html><html lang="${language}"><body>${bare}</main></body></html>`;
}

const looked = /(?:^|(?<=\s))(?:id|hidden|data-pagefind-[\w-]+|data-summary|data-aliases)(?:="[^"]*")?(?=\s|$)/g;

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
