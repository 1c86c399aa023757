import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser, type Site, serve } from '../support/browser.ts';

let browser: Browser;
let site: Site;
let page: Page;
const complaints: string[] = [];
const { readiness } = JSON.parse(readFileSync('dist/data/playbook.json', 'utf8')) as { readiness: { id: string }[] };

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

const planned = () => page.locator('.plan b').allTextContents();

describe('the planner', () => {
  it('makes a plan, keeps a tick over a reload, and a shared address opens the same plan in a clean browser', async () => {
    await page.goto(`${site.address}/monday/`);
    await page.getByLabel('How long have you got?').selectOption('240');
    await page.getByLabel('How many people, including you?').fill('8');
    await page.locator('.plan').waitFor();
    const titles = await planned();
    expect(titles.length).toBeGreaterThan(1);
    await page.locator('.plan input').first().check();
    await page.reload();
    await page.locator('.plan').waitFor();
    expect(await page.locator('.plan input').first().isChecked()).toBe(true);
    expect(await planned()).toEqual(titles);

    const other = await browser.newContext();
    const clean = await other.newPage();
    await clean.goto(page.url());
    await clean.locator('.plan').waitFor();
    expect(await clean.locator('.plan b').allTextContents()).toEqual(titles);
    expect(await clean.locator('.plan input').first().isChecked()).toBe(false);
    await other.close();
  });

  it('says what would unlock what does not fit', async () => {
    await page.goto(`${site.address}/monday/?minutes=15&people=1&money=0`);
    await page.locator('monday-planner details summary', { hasText: 'What doesn’t fit' }).click();
    expect(await page.locator('monday-planner details li').first().textContent()).toMatch(/needs .*(more|someone|first)/);
  });

  it('leaves aside what an address holds that no field allows', async () => {
    await page.goto(`${site.address}/monday/?role=%3Cscript%3E&minutes=7&people=-4&money=abc&monday=yesterday`);
    await page.locator('.plan').waitFor();
    expect(await page.getByLabel('How long have you got?').inputValue()).toBe('60');
    expect(await page.getByLabel('How many people, including you?').inputValue()).toBe('6');
  });

  it('gives a calendar file of the plan', async () => {
    await page.goto(`${site.address}/monday/?minutes=120&people=8&monday=2026-11-30`);
    await page.locator('.plan').waitFor();
    const titles = await planned();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByText('calendar file').click()]);
    expect(download.suggestedFilename()).toBe('monday-2026-11-30.ics');
    const calendar = new ICAL.Component(ICAL.parse(readFileSync(await download.path(), 'utf8')));
    const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
    expect(events.map(({ summary }) => summary)).toEqual(titles);
    expect(events[0]?.startDate.toString()).toBe('2026-11-30T09:00:00');
  });
});

describe('readiness', () => {
  const status = async () => {
    await page.waitForFunction(() => customElements.get('readiness-check') !== undefined);
    return page.locator('readiness-check [role=status]').textContent();
  };

  it('lets every statement reach the result', async () => {
    for (const [index] of readiness.entries()) {
      const answers = readiness.map((_, at) => (at === index ? 1 : 0)).join('');
      await page.goto(`${site.address}/readiness/?a=${answers}`);
      await status();
      expect(await page.locator('[data-result] .bars li').count(), String(index)).toBe(1);
      expect(await page.locator('[data-result] .card a[href*="/actions/"]').count()).toBeGreaterThan(0);
    }
  });

  it('says sensible things for the lowest and the highest of all', async () => {
    await page.goto(`${site.address}/readiness/?a=${'1'.repeat(readiness.length)}`);
    expect(await status()).toContain('not at all');
    expect(await page.locator('[data-result] .card').count()).toBe(3);
    await page.goto(`${site.address}/readiness/?a=${'4'.repeat(readiness.length)}`);
    expect(await status()).toContain('highest step');
    expect(await page.locator('[data-result] .card').count()).toBe(0);
  });

  it('refuses an address that was tampered with, and says so', async () => {
    for (const tampered of ['9'.repeat(readiness.length), '1', 'x', '%3Cimg%20src%3Dx%3E']) {
      await page.goto(`${site.address}/readiness/?a=${tampered}`);
      expect(await status()).toContain('don’t match these statements');
      expect(await page.locator('readiness-check input:checked').count()).toBe(0);
    }
  });

  it('keeps the answers in the address, by keyboard alone', async () => {
    await page.goto(`${site.address}/readiness/`);
    await page.locator('readiness-check input').first().focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await page.waitForFunction(() => location.search.startsWith('?a=2'));
    await page.reload();
    await status();
    expect(await page.locator('readiness-check input:checked').count()).toBe(1);
    await page.getByRole('button', { name: 'Start again' }).click();
    expect(await page.locator('readiness-check input:checked').count()).toBe(0);
  });
});

describe('browsing actions', () => {
  it('filters with counts, keeps the state in the address, and sorts', async () => {
    await page.goto(`${site.address}/actions/`);
    const option = page.locator('action-filter select[name=minutes] option').nth(2);
    const count = Number(/\((\d+)\)/.exec((await option.textContent()) ?? '')?.[1]);
    await page.getByLabel('Time').selectOption('30');
    expect(await page.locator('.card:visible').count()).toBe(count);
    await page.locator('select[name=sort]').selectOption('minutes');
    await page.reload();
    expect(await page.getByLabel('Time').inputValue()).toBe('30');
    const minutes = await page
      .locator('.card:visible')
      .evaluateAll((cards) => cards.map((card) => Number((card as HTMLElement).dataset.minutes)));
    expect(minutes).toEqual(minutes.toSorted((a, b) => a - b));
    expect(minutes.length).toBe(count);
  });
});

describe('the ownership map', () => {
  it('narrows to a role, and the address keeps it', async () => {
    await page.goto(`${site.address}/ownership/`);
    const all = await page.locator('.ownership tbody tr:visible').count();
    await page.getByLabel('Role').selectOption('customer-service-representative');
    const some = await page.locator('.ownership tbody tr:visible').count();
    expect(some).toBeGreaterThan(0);
    expect(some).toBeLessThan(all);
    await page.reload();
    expect(await page.locator('.ownership tbody tr:visible').count()).toBe(some);
  });
});
