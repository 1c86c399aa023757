import path from 'node:path';
import type { ViteDevServer } from 'vite';
import { stylesFolder } from '../site/styles.ts';

/** In dev: reads the style sheets again after each change, and shows them. */
export function serveStyles(server: ViteDevServer, root: string, read: () => void): void {
  const folder = path.join(root, stylesFolder) + path.sep;
  server.watcher.add(folder);
  server.watcher.on('change', (file) => {
    if (!path.resolve(file).startsWith(folder)) return;
    read();
    server.ws.send({ type: 'full-reload' });
  });
}
