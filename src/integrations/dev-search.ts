import path from 'node:path';
import type { ViteDevServer } from 'vite';
import { type CollectionName, partsOfPages } from '../schemas/fields.ts';
import { growSearchIndex, type SearchIndex } from './search-index.ts';

const types: Record<string, string> = { js: 'text/javascript', json: 'application/json' };

/** In dev: serves /pagefind/ from an index of the pages as the dev server shows them now; made when a search asks for it. */
export function serveSearch(server: ViteDevServer): void {
  let index: Promise<SearchIndex> | undefined;
  server.watcher.on('all', (_event, file) => {
    // What tools write for themselves changes no page, and each index takes as long as rendering every page.
    if (!/^\.[^./]/.test(path.relative(server.config.root, file))) index = undefined;
  });
  server.middlewares.use(async (request, response, next) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = /\/pagefind\/(.+)$/.exec(pathname)?.[1];
    if (!file) return next();
    try {
      index ??= indexOf(server);
      const { files } = await index;
      const found = files.find((candidate) => candidate.path === file);
      if (!found) {
        response.statusCode = 404;
        return response.end();
      }
      response.setHeader('Content-Type', types[file.split('.').at(-1) ?? ''] ?? 'application/octet-stream');
      response.setHeader('Cache-Control', 'no-store');
      response.end(found.content);
    } catch (error) {
      index = undefined;
      next(error);
    }
  });
}

async function indexOf(server: ViteDevServer): Promise<SearchIndex> {
  const address = server.resolvedUrls?.local[0];
  if (!address) throw new Error('the dev server has no address yet');
  const data = (await (await fetch(new URL('data/playbook.json', address))).json()) as Record<string, { id: string }[]>;
  const pages = ['', 'stance/', 'hire/', 'titles/'];
  for (const [collection, entries] of Object.entries(data)) {
    if (!Array.isArray(entries) || partsOfPages[collection as CollectionName]) continue;
    pages.push(`${collection}/`, ...entries.map((entry) => `${collection}/${entry.id}/`));
  }
  const index = await growSearchIndex();
  for (const page of pages) {
    const answer = await fetch(new URL(page, address));
    if (answer.ok) index.add(`/${page}`, await answer.text());
  }
  return index.finish();
}
