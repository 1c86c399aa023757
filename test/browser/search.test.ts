import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, type Site, serve } from '../support/browser.ts';

let browser: Browser;
let site: Site;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), serve()]);
  page = await browser.newPage();
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

const firstResult = async (query: string) => {
  await page.goto(`${site.address}/search/?q=${encodeURIComponent(query)}`);
  await page.getByRole('status').filter({ hasText: 'result' }).waitFor();
  return page.locator('.results > li:first-child h3').textContent();
};

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
  });

  it('shows kind, excerpt and parts of pages in an ordered list', async () => {
    await firstResult('refund');
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
    await page.getByRole('status').filter({ hasText: 'result' }).waitFor();
    expect(await page.getByLabel('Kind').inputValue()).toBe('Action');
    expect(await page.getByRole('searchbox').inputValue()).toBe('complaint');
  });

  it('filters by role family, department and time without a query', async () => {
    await page.goto(`${site.address}/search/`);
    await page.getByText('Type a title').waitFor();
    await page.getByLabel('Time needed').selectOption('up to 30 minutes');
    await page.getByRole('status').filter({ hasText: 'result' }).waitFor();
    expect(await page.locator('.results > li').count()).toBeGreaterThan(0);
  });

  it('treats what is typed as text', async () => {
    await page.goto(`${site.address}/search/?q=${encodeURIComponent('<img src=x onerror=alert(1)>')}`);
    await page.getByRole('status').filter({ hasText: '<img' }).waitFor();
    expect(await page.locator('playbook-search img').count()).toBe(0);
  });
});

describe('the search dialog', () => {
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
