import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { compressFolder } from '../../src/hosting/compress.ts';
import { listFiles } from '../../src/hosting/manifest.ts';
import { noServiceWorker, serviceWorker } from '../../src/hosting/service-worker.ts';
import { openBrowser, type Site, serve } from '../support/browser.ts';
import { builtFixture } from '../support/build.ts';
import { nginx, startNginx } from '../support/nginx.ts';
import { dist, pages } from '../support/site.ts';

const base = '/playbook/';
const built = builtFixture('subPath');
const folder = mkdtempSync(path.join(tmpdir(), 'offline-'));
let browser: Browser;
let site: Site;
let context: BrowserContext;
let page: Page;
const problems: string[] = [];

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  site = await serve(built, base);
  context = await browser.newContext();
  page = await context.newPage();
  page.setDefaultTimeout(15_000);
  page.on('console', (message) => message.text().includes('Content Security Policy') && problems.push(message.text()));
});
afterEach(async () => {
  await context.close();
  await site.close();
  expect(problems.splice(0)).toEqual([]);
});

const go = (address: string) => page.goto(`${site.address}${base}${address}`);
/** Waits for a worker that has installed everything and holds this page. */
const held = () => page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
const kept = () =>
  page.evaluate(async () => {
    const names = (await caches.keys()).sort();
    const entries = await Promise.all(
      names.map(async (name) => [
        name.replace(/^.* /, ''),
        (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname),
      ]),
    );
    return { names, paths: Object.fromEntries(entries) as Record<'pages' | 'files', string[]> };
  });
const isKept = (address: string) => expect.poll(async () => (await kept()).paths.pages).toContain(`${base}${address}`);
/** The server goes, as the net does in a tunnel; the answer is what brings it back. */
const loseConnection = async () => {
  const port = Number(new URL(site.address).port);
  await site.close();
  return async (next: string) => {
    site = await serve(next, base, port);
  };
};
const h1 = () => page.locator('h1').textContent();

/** The built site as another build with other styles and another text on one page. */
function nextBuild(): string {
  const next = path.join(folder, 'next');
  rmSync(next, { recursive: true, force: true });
  cpSync(built, next, { recursive: true });
  const style = readdirSync(path.join(next, '_astro')).find((name) => name.endsWith('.css')) as string;
  renameSync(path.join(next, '_astro', style), path.join(next, '_astro', 'Page.next.css'));
  for (const { path: file } of listFiles(next).filter((one) => one.path.endsWith('.html'))) {
    const whole = path.join(next, file);
    const html = readFileSync(whole, 'utf8').replaceAll(style, 'Page.next.css');
    writeFileSync(whole, file === 'stance/index.html' ? html.replace(/<h1[^>]*>[^<]*/, '<h1>The next stance') : html);
  }
  writeWorker(next, (files) => serviceWorker(base, files));
  return next;
}
const writeWorker = (site: string, text: (files: ReturnType<typeof listFiles>) => string) =>
  writeFileSync(path.join(site, 'sw.js'), text(listFiles(site).filter((file) => file.path !== 'sw.js')));

