import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesBelow, verifySite } from '../../src/hosting/manifest.ts';
import { builtFixture } from '../support/build.ts';
import { caddy, startCaddy } from '../support/caddy.ts';
import { attributes } from '../support/html.ts';
import { nginx, startNginx } from '../support/nginx.ts';

const base = '/playbook/';
const site = builtFixture('subPath');
/** The folder that servers take as their root. */
const root = path.dirname(site);
const files = new Set(filesBelow(site));
const textOf = (file: string) => readFileSync(path.join(site, file), 'utf8');
const ending = (pattern: RegExp) => [...files].filter((file) => pattern.test(file));

/** What is wrong with an address that stands in a page: it leaves the path, or leads to nothing. */
function problemWith(address: string, from: string): string | undefined {
  if (/^(?:#|data:|mailto:)/.test(address)) return undefined;
  // The page for what is not there stands at every such address, and at none of its own.
  if (from === '404.html' && address.endsWith('/404/')) return undefined;
  const url = new URL(address, `https://company.example${base}${from}`);
  if (url.origin !== 'https://company.example') return undefined;
  if (!url.pathname.startsWith(base)) return `${from}: ${address} leaves ${base}`;
  const file = decodeURIComponent(url.pathname.slice(base.length)).replace(/(^|\/)$/, '$1index.html');
  return files.has(file) ? undefined : `${from}: ${address} leads to nothing`;
}

describe('a site below a path', () => {
  it('has no link, asset or download on any page that leaves it or leads to nothing', () => {
    const pages = ending(/\.html$/);
    expect(pages.length).toBeGreaterThan(140);
    let count = 0;
    const problems = pages.flatMap((file) => {
      const html = textOf(file);
      const addresses = [
        ...['href', 'src', 'action', 'poster', 'data-base', 'data-src', 'data-href'].flatMap((name) => attributes(html, name)),
        ...attributes(html, 'srcset').flatMap((set) => set.split(',').map((one) => one.trim().split(/\s+/)[0] ?? '')),
        ...[...html.matchAll(/<meta[^>]* (?:property="og:(?:url|image)"|name="twitter:image")[^>]* content="([^"]+)"/g)].map(
          ([, address = '']) => address,
        ),
      ].filter((address) => address !== '');
      count += addresses.length;
      return addresses.flatMap((address) => problemWith(address, file.replace(/index\.html$/, '')) ?? []);
    });
    expect(problems).toEqual([]);
    expect(count).toBeGreaterThan(5000);
  });

  it('the checker finds what leaves, and what is not there', () => {
    expect(problemWith('/roles/', 'index.html')).toContain('leaves');
    expect(problemWith('/playbook/roles/nobody/', 'index.html')).toContain('nothing');
    expect(problemWith('/playbook/roles/', 'index.html')).toBeUndefined();
  });

  it('nor has a style sheet, the manifest, the feed, the sitemap, robots.txt or llms.txt', () => {
    const wrong: (string | undefined)[] = [];
    for (const file of ending(/\.css$/))
      for (const [, address = ''] of textOf(file).matchAll(/url\(["']?([^"')]+)/g)) wrong.push(problemWith(address, file));
    const manifest = JSON.parse(textOf('manifest.webmanifest'));
    expect([manifest.start_url, manifest.scope]).toEqual([base, base]);
    for (const { src } of manifest.icons) wrong.push(problemWith(src, ''));
    for (const file of ['changes.xml', 'sitemap.xml', 'sitemap-0.xml', 'robots.txt', 'llms.txt']) {
      const addresses = [...textOf(file).matchAll(/https:\/\/company\.example[^\s<)\]"]*/g)].map(([address]) => address);
      expect(addresses.length, file).toBeGreaterThan(0);
      for (const address of addresses) wrong.push(problemWith(address, file));
    }
    expect(wrong.filter(Boolean)).toEqual([]);
  });

  it('nor has a script an address of its own: each is made from the path, or is a file beside it', () => {
    const scripts = ending(/^_astro\/.*\.js$/).map((file) => [file, textOf(file)] as const);
    expect(scripts.length).toBeGreaterThan(10);
    const roots = /["'`]\/(?:roles|actions|search|pagefind|data|compare|monday|titles|hire|measures|_astro|og|sw\.js)\b[^"'`]*["'`]/g;
    expect(scripts.flatMap(([file, text]) => (text.match(roots) ?? []).map((found) => `${file}: ${found}`))).toEqual([]);
  });

  it('nor have its data, and the search', () => {
    const rows = JSON.stringify(JSON.parse(textOf('pagefind/pages.json')));
    expect(rows).not.toContain('"/roles/');
    const wrong = ending(/^(?:data|roles)\/.*\.json$/).flatMap((file) =>
      [...textOf(file).matchAll(/"(https:\/\/company\.example[^"]*)"/g)].flatMap(([, address = '']) => problemWith(address, file) ?? []),
    );
    expect(wrong).toEqual([]);
  });

  it('has a sitemap of all its pages, but for those that nobody should come to from a search engine', () => {
    const listed = [...textOf('sitemap-0.xml').matchAll(/<loc>https:\/\/company\.example\/playbook\/([^<]*)<\/loc>/g)].map(([, at]) => at);
    const pages = ending(/index\.html$/).map((file) => file.replace(/index\.html$/, ''));
    expect(pages).toContain('offline/');
    expect(listed.sort()).toEqual(pages.filter((at) => at !== 'offline/').sort());
  });

  it.skipIf(!nginx)('is whole behind nginx, and /playbook leads to it', async () => {
    const server = await startNginx(root, base);
    try {
      expect((await verifySite(new URL(server.address + base))).problems).toEqual([]);
      const answer = await fetch(`${server.address}/playbook`, { redirect: 'manual' });
      expect([answer.status, answer.headers.get('location')]).toEqual([301, base]);
      expect((await fetch(`${server.address}${base}roles/nobody/`)).status).toBe(404);
      expect((await fetch(`${server.address}${base}sw.js`)).headers.get('cache-control')).toBe('no-cache');
    } finally {
      await server.stop();
    }
  });

  it.skipIf(!caddy)('is whole behind Caddy', async () => {
    const server = await startCaddy(root, base);
    try {
      expect((await verifySite(new URL(server.address + base))).problems).toEqual([]);
      const missing = await fetch(`${server.address}${base}roles/nobody/`);
      expect([missing.status, await missing.text()]).toEqual([404, textOf('404.html')]);
    } finally {
      await server.stop();
    }
  });
});
