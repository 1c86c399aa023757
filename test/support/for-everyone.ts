import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Looks } from './axe.ts';
import { openBrowser, type Site, serve } from './browser.ts';

/** WCAG 2.2, success criterion 1.4.12. */
const spacing =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }';

/** Elements whose text is cut off: they hide what overflows, and something does. */
const cutOff = () =>
  [...document.querySelectorAll<HTMLElement>('main *, header *, footer *')]
    .filter((element) => {
      const { overflowX, overflowY, position } = getComputedStyle(element);
      if (element.closest('.visually-hidden, .excerpt') || position === 'absolute' || element.clientWidth === 0) return false;
      return (
        (overflowX === 'hidden' && element.scrollWidth > element.clientWidth + 1) ||
        (overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 1)
      );
    })
    .map((element) => element.outerHTML.slice(0, 80));

/** How far the page is wider than the window, in px. */
const beyond = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Where the name of the site stands: how far from the right, and from the left. */
const nameFrom = (page: Page) =>
  page.evaluate(() => {
    const name = (document.querySelector('.site-name') as Element).getBoundingClientRect();
    return { right: document.documentElement.clientWidth - name.right, left: name.left };
  });

/** Elements that stay in view and take more than a third of its height, or half of its width where it scrolls sideways. */
const staysInView = () =>
  [...document.querySelectorAll('body *')]
    .filter((element) => {
      const { position, insetBlockStart, insetBlockEnd } = getComputedStyle(element);
      const { width, height } = element.getBoundingClientRect();
      const staysOnScroll = position === 'fixed' || (position === 'sticky' && (insetBlockStart !== 'auto' || insetBlockEnd !== 'auto'));
      const scrolled = element.closest('.scroll');
      const isStill = scrolled !== null && scrolled.scrollWidth <= scrolled.clientWidth;
      return (staysOnScroll && height > innerHeight / 3) || (position === 'sticky' && !isStill && width > innerWidth / 2);
    })
    .map((element) => element.outerHTML.slice(0, 80));

/** Describes what each of some pages must be; one load of a page serves all questions about it. */
export function describeForEveryone(pages: readonly { address: string; folder: string }[]): void {
  let looks: Looks;
  const sites = new Map<string, Site>();
  beforeAll(async () => {
    looks = await Looks.open(await openBrowser());
    for (const folder of new Set(pages.map((page) => page.folder))) sites.set(folder, await serve(folder));
  });
  afterAll(async () => {
    await looks.close();
    for (const site of sites.values()) await site.close();
  });

  it.each(pages)(
    '$address is for everyone: by axe, at 400 percent zoom, with wide spacing, from right to left, and printed',
    async ({ address, folder }) => {
      const { page } = looks;
      const problems = await looks.problemsAt(`${sites.get(folder)?.address}${address}`, [
        [390, 'light'],
        [1280, 'dark'],
      ]);
      expect.soft(problems).toEqual([]);

      if (!/search|404/.test(address)) {
        await page.emulateMedia({ media: 'print' });
        expect.soft(await page.locator('h1').first().isVisible(), 'prints its heading').toBe(true);
        for (const apart of ['.site-nav', '#site-menu', '.site-footer nav'])
          expect.soft(await page.locator(apart).first().isVisible(), `prints ${apart}`).toBe(false);
        await page.emulateMedia({ media: 'screen' });
      }

      await page.evaluate(() => {
        document.documentElement.dir = 'rtl';
      });
      for (const width of [1280, 390]) {
        await page.setViewportSize({ width, height: 800 });
        expect.soft(await beyond(page), `scrolls sideways from right to left at ${width} px`).toBeLessThanOrEqual(0);
        const { right, left } = await nameFrom(page);
        expect.soft(right, `begins at the right at ${width} px`).toBeLessThan(left);
      }

      await page.evaluate(() => document.documentElement.removeAttribute('dir'));
      await page.setViewportSize({ width: 320, height: 256 });
      expect.soft(await page.evaluate(staysInView), 'what stays in view leaves room for the text').toEqual([]);

      await page.setViewportSize({ width: 320, height: 640 });
      expect.soft(await beyond(page), 'scrolls sideways at 320 px').toBeLessThanOrEqual(0);
      await page.addStyleTag({ content: spacing });
      expect.soft(await beyond(page), 'scrolls sideways with wide spacing').toBeLessThanOrEqual(0);
      expect.soft(await page.evaluate(cutOff), 'cuts text off with wide spacing').toEqual([]);
      await page.evaluate(() => {
        document.documentElement.dir = 'rtl';
      });
      expect.soft(await beyond(page), 'scrolls sideways with wide spacing from right to left').toBeLessThanOrEqual(0);
    },
  );
}
