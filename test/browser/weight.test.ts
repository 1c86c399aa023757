import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openSite } from '../support/browser.ts';
import { pages } from '../support/site.ts';
import { compressed } from '../support/weight.ts';

const { browser, site } = await openSite();

/** What ten packets of 1,460 bytes carry in the first turn of a connection (RFC 6928), less room for headers. */
const firstTurn = 10 * 1460 - 1400;
/** The heaviest page of each kind that needs more; the bytes to the end of each page's heading have a budget of their own. */
const heavy = [
  ...Map.groupBy(
    // What links to its sheet waits for it on a reader's first visit to such a page.
    pages
      .filter(({ html }) => html.includes('<style>'))
      .map(({ address, html }) => ({ address, bytes: compressed(html, 5) }))
      .sort((a, b) => b.bytes - a.bytes),
    ({ address }) => address.replace(/[^/]*\/$/, ''),
  ).values(),
].flatMap(([first]) => (first && first.bytes > firstTurn ? [first.address] : []));

it('some pages are heavier than the first turn of a connection', () => {
  expect(heavy.length).toBeGreaterThan(0);
});

describe.each([390, 1280])('at %i pixels, before the second turn of the connection', (width) => {
  it.concurrent.each(['/', '/actions/draw-the-journey-storyboard/', ...heavy])('%s shows its first screen', async (address) => {
    const { html } = pages.find((page) => page.address === address) as (typeof pages)[number];
    const stalled = createServer((request, response) => {
      if (request.url !== address) return;
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Encoding': 'br' });
      response.write(brotliCompressSync(html).subarray(0, firstTurn));
    });
    await new Promise<void>((resolve) => stalled.listen(0, '127.0.0.1', resolve));
    const page = await browser.newPage({ viewport: { width, height: 800 } });
    try {
      await page.goto(`http://127.0.0.1:${(stalled.address() as AddressInfo).port}${address}`, { waitUntil: 'commit' });
      await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
      expect(await page.locator('h1').boundingBox()).not.toBeNull();
      const bottom = () => page.evaluate(() => document.querySelector('main')?.getBoundingClientRect().bottom ?? 0);
      const reached = await bottom();
      // A page may be shorter than the screen.
      if (reached <= 800) await page.goto(site.address + address);
      expect(reached).toBeGreaterThanOrEqual(Math.min(801, Math.floor(await bottom())));
    } finally {
      await page.close();
      stalled.closeAllConnections();
      stalled.close();
    }
  });
});

it('the search looks as it should from the moment it opens', async () => {
  const page = await browser.newPage();
  await page.goto(`${site.address}/roles/`);
  expect(await page.locator('link[data-later-sheet]').getAttribute('media')).toBe('print');
  await page.keyboard.press('/');
  const dialog = page.locator('dialog.search-dialog');
  await dialog.waitFor();
  expect(await dialog.evaluate((element) => getComputedStyle(element).borderRadius)).toBe('8px');
  await page.close();
});

it('what is sent before the code of a form is there, is answered once it is', async () => {
  const page = await browser.newPage();
  let letGo = () => {};
  const sent = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route('**/_astro/vacancy.*.js', async (route) => {
    await sent;
    await route.continue();
  });
  await page.goto(`${site.address}/vacancy-check/`, { waitUntil: 'networkidle' });
  await page.getByLabel('Text of the ad').fill('too short');
  await page.getByRole('button', { name: 'Check the ad' }).click();
  expect(new URL(page.url()).search).toBe('');
  letGo();
  await page.locator('vacancy-check [role=status]:not(:empty)').waitFor();
  expect(await page.locator('vacancy-check [role=status]').textContent()).not.toContain('hasn’t loaded yet');
  expect(await page.getByLabel('Text of the ad').inputValue()).toBe('too short');
  await page.close();
});
