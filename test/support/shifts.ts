import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, type Site, serve } from './browser.ts';

// Scripts that come before the first paint can move nothing; those that come after it may.
/** Describes what must not move on a screen of some widths. */
export function describeShifts(widths: readonly number[], pages: readonly { address: string; folder: string }[]): void {
  describe('nothing moves while a page loads', () => {
    let browser: Browser;
    const sites = new Map<string, Site>();
    beforeAll(async () => {
      browser = await openBrowser();
      for (const folder of new Set(pages.map((page) => page.folder))) sites.set(folder, await serve(folder));
    });
    afterAll(async () => {
      for (const site of sites.values()) await site.close();
    });

    /** What the Layout Instability API counts, with the elements that moved. */
    const moved = () =>
      new Promise<string[]>((resolve) => {
        const found: string[] = [];
        type Shift = PerformanceEntry & { value: number; sources: { node: Element | null }[] };
        new PerformanceObserver((list) => {
          // Less is a letter's breadth in a line of the header, on a machine that paints late; 0.1 is what readers notice.
          for (const entry of (list.getEntries() as Shift[]).filter(({ value }) => value >= 0.005))
            found.push(
              `${entry.value.toFixed(4)} ${entry.sources.map(({ node }) => node?.parentElement?.outerHTML.slice(0, 90)).join(' | ')}`,
            );
        }).observe({ type: 'layout-shift', buffered: true });
        // What has moved is told after the frame in which it was painted.
        requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(() => resolve(found))));
      });

    describe.each(widths)('on a screen of %i px, when scripts come late', (width) => {
      // Once in many runs the header of one page moved by 0.011 on a busy machine, and never again in 72 loads; a fault moves it twice.
      it.concurrent.each(pages.map(({ address, folder }) => [address, folder] as const))('on %s', { retry: 1 }, async (address, folder) => {
        const context = await browser.newContext({ viewport: { width, height: 823 } });
        const page = await context.newPage();
        let letGo = () => {};
        const painted = new Promise<void>((resolve) => {
          letGo = resolve;
        });
        await page.route('**/*.js', async (route) => {
          await painted;
          await route.continue();
        });
        await page.goto(`${sites.get(folder)?.address}${address}`, { waitUntil: 'commit' });
        await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
        letGo();
        await page.waitForLoadState('networkidle');
        expect(await page.evaluate(moved)).toEqual([]);
        await context.close();
      });
    });
  });
}
