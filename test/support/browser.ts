import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import sparticuz from '@sparticuz/chromium';
import { type Browser, type BrowserContextOptions, chromium } from 'playwright-core';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

let shared: Promise<Browser> | undefined;

/**
 * The browser of this process, which test files use one after the other: to close it closes what a file has opened in it. It
 * ends with the process.
 */
export async function openBrowser(): Promise<Browser> {
  shared ??= launchBrowser();
  const browser = await shared;
  if (!browser.isConnected()) {
    shared = undefined;
    return openBrowser();
  }
  return new Proxy(browser, {
    get(target, name) {
      if (name === 'newContext' || name === 'newPage')
        return async (options: BrowserContextOptions) => {
          const made = await target[name](options);
          made.setDefaultTimeout(100_000);
          return made;
        };
      if (name === 'close') return () => Promise.all(target.contexts().map((context) => context.close()));
      const value = Reflect.get(target, name) as unknown;
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

/** A Chromium of its own: the system's, else Playwright's own, else the one that npm brings. `more` are switches of its command line. */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  const { file, args } = await browserFile();
  return chromium.launch({ executablePath: file, args: [...args, ...flags, ...more], headless: true });
}

/** Where the browser is. The one of npm is unpacked when it is first asked for: once, before tests that run beside one another start it. */
export async function browserFile(): Promise<{ file: string; args: string[] }> {
  const system = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
    (file) => file && existsSync(file),
  );
  const own = system ?? chromium.executablePath();
  if (existsSync(own)) return { file: own, args: [] };
  return { file: await sparticuz.executablePath(), args: sparticuz.args.filter((flag) => flag !== '--single-process') };
}

/** Opens a browser and serves a site for the tests of a file, and closes both after them. The parameters are those of `serve`. */
export async function openSite(...served: Parameters<typeof serve>): Promise<{ browser: Browser; site: Site }> {
  const { afterAll } = await import('vitest');
  const [browser, site] = await Promise.all([openBrowser(), serve(...served)]);
  afterAll(() => Promise.all([browser.close(), site.close()]));
  return { browser, site };
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
 * @param folder Left out in tests for the server of dist/ that all of them share.
 * @param base What the site was built to be served below.
 * @param headers Of every answer.
 */
export async function serve(
  folder?: string,
  base = '/',
  port = 0,
  headers: readonly { name: string; value: string }[] = [],
): Promise<Site> {
  if (folder === undefined) {
    // Tools that run without Vitest use this module too.
    const { inject } = await import('vitest');
    return { address: inject('siteAddress'), close: async () => {} };
  }
  const server: Server = createServer(async (request, response) => {
    const { pathname: whole } = new URL(request.url ?? '/', 'http://localhost');
    const pathname = whole.startsWith(base) ? whole.slice(base.length - 1) : '/outside-of-the-site';
    for (const { name, value } of headers) response.setHeader(name, value);
    const wanted = path.join(folder, path.normalize(decodeURIComponent(pathname)), pathname.endsWith('/') ? 'index.html' : '');
    try {
      response.setHeader('Content-Type', types[path.extname(wanted)] ?? 'application/octet-stream');
      response.end(await readFile(wanted));
    } catch {
      response.statusCode = 404;
      response.setHeader('Content-Type', types['.html'] as string);
      response.end(await readFile(path.join(folder, '404.html')));
    }
  });
  // On a busy machine a connection may rest longer than the five seconds after which Node closes it under the next request.
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as { port: number }).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
