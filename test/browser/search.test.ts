import { readFileSync } from 'node:fs';
import axe from 'axe-core';
import type { Page, Request } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openSite } from '../support/browser.ts';

const { browser, site } = await openSite();
const complaints: string[] = [];

const page = await browser.newPage();
page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
// Chromium reports a view transition that the next navigation cuts short; nothing of the page is amiss.
page.on('pageerror', (error) => error.message !== 'Transition was skipped' && complaints.push(error.message));

const firstResult = async (query: string) => {
  await page.goto(`${site.address}/search/?q=${encodeURIComponent(query)}`);
  await page.locator('.search-status').filter({ hasText: 'result' }).waitFor();
  await page.waitForLoadState('networkidle');
  return page.locator('.results > li:first-child h3').textContent();
};

/** Asks for the full text in the dialog, below all results that names have. */
async function inTexts(on: Page): Promise<void> {
  await on.locator('.search-dialog .results > li').first().waitFor();
  while (await on.getByRole('button', { name: 'Show more' }).isVisible()) await on.getByRole('button', { name: 'Show more' }).click();
  await on.getByRole('button', { name: 'Search the full text too' }).click();
}

describe('the search page', () => {
  const { roles } = JSON.parse(readFileSync('dist/data/playbook.json', 'utf8')) as {
    roles: { title: string; aliases: { title: string }[] }[];
  };
  const carrying = (alias: string) => roles.find((role) => role.aliases.some((other) => other.title.toLowerCase() === alias))?.title;

  it.each(['head of cx', 'agent', 'cco', 'csm'])('lists the role that carries the alias first: %s', async (alias) => {
    expect(carrying(alias)).toBeDefined();
    expect(await firstResult(alias)).toBe(carrying(alias));
  });

  it('finds a measure by its abbreviation', async () => {
    expect(await firstResult('nps')).toBe('Net promoter score');
    expect(await page.locator('.results > li').first().textContent()).toContain('also called NPS');
  });

  it('shows kind, excerpt and parts of pages in an ordered list', async () => {
    await firstResult('invoice');
    expect(await page.locator('ol.results > li').count()).toBeGreaterThan(2);
    expect(await page.locator('ol.results mark').count()).toBeGreaterThan(0);
    expect(await page.locator('ol.results > li ul a[href*="#"]').count()).toBeGreaterThan(0);
  });

  it('filters by kind, and keeps query and filter in the address over a reload', async () => {
    await firstResult('complaint');
    await page.getByLabel('Kind').selectOption('Action');
    await page.waitForFunction(() => location.search.includes('kind=Action'));
    await page.waitForFunction(() => [...document.querySelectorAll('.results > li')].every((item) => item.textContent?.includes('Action')));
    await page.reload();
    await page.locator('.search-status').filter({ hasText: 'result' }).waitFor();
    expect(await page.getByLabel('Kind').inputValue()).toBe('Action');
    expect(await page.getByRole('searchbox').inputValue()).toBe('complaint');
  });

  it('filters by role family, department and time without a query', async () => {
    await page.goto(`${site.address}/search/`);
    await page.getByRole('searchbox').focus();
    await page.getByText('Type a title').waitFor();
    await page.getByLabel('Time needed').selectOption('up to 30 minutes');
    await page.locator('.search-status').filter({ hasText: 'result' }).waitFor();
    expect(await page.locator('.results > li').count()).toBeGreaterThan(0);
  });

  it('treats what is typed as text', async () => {
    await page.goto(`${site.address}/search/?q=${encodeURIComponent('<img src=x onerror=alert(1)>')}`);
    await page.locator('.search-status').filter({ hasText: '<img' }).waitFor();
    expect(await page.locator('playbook-search img').count()).toBe(0);
  });
});

