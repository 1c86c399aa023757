import path from 'node:path';
import type { ViteDevServer } from 'vite';
import { isBelow } from '../paths.ts';
import { stylesFolder } from '../styles/sheets.ts';

/** In dev: shows a change to the style sheets, which are read anew for each page. */
export function serveStyles(server: ViteDevServer, root: string): void {
  const folder = path.join(root, stylesFolder);
  server.watcher.add(folder);
  server.watcher.on('change', (file) => {
    if (!isBelow(folder, path.resolve(file))) return;
    server.ws.send({ type: 'full-reload' });
  });
}
