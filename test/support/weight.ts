import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

/** The bytes of a text in Brotli; by itself of the quality that `npm run compress` gives to what readers wait for. */
export const compressed = (text: string | Buffer, quality = 11): number =>
  brotliCompressSync(text, {
    params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: Buffer.byteLength(text) },
  }).length;

export interface Loaded {
  file: string;
  kind: 'html' | 'css' | 'script' | 'image' | 'font';
  bytes: number;
}

/** Measures the pages of a built site; files are compressed once. */
export class Weights {
  #files = new Map<string, { bytes: number; imports: string[] }>();
  #folder: string;

  /** @param folder The built site, served at `/`. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** What a page loads before anybody does anything: itself, sheets, fonts, modules with all that they import, and images. */
  of(html: string, file: string, quality = 11): Loaded[] {
    const links = (pattern: RegExp) => [...html.matchAll(pattern)].map(([, address = '']) => address.replace(/^\//, ''));
    const scripts = new Set<string>();
    const add = (script: string) => {
      if (scripts.has(script)) return;
      scripts.add(script);
      this.#look(script).imports.forEach(add);
    };
    links(/<script[^>]* src="([^"]+)"/g).forEach(add);
    const others = (kind: Loaded['kind'], files: string[]) => files.map((other) => ({ file: other, kind, bytes: this.#look(other).bytes }));
    return [
      { file, kind: 'html', bytes: compressed(html, quality) },
      ...others('css', links(/<link rel="stylesheet" href="([^"]+)"/g)),
      ...others('script', [...scripts]),
      ...others('font', links(/<link rel="preload" href="([^"]+)" as="font"/g)),
      ...others('image', links(/<img[^>]* src="(\/[^"]+)"/g)),
    ];
  }

  #look(file: string): { bytes: number; imports: string[] } {
    const known = this.#files.get(file);
    if (known) return known;
    const whole = path.join(this.#folder, file);
    if (!existsSync(whole)) throw new Error(`${file} is not in the site`);
    const content = readFileSync(whole);
    const imports = file.endsWith('.js')
      ? [...content.toString().matchAll(/(?:^|[;}])\s*import(?:[^()"'`;]*?from)?\s*["'`](\.[^"'`]+)["'`]/g)].map(([, to = '']) =>
          path.posix.join(path.posix.dirname(file), to),
        )
      : [];
    const seen = { bytes: compressed(content), imports };
    this.#files.set(file, seen);
    return seen;
  }
}

/** What the first screen needs: the page up to the end of its heading, with the sheet that it carries. */
export const firstScreen = (html: string): string => html.slice(0, html.indexOf('</h1>') + '</h1>'.length);

/** The parts of a page that weigh most: what the page would be lighter by without each, in bytes. */
export function heaviest(html: string, most = 6): string {
  const whole = compressed(html);
  const parts: [string, RegExp][] = [
    ['its style sheet', /<style>[\s\S]*?<\/style>/g],
    ['linked data', /<script type="application\/ld\+json">[\s\S]*?<\/script>/g],
    ['head of every page', /<header class="site-header">[\s\S]*?<\/header>/g],
    ['foot of every page', /<footer class="site-footer">[\s\S]*?<\/footer>/g],
    ['drawings', /<svg[\s\S]*?<\/svg>/g],
    ...[...html.matchAll(/<h2 id="([^"]+)"/g)].map(([, id = '']): [string, RegExp] => [
      `#${id}`,
      new RegExp(`<h2 id="${id}"[\\s\\S]*?(?=<h2|</main>)`),
    ]),
  ];
  return parts
    .map(([name, pattern]) => ({ name, bytes: whole - compressed(html.replace(pattern, '')) }))
    .sort((a, b) => b.bytes - a.bytes)
    .slice(0, most)
    .map(({ name, bytes }) => `${name} ${bytes}`)
    .join(', ');
}
