import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import sparticuz from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A Chromium: the system's, else Playwright's own, else the one that npm brings. */
export async function launchBrowser(): Promise<Browser> {
  const system = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
    (file) => file && existsSync(file),
  );
  if (system) return chromium.launch({ executablePath: system, args: flags });
  if (existsSync(chromium.executablePath())) return chromium.launch({ args: flags });
  return chromium.launch({
    executablePath: await sparticuz.executablePath(),
    args: [...sparticuz.args.filter((flag) => flag !== '--single-process'), ...flags],
    headless: true,
  });
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain',
};

export interface Site {
  address: string;
  close(): Promise<void>;
}

/**
 * Serves a built site as a CDN would: folders by their index.html, a 404 with the site's own page.
 * @param base The path under which the site was built; nothing is outside it. `address` of the answer ends without it.
 */
export async function serve(folder = path.resolve('dist'), base = '/'): Promise<Site> {
  const server: Server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (!pathname.startsWith(base)) {
      response.statusCode = 404;
      response.end();
      return;
    }
    const inside = pathname.slice(base.length - 1);
    const wanted = path.join(folder, path.normalize(decodeURIComponent(inside)), inside.endsWith('/') ? 'index.html' : '');
    try {
      response.setHeader('Content-Type', types[path.extname(wanted)] ?? 'application/octet-stream');
      response.end(await readFile(wanted));
    } catch {
      response.statusCode = 404;
      response.setHeader('Content-Type', types['.html'] as string);
      response.end(await readFile(path.join(folder, '404.html')));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  return {
    address: `http://127.0.0.1:${port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
