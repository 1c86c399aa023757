import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { schemas } from '../model/index.ts';
import { modulePath } from '../paths.ts';
import type { EntryMetadata } from '../playbook/playbook.ts';
import { entriesOf, homeOf, listContent, translationsOf } from '../read/content.ts';
import { type ContentDocument, parseContentDocument } from '../read/document.ts';
import { readFile } from '../read/file.ts';
import { bodyAddresses } from '../read/links.ts';
import { typographic } from '../text/typographic.ts';
import { devEntries, fillStore, type Loaded, type Source, type StoredEntry } from './dev-entries.ts';
import { contentCheck, contentFolderOf } from './options.ts';

/** In dev: each file as it was read last, and what was in it; old where it may have changed. */
type ReadFiles = Map<string, Loaded & { bytes: Uint8Array; isOld?: boolean }>;

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
      const { watcher, store } = context;
      if (!watcher) return fillStore(store, source === 'unfinished' ? [] : (await readAll(source, folder, context)).entries, true);
      const dev = devEntries();
      // These are read with the finished ones of their collections.
      if (source === 'unfinished') return dev.start(source, store);
      const known: ReadFiles = new Map();
      dev.start(source, store, await readAll(source, folder, context, known));
      watcher.add(folder);
      let timer: NodeJS.Timeout | undefined;
      watcher.on('all', (_event, changed) => {
        const file = path.relative(folder, path.resolve(changed)).replaceAll('\\', '/');
        if (sourceOf(file) !== source) return;
        const last = known.get(file);
        if (last) last.isOld = true;
        clearTimeout(timer);
        timer = setTimeout(() => {
          readAll(source, folder, context, known).then(
            (loaded) => dev.change(source, loaded),
            (error) => context.logger.error(String(error)),
          );
        }, settled);
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

/**
 * Reads every file of a collection before any of it is shown, so that no page sees half of one. In dev the last good version
 * of an entry stays on the page while the check says what is wrong with the new one.
 * @throws Error where a file cannot be read, in a build; it names the file.
 */
async function readAll(source: Source, folder: string, context: LoaderContext, known?: ReadFiles): Promise<Loaded> {
  const loaded: Loaded = { entries: [], unfinished: [] };
  try {
    const { found, strays } = listContent(folder);
    const stray = strays.find(({ file }) => sourceOf(file) === source);
    if (stray && !known) throw new Error(`${path.join(folder, stray.file)} is ${stray.reason}. ${stray.fix ?? ''}`.trimEnd());
    for (const file of found.filter((name) => sourceOf(name) === source)) {
      const { entries, unfinished } = await readOne(source, folder, file, context, known);
      loaded.entries.push(...entries);
      loaded.unfinished.push(...unfinished);
    }
  } catch (error) {
    if (!known) await contentCheck(context.config.integrations);
    throw error;
  }
  return loaded;
}

async function readOne(source: Source, folder: string, file: string, context: LoaderContext, known?: ReadFiles): Promise<Loaded> {
  const last = known?.get(file);
  if (last && !last.isOld) return last;
  try {
    const bytes = readFile(path.join(folder, file));
    if (last && Buffer.compare(last.bytes, bytes) === 0) return Object.assign(last, { isOld: false });
    const loaded = await loadFile(source, folder, file, bytes, context, last?.entries);
    known?.set(file, { bytes, ...loaded });
    return loaded;
  } catch (error) {
    if (!known) throw error;
    context.logger.warn(error instanceof Error ? error.message : String(error));
    return last ?? { entries: [], unfinished: [] };
  }
}

/** Relative to the root of the site. Astro takes it for the path of an address, in which these signs mean something. */
const filePathOf = (folder: string, file: string, { config }: LoaderContext): string =>
  path.relative(fileURLToPath(config.root), path.join(folder, file)).replaceAll('\\', '/').replace(/[%#?]/g, encodeURIComponent);

/** @param last In dev: the entries of the file as they were read last. */
async function loadFile(
  source: Source,
  folder: string,
  file: string,
  bytes: Uint8Array,
  context: LoaderContext,
  last: readonly StoredEntry[] = [],
): Promise<Loaded> {
  const fullPath = path.join(folder, file);
  const filePath = filePathOf(folder, file, context);
  const document = parseContentDocument(file, bytes);
  const [problem] = document.problems;
  if (document.value === undefined)
    throw new Error(`${fullPath}:${problem?.position.line ?? 1}: ${problem?.message ?? 'it could not be read'}`);
  const home = homeOf(file);
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
        ...(context.watcher && isMdx && { module: modulePath(fullPath.replaceAll('\\', '/')) }),
        rendered: {
          html: '',
          metadata: { links: linksOf(id), order, ...(document.bodyText.trim() === '' && { hasNoBody: true }) } satisfies EntryMetadata,
        },
      });
    } catch (error) {
      if (!context.watcher) throw error;
      if ((status ?? 'published') === 'published') entries.push(...last.filter((entry) => entry.id === id));
    }
  }
  return { entries, unfinished: context.watcher ? unfinishedIn(document, filePath, context) : [] };
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
  if (source !== 'translations' && source !== 'unfinished')
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
