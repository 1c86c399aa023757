import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, type Site, serve } from '../support/browser.ts';
import { oneOfEachKind } from '../support/site.ts';

let site: Site;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([serve(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** Runs in the page: adds up what moves without anybody having done anything. */
function observe(): void {
  const seen = window as unknown as { moved: number };
  seen.moved = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
      if (!entry.hadRecentInput) seen.moved += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
}

describe.each([390, 1280])('at %i pixels', (width) => {
  // A comparison that an address asks for takes its place between the picker and the list once it is loaded.
  it.each(oneOfEachKind.filter((address) => !address.includes('?')))('nothing on %s moves by itself', async (address) => {
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    await page.addInitScript(observe);
    await page.goto(site.address + address, { waitUntil: 'networkidle' });
    expect(await page.evaluate(() => (window as unknown as { moved: number }).moved)).toBe(0);
    await page.close();
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
  await page.route('**/_astro/vacancy.*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 800));
    await route.continue();
  });
  await page.goto(`${site.address}/vacancy-check/`, { waitUntil: 'networkidle' });
  await page.getByLabel('Text of the ad').fill('too short');
  await page.getByRole('button', { name: 'Check the ad' }).click();
  expect(new URL(page.url()).search).toBe('');
  await page.locator('vacancy-check [role=status]:not(:empty)').waitFor();
  expect(await page.locator('vacancy-check [role=status]').textContent()).not.toContain('not there yet');
  expect(await page.getByLabel('Text of the ad').inputValue()).toBe('too short');
  await page.close();
});
