import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openSite } from '../support/browser.ts';
import { describeShifts } from '../support/shifts.ts';
import { smallOfEachKind } from '../support/site.ts';

const { browser, site } = await openSite();

// At 1280 px, and on those of the reference playbook, in test/nightly/reading.test.ts.
describeShifts([390], smallOfEachKind());
describeShifts(
  [1280],
  smallOfEachKind().filter(
    ({ address }) =>
      !/^\/(?:de|roles|principles|debates|measures|skills|decisions|departments|law|glossary|sources|rules)\/./.test(address),
  ),
);

describe('the table of contents', () => {
  it('follows the reader, over a leap too', async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(`${site.address}/roles/cx-manager/`);
    const current = page.locator('.toc a[aria-current]');
    await expect.poll(() => current.textContent()).toBe('Decide');
    await page.locator('#week').evaluate((heading) => scrollTo(0, heading.getBoundingClientRect().top + scrollY - 100));
    await expect.poll(() => current.textContent()).toBe('A typical week');
    await page.evaluate(() => scrollTo(0, 0));
    await expect.poll(() => current.textContent()).toBe('Decide');
    expect(await current.isVisible()).toBe(true);
    await page.close();
  });
});

describe('from page to page', () => {
  it.each([
    ['no-preference', true],
    ['reduce', false],
  ] as const)('with %s for motion, a transition: %s', async (reducedMotion, moves) => {
    const page = await browser.newPage({ reducedMotion });
    // A browser under load may skip the transition that it has begun; what the page left behind says whether it began one.
    await page.addInitScript(() =>
      addEventListener('pageswap', (event) => {
        sessionStorage.setItem('transition', String(Boolean((event as unknown as { viewTransition?: object }).viewTransition)));
      }),
    );
    await page.goto(site.address);
    await page.locator('.site-nav').getByRole('link', { name: 'Hire', exact: true }).click();
    await page.waitForURL(/\/roles\/$/);
    expect(await page.evaluate(() => sessionStorage.getItem('transition'))).toBe(String(moves));
    await page.close();
  });

  it('a page is fetched when the pointer comes near its link', async () => {
    const page = await browser.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(site.address, { waitUntil: 'networkidle' });
    expect(asked).not.toContain('/glossary/');
    await page.locator('.site-nav').getByRole('link', { name: 'Reference', exact: true }).hover();
    await expect.poll(() => asked).toContain('/glossary/');
    await page.close();
  });
});

it('what guides say of other companies is hidden once a reader has chosen, before any script has loaded', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const shown = () => page.locator('[data-situation]:visible dt').allInnerTexts();
  await page.goto(`${site.address}/roles/service-team-leader/`);
  const all = await shown();
  expect(all.length).toBeGreaterThan(3);
  expect(await page.locator('.for-us:visible').count()).toBe(0);
  await page.getByText('Show what fits your company').click();
  await page.getByLabel('How many people work there?').selectOption('Fewer than 50 people');
  await page.getByLabel('Shops or branches').check();
  expect(await shown()).toEqual(['Fewer than 50 people', 'Shops or branches']);
  await page.getByText('Showing what fits').waitFor();
  expect(await page.locator('.facts .for-us:visible').allInnerTexts()).toEqual([
    'Fewer than 50 people: Managing director',
    'Shops or branches: Shop or area manager',
  ]);
  await page.route('**/*.js', () => {});
  await page.goto(`${site.address}/actions/set-a-goodwill-limit/`, { waitUntil: 'commit' });
  await page.locator('#order').waitFor();
  expect(await shown(), 'before any script file has loaded').toEqual(['Fewer than 50 people', 'Shops or branches']);
  await page.unroute('**/*.js');
  await page.goto(`${site.address}/actions/write-the-sponsor-promise/`);
  await page.getByRole('button', { name: 'Show every setting' }).click();
  expect((await shown()).length).toBeGreaterThan(3);
  await page.reload();
  expect((await shown()).length).toBeGreaterThan(3);
  await context.close();
  const plain = await browser.newPage({ javaScriptEnabled: false });
  await plain.goto(`${site.address}/roles/service-team-leader/`);
  expect(await plain.locator('[data-situation]:visible dt').allInnerTexts()).toEqual(all);
  await plain.close();
});

describe('the looks', () => {
  const ground = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

  it('are chosen in the footer, stay on the next page without a flash, and follow the device when told to', async () => {
    const context = await browser.newContext({ colorScheme: 'light' });
    const page = await context.newPage();
    await page.goto(site.address);
    const light = await ground(page);
    await page.getByLabel('Theme').selectOption('dark');
    const dark = await ground(page);
    expect(dark).not.toBe(light);
    await page.route('**/*.js', () => {});
    await page.goto(`${site.address}/roles/`, { waitUntil: 'commit' });
    await page.locator('h1').waitFor();
    expect(await ground(page), 'before any script file has loaded').toBe(dark);
    await page.unroute('**/*.js');
    await page.reload();
    await page.getByLabel('Theme').selectOption('contrast');
    expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe('rgb(0, 0, 0)');
    await page.getByLabel('Theme').selectOption('system');
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
    expect(await page.getByRole('heading', { name: 'Recently viewed' }).isVisible()).toBe(false);
    await page.goto(`${site.address}/roles/cx-manager/`);
    await page.goto(`${site.address}/monday/?minutes=60`);
    await page.goto(site.address);
    const seen = page.locator('[data-returning] a');
    expect(await seen.evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual([
      '/monday/?minutes=60',
      '/roles/cx-manager/',
    ]);
    await page.getByRole('button', { name: 'Clear this list' }).click();
    await page.reload();
    expect(await seen.count()).toBe(0);
    await context.close();
  });
});
