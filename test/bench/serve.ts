import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { builtFile } from './tools.ts';

const compress = promisify(brotliCompress);

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
};
/** Text that shrinks; Pagefind's own files are compressed as they are. */
const shrinks = /\.(?:html|css|js|json|svg|txt)$/;

export const kinds = ['html', 'css', 'js', 'fonts', 'other'] as const;
export type Kind = (typeof kinds)[number];
const kindOf = (file: string): Kind =>
  (({ '.html': 'html', '.css': 'css', '.js': 'js', '.woff2': 'fonts', '.woff': 'fonts' }) as const)[path.extname(file)] ?? 'other';

/** What was sent since the last count: requests, and bytes of bodies as sent. */
export type Sent = Record<Kind | 'bytes' | 'requests', number>;

/** Lighthouse's slow 4G as DevTools applies it: milliseconds before each answer, and bytes a second for all answers together. */
export const slow4G = { latency: 562.5, bytesPerSecond: (1474.56 * 1024) / 8 };
type Line = typeof slow4G;

export interface Served {
  address: string;
  /** The line that answers go through; undefined is as fast as the machine. */
  line: Line | undefined;
  /** What was sent since it was last asked. */
  count(): Sent;
  /** Resolves when nothing was asked and nothing sent for so many milliseconds. */
  quiet(milliseconds: number): Promise<void>;
  close(): Promise<void>;
}

const nothing = (): Sent => ({ html: 0, css: 0, js: 0, fonts: 0, other: 0, bytes: 0, requests: 0 });
/** About what one turn on the line sends, so that answers under way share it. */
const chunk = 4096;

/**
 * Serves a built site as a CDN would, text in Brotli, each file read and compressed once. An address without an ending
 * is its `.html` file. The line is emulated here and not in the browser, whose own emulation leaves out what workers
 * fetch, as those of Pagefind do.
 */
export async function serveCompressed(folder: string): Promise<Served> {
  const known = new Map<string, Promise<{ bytes: Buffer; encoding?: string }>>();
  let sent = nothing();
  let open = 0;
  let lastBusy = performance.now();
  let freeAt = 0;

  const load = async (file: string) => {
    const bytes = await readFile(file);
    if (!shrinks.test(file)) return { bytes };
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
    return { bytes: await compress(bytes, { params }), encoding: 'br' };
  };

  const send = async (response: ServerResponse, bytes: Buffer, kind: Kind, line: Line | undefined) => {
    if (line) await wait(line.latency);
    const step = line ? chunk : bytes.length;
    for (let start = 0; start < bytes.length && !response.destroyed; start += step) {
      const part = bytes.subarray(start, start + step);
      if (line) {
        freeAt = Math.max(freeAt, performance.now()) + (part.length / line.bytesPerSecond) * 1000;
        await wait(freeAt - performance.now());
      }
      response.write(part);
      sent[kind] += part.length;
      sent.bytes += part.length;
    }
    response.end();
  };

  const server = createServer(async (request, response) => {
    open++;
    sent.requests++;
    try {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      const address = path.posix.normalize(decodeURIComponent(pathname));
      const file = path.extname(address) ? path.join(folder, address) : builtFile(folder, address);
      const body = known.get(file) ?? load(file);
      known.set(file, body);
      const { bytes, encoding } = await body;
      response.setHeader('Content-Type', types[path.extname(file)] ?? 'application/octet-stream');
      response.setHeader('Cache-Control', 'max-age=3600');
      response.setHeader('Content-Length', bytes.length);
      if (encoding) response.setHeader('Content-Encoding', encoding);
      await send(response, bytes, kindOf(file), served.line);
    } catch {
      response.statusCode = 404;
      response.end();
    } finally {
      open--;
      lastBusy = performance.now();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };

  const served: Served = {
    address: `http://127.0.0.1:${port}`,
    line: undefined,
    count() {
      const counted = sent;
      sent = nothing();
      return counted;
    },
    async quiet(milliseconds) {
      while (open > 0 || performance.now() - lastBusy < milliseconds) await wait(50);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return served;
}
