import path from 'node:path';
import type { ViteDevServer } from 'vite';
import { isBelow } from '../paths.ts';
import { type BuiltPage, createSearchIndex, type SearchIndex } from '../search/create-index.ts';

const types: Record<string, string> = { js: 'text/javascript', json: 'application/json' };

/**
 * In dev: serves /pagefind/ from an index of the pages as the dev server shows them now; made when a search asks for it.
 * @param folder Of the content.
 * @returns what says that pages show something else now.
 */
export function serveSearch(server: ViteDevServer, folder: string): () => void {
  let index: Promise<SearchIndex> | undefined;
  const { root } = server.config;
  // What else changes is not of the pages: a build that runs beside this one, say. Astro writes its store after the content file.
  const sources = [folder, path.join(root, 'src'), path.join(root, '.astro/data-store.json')];
  server.watcher.on('all', (_event, file) => {
    if (sources.some((source) => file === source || isBelow(source, file))) index = undefined;
  });
  server.middlewares.use(async (request, response, next) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = /\/pagefind\/(.+)$/.exec(pathname)?.[1];
    if (!file) return next();
    try {
      const home = server.resolvedUrls?.local[0];
      if (!home) throw new Error('the dev server has no address yet');
      index ??= createSearchIndex(linkedPages(new URL(home)));
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
  return () => {
    index = undefined;
  };
}

/** Every page that links from the home page lead to. */
async function* linkedPages(home: URL): AsyncGenerator<BuiltPage> {
  // What is added to a set while it is iterated over gets its turn.
  const addresses = new Set([home.href]);
  for (const address of addresses) {
    const answer = await fetch(address);
    if (!answer.ok || !answer.headers.get('Content-Type')?.startsWith('text/html')) continue;
    const html = await answer.text();
    for (const [, link = ''] of html.matchAll(/<a\s[^>]*?href="([^"]*)"/g)) {
      const { origin, pathname } = new URL(link, address);
      const found = origin + pathname;
      if (found.startsWith(home.href) && found.endsWith('/')) addresses.add(found);
    }
    yield { address: `/${address.slice(home.href.length)}`, html };
  }
}
