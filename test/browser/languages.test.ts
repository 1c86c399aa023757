import { afterAll, describe, expect, it } from 'vitest';
import { openSite } from '../support/browser.ts';

const { browser, site } = await openSite();
const complaints: string[] = [];

const page = await browser.newPage();
page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
// Chromium reports a view transition that the next navigation cuts short; nothing of the page is amiss.
page.on('pageerror', (error) => error.message !== 'Transition was skipped' && complaints.push(error.message));
afterAll(() => expect(complaints).toEqual([]));

const german = '/de/roles/cx-manager/';
const results = () =>
  page
    .locator('dialog .results > li h3 a')
    .evaluateAll((links) =>
      (links as HTMLAnchorElement[]).map(({ textContent, pathname, lang, hreflang }) => ({ title: textContent, pathname, lang, hreflang })),
    );

async function ask(address: string, query: string): Promise<void> {
  await page.goto(site.address + address);
  await page.locator('.site-header [data-open-search]').click();
  await page.locator('dialog input[type=search]').fill(query);
  await page
    .locator('dialog .search-status')
    .filter({ hasText: `“${query}”` })
    .or(page.locator('dialog .search-status').filter({ hasText: `„${query}“` }))
    .waitFor();
  await page.waitForLoadState('networkidle');
}

describe('the search over a German page', () => {
  it('speaks German and finds the page by its German title', async () => {
    await ask(german, 'Kundenerlebnis');
    expect(await page.locator('dialog').getAttribute('aria-label')).toBe('Suche');
    expect(await page.locator('dialog > button').textContent()).toBe('Schließen');
    expect(await page.locator('dialog .search-status').textContent()).toMatch(/^\d+ Treffer für „Kundenerlebnis“$/);
    expect((await results()).filter(({ lang }) => lang === '')).toContainEqual({
      title: 'Manager Kundenerlebnis',
      pathname: german,
      lang: '',
      hreflang: '',
    });
  });

  it('finds what is not translated in English, and marks it', async () => {
    await ask(german, 'Net promoter score');
    const [first] = await results();
    expect(first).toEqual({ title: 'Net promoter score', pathname: '/measures/net-promoter-score/', lang: 'en-GB', hreflang: 'en-GB' });
  });

  it('has each page once, in German where there is one', async () => {
    await ask(german, 'CX manager');
    const found = (await results()).map(({ pathname }) => pathname);
    expect(found).toContain(german);
    expect(found).not.toContain('/roles/cx-manager/');
  });
});

describe('the search over an English page', () => {
  it('finds the original by the title of its translation', async () => {
    await ask('/', 'Manager Kundenerlebnis');
    const [first] = await results();
    expect(first).toMatchObject({ title: 'Customer experience manager', pathname: '/roles/cx-manager/' });
    expect(await page.locator('dialog .results > li').first().textContent()).toContain('also called Manager Kundenerlebnis');
  });
});

describe('the switch between languages', () => {
  it('leads from one page to the other and back, by keyboard', async () => {
    await page.goto(`${site.address}/roles/cx-manager/`);
    await page.getByRole('link', { name: 'Diese Seite auf Deutsch' }).press('Enter');
    await page.waitForURL(`**${german}`);
    expect(await page.locator('html').getAttribute('lang')).toBe('de');
    await page.getByRole('link', { name: 'This page in English' }).press('Enter');
    await page.waitForURL('**/roles/cx-manager/');
    expect(await page.locator('html').getAttribute('lang')).toBe('en-GB');
  });

  it.each([390, 1280])('is to be seen at %i pixels, and nothing is wider than the page', async (width) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(site.address + german);
    expect(await page.getByRole('link', { name: 'This page in English' }).isVisible()).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });
});

describe('the scorecard of the German interview', () => {
  it('speaks German and writes numbers so', async () => {
    await page.goto(`${site.address}${german}interview/`);
    await page.locator('score-card input[value="3"]').first().check();
    expect(await page.locator('score-card [role=status]').textContent()).toBe('1 von 7 bewertet, im Mittel 3,0 von 4.');
    await page.getByRole('button', { name: 'Bogen leeren' }).click();
    expect(await page.getByRole('button', { name: 'Wirklich leeren' }).isVisible()).toBe(true);
  });
});
