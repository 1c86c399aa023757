import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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

it.concurrent.each(oneOfEachKind)('%s does not scroll sideways from right to left, and begins at the right', async (address) => {
  const page = await browser.newPage({ viewport: { width: 390, height: 800 } });
  await page.goto(site.address + address);
  await page.evaluate(() => {
    document.documentElement.dir = 'rtl';
  });
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    const seen = await page.evaluate(() => {
      const name = (document.querySelector('.site-name') as Element).getBoundingClientRect();
      const { scrollWidth, clientWidth } = document.documentElement;
      return { scrollWidth, clientWidth, beforeName: clientWidth - name.right, afterName: name.left };
    });
    expect(seen.scrollWidth, `${width} px`).toBeLessThanOrEqual(seen.clientWidth);
    expect(seen.beforeName, `${width} px`).toBeLessThan(seen.afterName);
  }
  await page.close();
});

describe('the style sheet', () => {
  it('names no side of the page', () => {
    const physical =
      /(?:^|[;{])\s*(?:(?:(?:margin|padding|border|scroll-margin|scroll-padding)-)?(?:left|right)(?:-[\w-]+)?:|border-(?:top|bottom)-(?:left|right)-radius:|(?:float|clear|text-align):\s*(?:left|right))[^;]*/gm;
    expect('p { margin-left: 1px; text-align: right; left: 0 }'.match(physical)).toHaveLength(3);
    expect(readFileSync('src/styles/site.css', 'utf8').match(physical) ?? []).toEqual([]);
  });
});