describe('a site that keeps pages', () => {
  it('shows them without a connection, with their styles and scripts, and says so of others', async () => {
    await go('roles/service-manager/');
    await held();
    await go('principles/');
    await isKept('principles/');
    await isKept('roles/service-manager/');
    await loseConnection();
    await go('roles/service-manager/');
    expect(await h1()).toContain('manager');
    expect(await page.evaluate(() => document.styleSheets.length)).toBeGreaterThanOrEqual(2);
    expect(await page.evaluate(() => [...document.styleSheets].every((sheet) => sheet.cssRules.length > 0))).toBe(true);
    await page.locator('[data-look-choice]').waitFor();
    const answer = await go('measures/');
    expect(answer?.status()).toBe(503);
    expect(await h1()).toBe('You’re offline, and this page isn’t saved on your device');
    expect(answer?.headers()['content-type']).toContain('text/html');
  });

  it('searches titles and texts without a connection, on a page and in the dialogue', async () => {
    await go('');
    await held();
    await loseConnection();
    await go('search/?q=csat');
    await page.locator('.results h3', { hasText: 'Customer satisfaction' }).first().waitFor();
    // Words that stand in texts and in no title.
    await go('search/?q=parcel');
    await page.locator('.search-status').filter({ hasText: 'for “parcel”' }).waitFor();
    await expect.poll(() => page.locator('.search-status').textContent()).not.toContain('only search titles');
    await expect.poll(() => page.locator('.results > li h3').count()).toBeGreaterThan(3);
    await go('');
    await page.keyboard.press('/');
    await page.locator('dialog input[type=search]').fill('journey map');
    await page.locator('dialog .results h3').first().waitFor();
  });

  it('finds the same without a connection as with one', async () => {
    const ask = async (query: string) => {
      await go(`search/?q=${encodeURIComponent(query)}`);
      await page.locator('.search-status').filter({ hasText: 'result' }).waitFor();
      await page.waitForLoadState('networkidle');
      return page.locator('.results > li h3').allTextContents();
    };
    const queries = ['refund', 'who decides on service standards', 'slips', 'interview'];
    await go('');
    await held();
    const before: string[][] = [];
    // A fresh profile must not have kept what these searches fetched, so the answers with a connection come from another.
    const other = await browser.newContext();
    const here = page;
    page = await other.newPage();
    for (const query of queries) before.push(await ask(query));
    await other.close();
    page = here;
    await loseConnection();
    for (const [index, query] of queries.entries()) expect(await ask(query), query).toEqual(before[index]);
  });

  it('takes over a new build whole: kept pages anew, old styles gone, nothing mixed', async () => {
    await go('stance/');
    await held();
    await isKept('stance/');
    await go('roles/');
    await isKept('roles/');
    const before = await kept();
    expect(before.names.length).toBe(2);
    const restore = await loseConnection();
    await restore(nextBuild());
    await go('roles/');
    await expect.poll(async () => (await kept()).names).not.toEqual(before.names);
    await expect.poll(async () => (await kept()).names.length).toBe(2);
    const after = await kept();
    for (const name of before.names) expect(after.names).not.toContain(name);
    expect(after.paths.pages).toEqual(expect.arrayContaining([`${base}stance/`, `${base}roles/`]));
    expect(after.paths.files).toContain(`${base}_astro/Page.next.css`);
    expect(after.paths.files.filter((file) => file.endsWith('.css') && file.includes('_astro'))).toEqual([`${base}_astro/Page.next.css`]);
    await loseConnection();
    await go('stance/');
    expect(await h1()).toBe('The next stance');
    expect(await page.evaluate(() => [...document.styleSheets].every((sheet) => sheet.cssRules.length > 0))).toBe(true);
    await go('search/?q=csat');
    await page.locator('.results h3', { hasText: 'Customer satisfaction' }).first().waitFor();
  });

  it('does not take over a build that is not whole, and keeps the one before', async () => {
    await go('stance/');
    await held();
    await isKept('stance/');
    const before = await kept();
    const broken = nextBuild();
    writeFileSync(path.join(broken, 'pagefind/pages.json'), '{}');
    const restore = await loseConnection();
    await restore(broken);
    const failed = page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      return new Promise<string>((resolve) => {
        registration?.addEventListener('updatefound', () => {
          const worker = registration.installing as ServiceWorker;
          worker.addEventListener('statechange', () => resolve(worker.state));
        });
        void registration?.update().catch(() => {});
      });
    });
    expect(await failed).toBe('redundant');
    expect((await kept()).names).toEqual(before.names);
    await loseConnection();
    await go('stance/');
    expect(await h1()).not.toBe('The next stance');
  });

  it('does not keep a page whose styles are of another build', async () => {
    await go('stance/');
    await held();
    await isKept('stance/');
    const next = nextBuild();
    for (const file of ['sw.js', 'principles/index.html']) cpSync(path.join(built, file), path.join(next, file));
    const restore = await loseConnection();
    await restore(next);
    await go('measures/');
    // A page of this build that is read after it is kept after it.
    await go('principles/');
    await isKept('principles/');
    expect((await kept()).paths.pages).not.toContain(`${base}measures/`);
  });

  it('leaves the reader when the setting is switched off, with all that it kept', async () => {
    await go('stance/');
    await held();
    await isKept('stance/');
    const off = path.join(folder, 'off');
    cpSync(built, off, { recursive: true });
    writeWorker(off, () => noServiceWorker(base));
    for (const { path: file } of listFiles(off).filter((one) => one.path.endsWith('.html')))
      writeFileSync(path.join(off, file), readFileSync(path.join(off, file), 'utf8').replace(/<script[^>]*KeepPages[^>]*><\/script>/, ''));
    await page.evaluate(() => caches.open('of somebody else'));
    const restore = await loseConnection();
    await restore(off);
    await go('stance/');
    await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
    await expect.poll(async () => (await kept()).names).toEqual(['of somebody else']);
    await loseConnection();
    await expect(go('stance/')).rejects.toThrow(/ERR_CONNECTION_REFUSED/);
  });
});

if (!nginx) console.log('nginx is not installed: what a browser keeps is not tried behind it');

describe.skipIf(!nginx)('behind nginx, with the headers of every answer and compressed variants', () => {
  it('keeps pages and searches without a connection', async () => {
    const root = path.join(folder, 'compressed');
    cpSync(built, path.join(root, 'playbook'), { recursive: true });
    await compressFolder(root);
    const server = await startNginx(root, base);
    const at = (address: string) => page.goto(`${server.address}${base}${address}`);
    try {
      const first = await at('stance/');
      expect(first?.headers()['content-encoding']).toMatch(/br|gzip/);
      expect(first?.headers()['content-security-policy']).toContain("worker-src 'self'");
      await held();
      await isKept('stance/');
    } finally {
      await server.stop();
    }
    await at('stance/');
    expect(await page.evaluate(() => [...document.styleSheets].every((sheet) => sheet.cssRules.length > 0))).toBe(true);
    await at('search/?q=csat');
    await page.locator('.results h3', { hasText: 'Customer satisfaction' }).first().waitFor();
    await expect.poll(() => page.locator('.search-status').textContent()).toContain('for “csat”');
    const answer = await at('measures/');
    expect(answer?.status()).toBe(503);
    expect(await h1()).toBe('You’re offline, and this page isn’t saved on your device');
    expect(answer?.headers()['content-security-policy']).toContain("default-src 'none'");
  });
});

describe('a site that keeps none', () => {
  it('ships nothing for it on its pages, and a worker that only leaves', () => {
    for (const { address, html } of pages) expect(html, address).not.toMatch(/KeepPages|serviceWorker|sw\.js/);
    const worker = readFileSync(path.join(dist, 'sw.js'), 'utf8');
    expect(worker).toBe(noServiceWorker('/'));
    expect(worker.length).toBeLessThan(1000);
    expect(worker).not.toContain("'fetch'");
  });

  it('and one that keeps some adds less than half a kilobyte to a page', () => {
    const html = readFileSync(path.join(built, 'index.html'), 'utf8');
    const script = /_astro\/KeepPages[^"]+/.exec(html)?.[0] ?? '';
    expect(readFileSync(path.join(built, script)).length).toBeLessThan(500);
  });
});
