import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser, type Site, serve } from '../support/browser.ts';
import { hiring, wayTo } from '../support/hiring.ts';

let browser: Browser;
let site: Site;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), serve()]);
});
beforeEach(async () => {
  const context = await browser.newContext({ acceptDownloads: true });
  page = await context.newPage();
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
});
afterEach(async () => {
  await page.context().close();
  expect(complaints.splice(0)).toEqual([]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

describe('should you hire?', () => {
  it.each(['hire', 'not-yet', 'not-a-hire'])('leads to an ending: %s, which can be shared and walked back', async (kind) => {
    const { answers, ending } = wayTo(kind);
    await page.goto(`${site.address}/hire/`);
    for (const { answer } of answers) await page.locator('section:not([hidden])').getByRole('link', { name: answer, exact: true }).click();
    const heading = page.getByRole('heading', { level: 2, name: ending.title, exact: true });
    expect(await heading.isVisible()).toBe(true);
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe(ending.title);
    expect(await page.locator('hiring-path > section:visible').count()).toBe(1);
    const shared = page.url();
    expect(shared).toContain('?path=');
    await page.goto('about:blank');
    await page.goto(shared);
    expect(await page.getByRole('heading', { level: 2, name: ending.title, exact: true }).isVisible()).toBe(true);
    await page.getByRole('link', { name: 'change' }).first().click();
    expect(await page.getByRole('heading', { level: 2, name: hiring[0]?.title as string, exact: true }).isVisible()).toBe(true);
    await page.goBack();
    expect(await page.getByRole('heading', { level: 2, name: ending.title, exact: true }).isVisible()).toBe(true);
  });

  it('says so when the address holds no path that exists', async () => {
    await page.goto(`${site.address}/hire/?path=9-9-9`);
    expect(await page.locator('hiring-path [role=status]').textContent()).toContain('don’t match the questions');
    expect(await page.locator('hiring-path > section:visible').count()).toBe(1);
  });

  it('reads as a whole without JavaScript', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const still = await context.newPage();
    await still.goto(`${site.address}/hire/`);
    expect(await still.locator('hiring-path > section:visible').count()).toBe(hiring.length);
    await context.close();
  });
});

describe('compare', () => {
  const settled = () => page.locator('role-compare [role=status]', { hasText: /Comparing|Choose/ }).waitFor();

  it('compares three roles by keyboard alone, and a reload keeps them', async () => {
    await page.goto(`${site.address}/compare/`);
    await settled();
    await page.locator('role-compare input').first().focus();
    for (let count = 0; count < 3; count++) {
      await page.keyboard.press('Space');
      await page.keyboard.press('Tab');
    }
    await page.locator('role-compare [role=status]', { hasText: /Comparing [^,]+, [^,]+, / }).waitFor();
    expect(await page.locator('.comparison').first().locator('thead th').count()).toBe(3);
    expect(new URL(page.url()).searchParams.get('roles')?.split(',').length).toBe(3);
    await page.reload();
    await page.locator('role-compare [role=status]', { hasText: /Comparing [^,]+, [^,]+, / }).waitFor();
    expect(await page.locator('role-compare input:checked').count()).toBe(3);
  });

  it('explains an unknown id and keeps the picker', async () => {
    await page.goto(`${site.address}/compare/?roles=cx-manager,chief-moon-officer`);
    await page.locator('role-compare [role=status]', { hasText: 'no role called “chief-moon-officer”' }).waitFor();
    expect(await page.locator('role-compare input').first().isVisible()).toBe(true);
  });

  it('exports what it shows', async () => {
    await page.goto(`${site.address}/compare/?roles=cx-manager,customer-insight-analyst`);
    await page.getByText('Export CSV').waitFor();
    for (const [label, has] of [
      ['Export CSV', 'Decision rights,'],
      ['Export Markdown', '| Decision rights |'],
      ['Export JSON', '"Decision rights"'],
    ] as const) {
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByText(label).click()]);
      expect(readFileSync(await download.path(), 'utf8')).toContain(has);
    }
  });
});

describe('titles', () => {
  it('finds a title that several roles claim, with what tells them apart', async () => {
    await page.goto(`${site.address}/titles/`);
    await page.getByLabel('Find a title').fill('specialist experience');
    const entry = page.locator('#shared-customer-experience-specialist').locator('..');
    expect(await entry.isVisible()).toBe(true);
    expect(await entry.getByText('Ask:').count()).toBeGreaterThan(1);
    await page.getByLabel('Find a title').fill('no such title at all');
    expect(await page.locator('title-filter [role=status]').textContent()).toContain('No title');
  });
});

describe('the job description', () => {
  it('is filled in and copied in the browser, and nothing is sent', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(`${site.address}/roles/cx-manager/job-description/`);
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.getByLabel('Company').fill('Lamps & Sons');
    expect(await page.locator('.sheet').textContent()).toContain('Lamps & Sons');
    await page.getByText('Copy as text').click();
    await page.getByText('Copied.').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('Company: Lamps & Sons');
    await page.getByText('Copy as Markdown').click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('| Company | Lamps & Sons |');
    expect(requests.filter((url) => !/\/job-description\.(?:txt|md)$/.test(url))).toEqual([]);
  });
});

describe('the scorecard', () => {
  it('survives a reload, and is cleared on request', async () => {
    await page.goto(`${site.address}/roles/cx-manager/interview/`);
    await page.getByLabel('Candidate', { exact: true }).fill('A. Candidate');
    await page.locator('input[name=q1][value="3"]').check();
    await page.locator('input[name=q2][value="4"]').check();
    expect(await page.locator('score-card [role=status]').textContent()).toContain('average 3.5');
    await page.reload();
    expect(await page.getByLabel('Candidate', { exact: true }).inputValue()).toBe('A. Candidate');
    expect(await page.locator('input[name=q2][value="4"]').isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Clear the scorecard' }).click();
    await page.getByRole('button', { name: 'Yes, clear it' }).click();
    expect(await page.getByLabel('Candidate', { exact: true }).inputValue()).toBe('');
    expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key !== 'playbook:pages').length)).toBe(0);
    await page.reload();
    expect(await page.getByLabel('Candidate', { exact: true }).inputValue()).toBe('');
  });
});
