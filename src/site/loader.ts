import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { entriesOf, settingsFile } from '../read/content.ts';
import { parseContentDocument } from '../read/document.ts';
import { bodyAddresses } from '../read/links.ts';
import type { CollectionName } from '../schemas/fields.ts';
import { formats } from '../schemas/index.ts';
import { type ParsedFile, shared } from './shared.ts';

/** The content folder: `content/`, or what PLAYBOOK_CONTENT names. */
export const contentFolder = (root: string): string => path.resolve(root, process.env.PLAYBOOK_CONTENT ?? 'content');

/**
 * Loads a collection with the parser that the check uses, so that the site and the check read the same values. Bodies
 * are not kept: a page reads and renders its own when it is made.
 */
export function playbookLoader(collection: CollectionName | 'settings'): Loader {
  return {
    name: `playbook-${collection}`,
    async load(context) {
      const folder = contentFolder(fileURLToPath(context.config.root));
      await loadAll(collection, folder, context);
      context.watcher?.on('all', (_event, changed) => {
        if (!filesOf(collection, folder).some((file) => path.resolve(folder, file) === path.resolve(changed)) && existsSync(changed))
          return;
        loadAll(collection, folder, context).catch((error) => context.logger.error(String(error)));
      });
      context.watcher?.add(folder);
    },
  };
}

function filesOf(collection: CollectionName | 'settings', folder: string): string[] {
  if (collection === 'settings') return [settingsFile];
  const format = formats[collection];
  if (format === 'list') return existsSync(path.join(folder, `${collection}.yaml`)) ? [`${collection}.yaml`] : [];
  const below = path.join(folder, collection);
  if (!existsSync(below)) return [];
  return readdirSync(below)
    .filter((name) => name.endsWith(`.${format}`))
    .sort()
    .map((name) => `${collection}/${name}`);
}

async function loadAll(collection: CollectionName | 'settings', folder: string, context: LoaderContext): Promise<void> {
  const { store, parseData, generateDigest, logger } = context;
  const seen = new Set<string>();
  for (const file of filesOf(collection, folder)) {
    const fullPath = path.join(folder, file);
    if (!existsSync(fullPath)) continue;
    const bytes = readFileSync(fullPath);
    const parse = (): ParsedFile => {
      const document = parseContentDocument(file, bytes);
      return {
        values:
          collection === 'settings'
            ? [{ id: 'playbook', value: document.value }]
            : entriesOf(collection, document).map(({ id, value }) => ({ id, value })),
        links: bodyAddresses(document.body),
        bodyDigest: String(generateDigest(document.bodyText)),
      };
    };
    const { values, links, bodyDigest } = shared.parsed?.(file, bytes, parse) ?? parse();
    for (const [order, { id, value }] of values.entries()) {
      seen.add(id);
      try {
        const filePath = path.relative(fileURLToPath(context.config.root), fullPath);
        const data = await parseData({ id, data: (value ?? {}) as Record<string, unknown>, filePath: fullPath });
        if (!context.watcher) shared.values.set(`${collection}/${id}`, data);
        store.set({
          id,
          // A build has the values in memory; Astro would write, bundle and read them all again.
          data: context.watcher ? data : {},
          filePath,
          // The file counts too: the same text in another content folder has its body there.
          digest: generateDigest(`${filePath} ${order} ${JSON.stringify(value)} ${bodyDigest}`),
          rendered: { html: '', metadata: { links, order, bodyDigest } },
        });
      } catch (error) {
        // In dev the last good version stays on the page while the check says what is wrong with the new one. In a build
        // the check says it better.
        if (!context.watcher) {
          await shared.checked?.();
          throw error;
        }
        logger.warn(`${file} is not right yet; see the check. ${pathToFileURL(fullPath)}`);
      }
    }
  }
  for (const id of store.keys()) if (!seen.has(id)) store.delete(id);
}
