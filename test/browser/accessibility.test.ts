import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Looks } from '../support/axe.ts';
import { openBrowser, type Site, serve } from '../support/browser.ts';
import { oneOfEachKind } from '../support/site.ts';

let browser: Browser;
let site: Site;
let looks: Looks;
beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), serve()]);
  looks = await Looks.open(browser);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

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

// Every page, in every look, is in test/nightly/every-page.test.ts; one load of a page serves all questions about it here.
it.each(oneOfEachKind)(
  '%s is for everyone: by axe, at 400 %% zoom, with wide spacing, from right to left, and printed',
  async (address) => {
    const { page } = looks;
    const problems = await looks.problemsAt(site.address + address, [
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

    await page.setViewportSize({ width: 320, height: 640 });
    await page.evaluate(() => document.documentElement.removeAttribute('dir'));
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
