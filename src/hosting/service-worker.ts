import { readFileSync } from 'node:fs';
import path from 'node:path';
import { packageFolder } from '../paths.ts';
import { type ListedFile, nameOf } from './manifest.ts';

/** Where browsers look for the worker that keeps pages; they see only what lies beside and below it. */
export const serviceWorkerFile = 'sw.js';

/** A file of more bytes than this, such as the reader of PDF files, is kept when it is used and not before. */
const largest = 256 * 1024;
/** A search index of more bytes than this is not brought to readers who have not searched. */
const largestIndex = 4 * 1024 * 1024;

const textOf = (name: string) => readFileSync(path.join(packageFolder, 'src/browser', name), 'utf8');
const withSite = (site: Record<string, unknown>, name: string) => `const site = ${JSON.stringify(site)};\n${textOf(name)}`;

/**
 * The service worker of a built site.
 * @param base Where the site is served, `/` or `/playbook/`.
 * @param files Every other file of the site.
 */
export function serviceWorker(base: string, files: readonly ListedFile[]): string {
  const index = files.filter(({ path }) => path.startsWith('pagefind/') && !/^pagefind\/(?:fragment\/|wasm\.unknown)/.test(path));
  const parts = files.filter(
    ({ path, bytes }) =>
      (/^(?:_astro|fonts|styles)\//.test(path) && bytes <= largest) ||
      /^(?:favicon\.svg|index\.html|search\/index\.html|offline\/index\.html|data\/searches\.json|data\/words\/[^/]+\.json)$/.test(path),
  );
  const indexBytes = index.reduce((sum, { bytes }) => sum + bytes, 0);
  const first = [...parts, ...(indexBytes <= largestIndex ? index : [])];
  return withSite(
    {
      base,
      build: nameOf(files),
      first: first.map(({ path, sha256 }) => [path.replace(/(^|\/)index\.html$/, '$1'), Buffer.from(sha256, 'hex').toString('base64')]),
      hashed: files.filter(({ path }) => /^(?:_astro|styles)\//.test(path)).map(({ path }) => path),
    },
    'service-worker.js',
  );
}

/** What stands in its place on a site that keeps nothing: it removes the worker that a reader may have from before. */
export const noServiceWorker = (base: string): string => withSite({ base }, 'no-service-worker.js');
