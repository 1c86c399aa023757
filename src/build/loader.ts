import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { type CollectionName, schemas } from '../model/index.ts';
import type { EntryMetadata } from '../playbook/playbook.ts';
import { entriesOf, homeOf, listContent, translationsOf } from '../read/content.ts';
import { type ContentDocument, parseContentDocument } from '../read/document.ts';
import { readFile } from '../read/file.ts';
import { bodyAddresses } from '../read/links.ts';
import { typographic } from '../text/typographic.ts';
import { contentCheck, contentFolderOf } from './options.ts';

type Source = CollectionName | 'settings' | 'translations' | 'unfinished';
type StoredEntry = Parameters<LoaderContext['store']['set']>[0];
/** In dev: each file as it was read last, and its entries. */
type ReadFiles = Map<string, { bytes: Uint8Array; entries: StoredEntry[] }>;

/**
 * Milliseconds from a change to its reading. An editor empties a file before it writes it, and the watcher tells of one
 * change of a file in 50 ms: what was read at once could be the empty file, for good.
 */
export const settled = 80;

/**
 * Loads a collection with the parser that the check uses, so that the site and the check read the same values. Bodies
 * are compiled by `@astrojs/mdx`.
 */
export function playbookLoader(source: Source): Loader {
  return {
    name: `playbook-${source}`,
    async load(context) {
      const folder = contentFolderOf(context.config.integrations);
      const known: ReadFiles | undefined = context.watcher && new Map();
      await loadAll(source, folder, context, known);
      context.watcher?.add(folder);
      let timer: NodeJS.Timeout | undefined;
      context.watcher?.on('all', (_event, changed) => {
        const file = path.relative(folder, path.resolve(changed)).replaceAll('\\', '/');
        if (!isOf(source, file)) return;
        clearTimeout(timer);
        timer = setTimeout(() => loadAll(source, folder, context, known).catch((error) => context.logger.error(String(error))), settled);
      });
    },
  };
}

/** The collection of the store that a content file belongs to. */
function sourceOf(file: string): Source | undefined {
  const home = homeOf(file);
  if (typeof home !== 'object') return undefined;
  if ('settings' in home) return 'settings';
  if ('language' in home) return 'translations';
  return 'collection' in home ? home.collection : undefined;
}

/** Unfinished entries may be in any file of entries. */
const isOf = (source: Source, file: string): boolean => {
  const own = sourceOf(file);
  return source === 'unfinished' ? own !== undefined && own !== 'settings' && own !== 'translations' : own === source;
};

/**
 * Reads every file before it replaces the collection, so that no page sees half of one. In dev the last good version of an
 * entry stays on the page while the check says what is wrong with the new one.
 * @throws Error where a file cannot be read, in a build; it names the file.
 */
async function loadAll(source: Source, folder: string, context: LoaderContext, known?: ReadFiles): Promise<void> {
  const { store } = context;
  const isFirst = !known?.size;
  let loaded: StoredEntry[];
  try {
    loaded = await readAll(source, folder, context, known);
  } catch (error) {
    if (!context.watcher) await contentCheck(context.config.integrations);
    throw error;
  }
  // What Astro kept of the last run may be of another schema. After that the store leaves an entry alone whose file is as it was.
  const ids = new Set(isFirst ? [] : loaded.map(({ id }) => id));
  for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
  for (const entry of loaded) store.set(entry);
  if (loaded.length > 0) return;
  // Astro warns of a collection that its store has never heard of; one that was emptied is there.
  store.set({ id: 'none', data: {} });
  store.delete('none');
}

async function readAll(source: Source, folder: string, context: LoaderContext, known?: ReadFiles): Promise<StoredEntry[]> {
  if (source === 'unfinished' && !context.watcher) return [];
  const { found, strays } = listContent(folder);
  const stray = strays.find(({ file }) => sourceOf(file) === source);
  if (stray && !context.watcher) throw new Error(`${path.join(folder, stray.file)} is ${stray.reason}. ${stray.fix ?? ''}`.trimEnd());
  const loaded: StoredEntry[] = [];
  for (const file of found.filter((name) => isOf(source, name))) {
    try {
      const bytes = readFile(path.join(folder, file));
      const last = known?.get(file);
      const isSame = last && Buffer.compare(last.bytes, bytes) === 0;
      const entries = isSame ? last.entries : await loadFile(source, folder, file, bytes, context);
      known?.set(file, { bytes, entries });
      loaded.push(...entries);
    } catch (error) {
      if (!context.watcher) throw error;
      context.logger.warn(error instanceof Error ? error.message : String(error));
      loaded.push(...lastOf(filePathOf(folder, file, context), context));
    }
  }
  return loaded;
}