describe('what people mean', () => {
  const open = async (query: string) => {
    await page.goto(`${site.address}/search/?q=${encodeURIComponent(query)}`);
    await page
      .locator('.search-status')
      .filter({ hasText: /result|Nothing/ })
      .waitFor();
    await page.waitForLoadState('networkidle');
  };
  const links = () => page.locator('.results h3 a').evaluateAll((all) => all.map((link) => link.getAttribute('href')));

  it('searches the words that a typing mistake stands for, and says so', async () => {
    await open('custmer success manager');
    expect(await page.locator('.search-status').textContent()).toMatch(/Nothing found for “custmer.*for “customer success manager”/);
    expect((await links())[0]).toBe('/roles/customer-success-manager/');
    await page.getByRole('button', { name: 'Search for “custmer success manager” instead' }).click();
    await page.locator('.search-help').filter({ hasText: 'No page contains the word “custmer”' }).waitFor();
  });

  it('says by which other name a page was found', async () => {
    await open('call centre supervisor');
    expect(await page.locator('.results > li').first().textContent()).toMatch(/Service team leader.*also called Call centre supervisor/s);
  });

  it('answers a question for a part of a page with the part, and names the page', async () => {
    await open('service designer decision rights');
    expect((await links())[0]).toBe('/roles/service-designer/#decision-rights');
    expect(await page.locator('.results > li').first().textContent()).toMatch(/Service designer: Decision rights.*a section of the page/s);
    await page.locator('.results h3 a').first().click();
    await page.waitForURL(/#decision-rights$/);
    expect(await page.locator('#decision-rights').isVisible()).toBe(true);
  });

  it('links to the interview that holds the words', async () => {
    await open('customer experience manager interview six requests');
    await page.locator('.results a[href^="/roles/cx-manager/interview/"]').first().waitFor();
  });

  it('reads minutes and money from the words', async () => {
    await open('15 minutes no budget');
    const found = await links();
    expect(found.length).toBeGreaterThan(0);
    expect(found.every((address) => address?.startsWith('/actions/'))).toBe(true);
    await page.getByRole('button', { name: 'Remove the filter “up to 15 minutes”' }).click();
    await page.getByRole('button', { name: 'Remove the filter “up to 15 minutes”' }).waitFor({ state: 'detached' });
    expect(await page.getByRole('button', { name: 'Remove the filter “no money”' }).isVisible()).toBe(true);
  });

  it('says what to do where nothing is found', async () => {
    await open('zzzzqqq xxyyzz');
    expect(await page.locator('.search-status').textContent()).toContain('Nothing found');
    expect(await page.locator('.search-help a').count()).toBeGreaterThan(3);
    await open('bitcoin complaint price');
    expect(await page.locator('.search-help').textContent()).toContain('No page contains the word “bitcoin”');
    await page.getByRole('button', { name: 'some of these words' }).click();
    await page.locator('.results > li').first().waitFor();
    await page.goto(`${site.address}/search/?q=invoice&kind=Role&time=up+to+15+minutes`);
    await page.getByRole('button', { name: 'Search without filters' }).click();
    await page.locator('.results > li').first().waitFor();
    expect(new URL(page.url()).search).toBe('?q=invoice');
  });

  it('keeps the last searches in this browser, offers them, and forgets them when told to', async () => {
    await open('touchpoint');
    await page.keyboard.press('Enter');
    await page.getByRole('searchbox').press('Enter');
    await page.goto(`${site.address}/search/`);
    await page.getByRole('searchbox').focus();
    await page.getByRole('button', { name: 'touchpoint' }).click();
    await page.locator('.results > li').first().waitFor();
    expect(await page.getByRole('searchbox').inputValue()).toBe('touchpoint');
    await page.goto(`${site.address}/search/`);
    await page.getByRole('searchbox').focus();
    await page.getByRole('button', { name: 'Clear them' }).click();
    await page.reload();
    await page.getByRole('searchbox').focus();
    await page.getByText('Type a title').waitFor();
    expect(await page.getByRole('button', { name: 'touchpoint' }).count()).toBe(0);
  });

  it('keeps the list while a word is half typed, and shows the part that holds the words', async () => {
    await open('refund');
    const list = () => page.locator('.results h3').allTextContents();
    const before = await list();
    const field = page.getByRole('searchbox');
    await page.evaluate(() => {
      const heights: number[] = [];
      Object.assign(window, { heights });
      const results = document.querySelector('.results') as HTMLElement;
      new MutationObserver(() => heights.push(results.children.length)).observe(results, { childList: true });
    });
    await field.fill('');
    await page.getByText('Type a title').waitFor();
    await field.pressSequentially('refund lim');
    await page.locator('.search-status').filter({ hasText: '“refund lim”' }).waitFor();
    await field.pressSequentially('it');
    await page.locator('.search-status').filter({ hasText: '“refund limit”' }).waitFor();
    const sizes = await page.evaluate(() => (window as unknown as { heights: number[] }).heights);
    expect(sizes.slice(sizes.findIndex((size) => size > 0)).filter((size) => size === 0)).toEqual([]);
    await page.waitForLoadState('networkidle');
    expect(await page.locator('.results li li mark').count()).toBeGreaterThan(0);
    // What was searched before changes nothing.
    await field.fill('refund');
    await page.locator('.search-status').filter({ hasText: '“refund”' }).waitFor();
    expect(await list()).toEqual(before);
  });

  it('shows the answer to the newest query, however late that to an older one comes', async () => {
    const slow = await browser.newPage();
    const held: Request[] = [];
    const letGo: (() => void)[] = [];
    let holding = true;
    await slow.goto(`${site.address}/search/?q=csat`);
    await slow.locator('.results > li').first().waitFor();
    await slow.waitForLoadState('networkidle');
    // Whatever the older query needs is held back until the newer one has been answered.
    await slow.route('**/pagefind/{index,fragment,summaries}/**', async (route) => {
      if (holding) {
        held.push(route.request());
        await new Promise<void>((resolve) => letGo.push(resolve));
      }
      await route.continue();
    });
    const field = slow.getByRole('searchbox');
    await field.fill('parcel');
    await slow.locator('.search-status').filter({ hasText: 'Searching' }).waitFor();
    await expect.poll(() => held.length).toBeGreaterThan(0);
    holding = false;
    await field.fill('cco');
    await slow.locator('.results > li:first-child h3').filter({ hasText: 'Chief customer officer' }).waitFor();
    await slow.evaluate(() => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      const note = () => seen.push(document.querySelector('.search-status')?.textContent ?? '');
      new MutationObserver(note).observe(document.querySelector('playbook-search') as Element, { childList: true, subtree: true });
    });
    for (const go of letGo) go();
    await Promise.all(held.map(async (request) => (await request.response())?.finished()));
    await slow.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    const seen = await slow.evaluate(() => (window as unknown as { seen: string[] }).seen);
    expect(seen.filter((status) => status.includes('parcel'))).toEqual([]);
    expect(await slow.locator('.search-status').textContent()).toContain('cco');
    expect(await slow.locator('.results > li:first-child h3').textContent()).toBe('Chief customer officer');
    await slow.close();
  });

  it('says what the pages in view are about, and fetches no more of that than is looked at', async () => {
    const asked: string[] = [];
    const fresh = await browser.newPage({ viewport: { width: 390, height: 700 } });
    fresh.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await fresh.goto(`${site.address}/search/?kind=Term`);
    await fresh.locator('.results .excerpt').first().filter({ hasText: /\w/ }).waitFor();
    const files = () => new Set(asked.filter((address) => address.includes('/summaries/'))).size;
    const first = files();
    expect(first).toBeGreaterThan(0);
    expect(asked.filter((address) => /wasm|pf_/.test(address))).toEqual([]);
    while (await fresh.getByRole('button', { name: 'Show more' }).isVisible())
      await fresh.getByRole('button', { name: 'Show more' }).click();
    await fresh.locator('.results .excerpt').last().scrollIntoViewIfNeeded();
    await fresh.locator('.results .excerpt').last().filter({ hasText: /\w/ }).waitFor();
    expect(files()).toBeGreaterThan(first);
    await fresh.close();
  });

  it('keeps the focus where the reader is when the texts arrive after the names', async () => {
    const slow = await browser.newPage();
    let go = () => {};
    const wait = new Promise<void>((resolve) => {
      go = resolve;
    });
    await slow.route('**/pagefind/pagefind.js', async (route) => {
      await wait;
      await route.continue();
    });
    await slow.goto(`${site.address}/search/`);
    await slow.getByRole('searchbox').fill('churn');
    await slow.locator('.results > li').first().waitFor();
    await slow.getByRole('searchbox').press('ArrowDown');
    go();
    await slow.locator('.results > li ul').first().waitFor();
    expect(await slow.evaluate(() => document.activeElement?.textContent)).toBe('Customer churn rate');
    await slow.close();
  });

  it('answers from the names where the texts cannot be loaded', async () => {
    const broken = await browser.newPage();
    await broken.route('**/pagefind/pagefind.js', (route) => route.abort());
    await broken.goto(`${site.address}/search/?q=nps`);
    await broken.locator('.results > li').first().waitFor();
    expect(await broken.locator('.results > li:first-child h3').textContent()).toBe('Net promoter score');
    expect(await broken.locator('.search-status').textContent()).toContain('only search titles');
    await broken.close();
  });
});

