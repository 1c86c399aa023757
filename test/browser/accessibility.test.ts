import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Looks } from '../support/axe.ts';
import { launchBrowser, type Site, serve } from '../support/browser.ts';
import { oneOfEachKind } from '../support/site.ts';

let browser: Browser;
let site: Site;
beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), serve()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

// Every page is in test/nightly/every-page.test.ts.
it.concurrent.each(oneOfEachKind)('%s has no violation and does not scroll sideways in four looks', async (address) => {
  const looks = await Looks.open(browser);
  expect(await looks.problemsAt(site.address + address)).toEqual([]);
  await looks.close();
});
