import type { Browser, Page } from 'playwright-core';
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

describe('each kind of page', () => {
  it.each(oneOfEachKind)('%s is read at 400 % zoom, with wide text spacing, and from right to left', async (address) => {
    const context = await browser.newContext({ viewport: { width: 320, height: 640 }, bypassCSP: true });
    const page = await context.newPage();
    await page.goto(site.address + address);
    const width = () => page.evaluate(() => document.documentElement.scrollWidth);
    expect(await width(), 'scrolls sideways at 320 px').toBeLessThanOrEqual(320);
    await page.addStyleTag({ content: spacing });
    expect(await width(), 'scrolls sideways with wide spacing').toBeLessThanOrEqual(320);
    expect(await page.evaluate(cutOff)).toEqual([]);
    await page.evaluate(() => {
      document.documentElement.dir = 'rtl';
    });
    expect(await page.evaluate(() => document.documentElement.scrollWidth), 'scrolls sideways from right to left').toBeLessThanOrEqual(320);
    await context.close();
  });

  it.each(oneOfEachKind.filter((address) => !/search|404/.test(address)))(
    '%s prints with its heading and without navigation',
    async (address) => {
      const page = await browser.newPage();
      await page.goto(site.address + address);
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('h1').first().isVisible()).toBe(true);
      expect(await page.locator('.site-nav').isVisible()).toBe(false);
      expect(await page.locator('.site-footer nav').first().isVisible()).toBe(false);
      expect((await page.pdf({ format: 'A4' })).byteLength).toBeGreaterThan(5000);
      await page.close();
    },
  );
});

describe('the looks', () => {
  const ground = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

  it('are chosen in the footer, stay on the next page without a flash, and follow the device when told to', async () => {
    const context = await browser.newContext({ colorScheme: 'light' });
    const page = await context.newPage();
    await page.goto(site.address);
    const light = await ground(page);
    await page.getByLabel('Look of these pages').selectOption('dark');
    const dark = await ground(page);
    expect(dark).not.toBe(light);
    await page.route('**/*.js', () => {});
    await page.goto(`${site.address}/roles/`, { waitUntil: 'commit' });
    await page.locator('h1').waitFor();
    expect(await ground(page), 'before any script file has loaded').toBe(dark);
    await page.unroute('**/*.js');
    await page.reload();
    await page.getByLabel('Look of these pages').selectOption('contrast');
    expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe('rgb(0, 0, 0)');
    await page.getByLabel('Look of these pages').selectOption('system');
    expect(await ground(page)).toBe(light);
    await context.close();
  });

  it('keep borders and the current page where the device forces its colours', async () => {
    const page = await browser.newPage({ forcedColors: 'active' });
    await page.goto(`${site.address}/roles/cx-manager/`);
    const styles = await page.evaluate(() => ({
      button: getComputedStyle(document.querySelector('a.button') as Element).borderTopStyle,
      current: getComputedStyle(document.querySelector('.site-nav a[aria-current]') as Element).borderBlockEndWidth,
    }));
    expect(styles).toEqual({ button: 'solid', current: '2px' });
    await page.close();
  });
});

describe('a returning reader', () => {
  it('finds the last pages on the home page, in this browser only, until they are forgotten', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(site.address);
    expect(await page.getByRole('heading', { name: 'Where you were' }).isVisible()).toBe(false);
    await page.goto(`${site.address}/roles/cx-manager/`);
    await page.goto(`${site.address}/monday/?minutes=60`);
    await page.goto(site.address);
    const seen = page.locator('[data-returning] a');
    expect(await seen.evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual([
      '/monday/?minutes=60',
      '/roles/cx-manager/',
    ]);
    await page.getByRole('button', { name: 'Forget these pages' }).click();
    await page.reload();
    expect(await seen.count()).toBe(0);
    await context.close();
  });
});

describe('by keyboard alone', () => {
  const tabTo = async (page: Page, name: RegExp) => {
    for (let count = 0; count < 150; count++) {
      await page.keyboard.press('Tab');
      const text = await page.evaluate(() => {
        const element = document.activeElement as HTMLElement | null;
        if (!element || element === document.body) return '';
        const style = getComputedStyle(element);
        const marked = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2;
        return `${marked ? '' : 'NO FOCUS RING '}${element.getAttribute('aria-label') ?? ''} ${(element as HTMLInputElement).labels?.[0]?.textContent ?? ''} ${element.textContent}`;
      });
      if (text.startsWith('NO FOCUS RING')) throw new Error(text);
      if (name.test(text)) return;
    }
    throw new Error(`Tab does not reach ${name}`);
  };

  it.each([
    ['a hiring manager goes from home to a role and its interview', '/', [/I am hiring/], /\/hire\/$/],
    ['a recruiter goes from home to comparing', '/', [/I am comparing/], /\/compare\/$/],
    ['a team goes from home to a plan for Monday', '/', [/do something on Monday/], /\/monday\/$/],
    ['a hiring manager opens the interview of a role', '/roles/cx-manager/', [/Interview kit/], /\/interview\/$/],
    ['a reader goes to the next role', '/roles/cx-manager/', [/^.*Next/s], /\/roles\/(?!cx-manager)/],
  ])('%s', async (_, start, stops, end) => {
    const page = await browser.newPage();
    await page.goto(site.address + start);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Skip to');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    for (const stop of stops) await tabTo(page, stop);
    await page.keyboard.press('Enter');
    await page.waitForURL(end);
    await page.close();
  });

  it('an ad is checked', async () => {
    const page = await browser.newPage();
    await page.goto(`${site.address}/vacancy-check/`);
    await page.locator('textarea').waitFor();
    await tabTo(page, /ad/i);
    for (let count = 0; count < 10 && !(await page.evaluate(() => document.activeElement?.tagName === 'TEXTAREA')); count++)
      await page.keyboard.press('Tab');
    await page.keyboard.type(
      'Customer Success Manager. You will own renewals and onboarding for forty business accounts, run business reviews and reduce churn. You report to the head of customer success.',
    );
    await tabTo(page, /Check the ad/);
    await page.keyboard.press('Enter');
    await page.getByText('Most likely: Customer success manager').waitFor();
    await page.close();
  });
});