describe('the search dialog', () => {
  it('is walked by the keyboard, read by a screen reader, and fits a phone', async () => {
    const phone = await browser.newPage({ viewport: { width: 390, height: 800 } });
    await phone.goto(`${site.address}/actions/`);
    await phone.keyboard.press('Control+k');
    const dialog = phone.getByRole('dialog', { name: 'Search' });
    await dialog.getByRole('searchbox').waitFor();
    await phone.waitForFunction(() => document.activeElement?.getAttribute('type') === 'search');
    await phone.keyboard.type('churn');
    await dialog.locator('.results > li').nth(2).waitFor();
    await dialog
      .getByRole('status')
      .filter({ hasText: /results.*First:/ })
      .waitFor();
    await phone.keyboard.press('ArrowDown');
    await phone.keyboard.press('ArrowDown');
    expect(await phone.evaluate(() => [...document.querySelectorAll('.results h3 a')].indexOf(document.activeElement as Element))).toBe(1);
    await phone.keyboard.press('Escape');
    expect(await dialog.isVisible()).toBe(true);
    expect(await phone.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search');
    expect(
      await dialog.evaluate((element) => element.scrollWidth <= element.clientWidth && element.getBoundingClientRect().right <= innerWidth),
    ).toBe(true);
    await phone.addScriptTag({ content: axe.source }).catch(() => phone.evaluate(axe.source));
    const { violations } = await phone.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run('dialog'));
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    await phone.keyboard.press('Enter');
    await phone.waitForURL(/churn/);
    await phone.close();
  });

  it.each([
    [390, 'light'],
    [390, 'dark'],
    [1280, 'light'],
    [1280, 'dark'],
  ] as const)('breaks no rule of axe with results and filters open, %d pixels wide and %s', async (width, colorScheme) => {
    const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme });
    const open = await context.newPage();
    await open.goto(`${site.address}/actions/`);
    await open.keyboard.press('/');
    await open.locator('#search-dialog-field').fill('invoice');
    await inTexts(open);
    await open.locator('.search-dialog .results mark').first().waitFor();
    await open.locator('.search-dialog summary').click();
    await open.evaluate(axe.source);
    const { violations, passes } = await open.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run('dialog'));
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    expect(passes.map(({ id }) => id)).toContain('color-contrast');
    await context.close();
  });

  it('prepares when the pointer comes near: names, and not yet the texts', async () => {
    const asked: string[] = [];
    const fresh = await browser.newPage();
    fresh.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await fresh.goto(`${site.address}/`);
    await fresh.getByRole('link', { name: 'Search', exact: true }).hover();
    await fresh.waitForLoadState('networkidle');
    expect(asked).toContain('/pagefind/pages.json');
    expect(asked.filter((address) => /wasm|pf_index|pagefind\.js/.test(address))).toEqual([]);
    await fresh.close();
  });

  it('answers from names where they have the query, and looks into the texts when asked, which moves nothing', async () => {
    const asked: string[] = [];
    const fresh = await browser.newPage();
    fresh.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await fresh.goto(`${site.address}/roles/`);
    await fresh.keyboard.press('/');
    await fresh.locator('#search-dialog-field').fill('knowledge base');
    await fresh.locator('.search-dialog .search-status').filter({ hasText: 'results for' }).waitFor();
    await fresh.waitForLoadState('networkidle');
    const titles = () => fresh.locator('.search-dialog .results h3').allTextContents();
    const named = await titles();
    expect(asked.filter((address) => /wasm|pf_/.test(address))).toEqual([]);
    await inTexts(fresh);
    await fresh.locator('.search-dialog .results mark').first().waitFor();
    expect((await titles()).slice(0, named.length)).toEqual(named);
    expect((await titles()).length).toBeGreaterThan(named.length);
    await fresh.close();
  });

  it('opens with / and with Ctrl K, finds, closes with Escape, and gives the focus back', async () => {
    await page.goto(`${site.address}/roles/`);
    const opener = page.getByRole('link', { name: 'Search' });
    await opener.focus();
    await page.keyboard.press('/');
    const dialog = page.getByRole('dialog', { name: 'Search' });
    await dialog.getByRole('searchbox').waitFor();
    await page.waitForFunction(() => document.activeElement?.getAttribute('type') === 'search');
    await page.keyboard.type('cco');
    await dialog.getByRole('link', { name: 'Chief customer officer' }).first().waitFor();
    await page.keyboard.press('Escape');
    if (await dialog.isVisible()) await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect(await opener.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Control+k');
    await dialog.waitFor({ state: 'visible' });
    await page.keyboard.press('Tab');
  });

  it('puts into the field what is typed before the field is there', async () => {
    const fresh = await browser.newPage();
    let letGo = () => {};
    const typed = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    await fresh.route(/_astro\/search\..*\.js$/, async (route) => {
      await typed;
      await route.continue();
    });
    await fresh.goto(`${site.address}/roles/`);
    await fresh.keyboard.press('/');
    await fresh.keyboard.type('cco');
    letGo();
    const dialog = fresh.getByRole('dialog', { name: 'Search' });
    await dialog.getByRole('link', { name: 'Chief customer officer' }).first().waitFor();
    expect(await dialog.getByRole('searchbox').inputValue()).toBe('cco');
    await fresh.close();
  });

  it('loads nothing of the search before it is opened', async () => {
    const asked: string[] = [];
    const fresh = await browser.newPage();
    fresh.on('request', (request) => asked.push(request.url()));
    await fresh.goto(`${site.address}/`);
    await fresh.waitForLoadState('networkidle');
    expect(asked.filter((url) => url.includes('pagefind'))).toEqual([]);
    expect(asked.filter((url) => !url.startsWith(site.address))).toEqual([]);
    await fresh.close();
  });
});

it('nothing complains in the console, the content security policy neither', () => {
  expect(complaints).toEqual([]);
});

it('without JavaScript every kind of page reads, and search says what to do', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const plain = await context.newPage();
  await plain.goto(`${site.address}/roles/chief-customer-officer/`);
  expect(await plain.getByRole('heading', { name: 'Decision rights' }).isVisible()).toBe(true);
  await plain.goto(`${site.address}/search/`);
  expect(await plain.locator('noscript p', { hasText: 'needs JavaScript' }).isVisible()).toBe(true);
  expect(await plain.locator('noscript a').count()).toBeGreaterThan(5);
  await context.close();
});
