import type { ViteDevServer } from 'vite';
import { noServiceWorker, serviceWorkerFile } from '../hosting/service-worker.ts';

/** In dev: removes the worker that a built site at the same address may have left in the browser. */
export function serveNoServiceWorker(server: ViteDevServer): void {
  const base = server.config.base.replace(/\/?$/, '/');
  server.middlewares.use((request, response, next) => {
    if (request.url?.split('?')[0]?.endsWith(`/${serviceWorkerFile}`) !== true) return next();
    response.setHeader('Content-Type', 'text/javascript');
    response.setHeader('Cache-Control', 'no-store');
    response.end(noServiceWorker(base));
  });
}