/** The entries of a file as they were read last. */
const lastOf = (filePath: string, { store }: LoaderContext): StoredEntry[] =>
  store.values().filter((entry) => entry.filePath === filePath) as StoredEntry[];

/** Relative to the root of the site. Astro takes it for the path of an address, in which these signs mean something. */
const filePathOf = (folder: string, file: string, { config }: LoaderContext): string =>
  path.relative(fileURLToPath(config.root), path.join(folder, file)).replaceAll('\\', '/').replace(/[%#?]/g, encodeURIComponent);

async function loadFile(source: Source, folder: string, file: string, bytes: Uint8Array, context: LoaderContext): Promise<StoredEntry[]> {
  const fullPath = path.join(folder, file);
  const filePath = filePathOf(folder, file, context);
  const document = parseContentDocument(file, bytes);
  const [problem] = document.problems;
  if (document.value === undefined)
    throw new Error(`${fullPath}:${problem?.position.line ?? 1}: ${problem?.message ?? 'it could not be read'}`);
  const home = homeOf(file);
  if (source === 'unfinished') return unfinishedIn(document, filePath, context);
  const isEntry = typeof home === 'object' && 'collection' in home;
  const isMdx = file.endsWith('.mdx');
  // The id of a translation in the store begins with its language and collection.
  const linksOf = (id: string) =>
    isEntry ? bodyAddresses(document.body, source === 'translations' ? `/${id}/` : `/${home.collection}/${id}/`) : [];
  // One for all entries of a file: to hash the text of a list for each of them takes the square of its length.
  const digest = context.generateDigest(`${filePath}\n${document.text}`);
  const entries: StoredEntry[] = [];
  for (const [order, { id, read, status }] of valuesOf(source, file, document).entries()) {
    // A draft may be anything, and a build shows none.
    if (!context.watcher && status !== undefined && status !== 'published') continue;
    try {
      const value = await context.parseData({ id, data: (read() ?? {}) as Record<string, unknown>, filePath: fullPath });
      entries.push({
        id,
        // The phrases of the ad check are compared with ads, and shown to nobody.
        data: source === 'vacancy' ? value : typographic(value),
        filePath,
        digest,
        deferredRender: isMdx,
        rendered: {
          html: '',
          metadata: { links: linksOf(id), order, ...(document.bodyText.trim() === '' && { hasNoBody: true }) } satisfies EntryMetadata,
        },
      });
    } catch (error) {
      const last = context.watcher && (status ?? 'published') === 'published' && context.store.get(id);
      if (!context.watcher) throw error;
      if (last) entries.push(last as StoredEntry);
    }
  }
  return entries;
}

/** The entries of a file that are not published and do not fit their schema yet, as they are written; for dev. */
function unfinishedIn(document: ContentDocument, filePath: string, { generateDigest }: LoaderContext): StoredEntry[] {
  const home = homeOf(document.file);
  if (typeof home !== 'object' || !('collection' in home)) return [];
  return entriesOf(home.collection, document)
    .filter(
      ({ value }) => !['published', undefined].includes(statusOf(value) as string) && !schemas[home.collection].safeParse(value).success,
    )
    .map(({ id, value }) => ({
      id: `${home.collection}/${id}`,
      data: { collection: home.collection, id, written: value },
      filePath,
      digest: generateDigest(document.text),
      ...(document.file.endsWith('.mdx') ? { deferredRender: true } : {}),
    }));
}

function valuesOf(source: Source, file: string, document: ContentDocument): { id: string; status?: unknown; read: () => unknown }[] {
  if (source === 'settings') return [{ id: 'playbook', read: () => document.value }];
  if (source === 'unfinished') return [];
  if (source !== 'translations')
    return entriesOf(source, document).map(({ id, value }) => ({ id, status: statusOf(value), read: () => value }));
  const home = homeOf(file);
  if (typeof home !== 'object' || !('language' in home)) return [];
  return translationsOf(home.collection, home.language, document).map(({ collection, id, language, value }) => ({
    id: `${language}/${collection}/${id}`,
    status: statusOf(value),
    read: () => ({ language, collection, id, data: schemas[collection].parse(value) }),
  }));
}

const statusOf = (value: unknown): unknown => (value as { status?: unknown } | null | undefined)?.status;
