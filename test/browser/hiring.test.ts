import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSite } from '../support/browser.ts';
import { hiring, wayTo } from '../support/hiring.ts';

const { browser, site } = await openSite();
let page: Page;
const complaints: string[] = [];

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

describe('should you hire?', () => {
  it.each(['hire', 'not-yet', 'not-a-hire'])('leads to an ending: %s, which can be shared and walked back', async (kind) => {
    const { answers, ending } = wayTo((step) => step.kind === kind);
    await page.goto(`${site.address}/hire/`);
    const status = page.locator('hiring-path > [role=status]');
    for (const [index, { answer }] of answers.entries()) {
      const said = /^Question (\d+)\..*?(?:(\d+)(?:–(\d+))? more after|(last))/.exec((await status.textContent()) ?? '');
      expect(Number(said?.[1])).toBe(index + 1);
      const most = Number(said?.[3] ?? said?.[2] ?? 0);
      expect(answers.length - index - 1).toBeLessThanOrEqual(most);
      await page.locator('section:not([hidden])').getByRole('link', { name: answer, exact: true }).click();
    }
    expect(await status.textContent()).toBe('');
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

  it('offers answers by size, says what is different for a small company, and hands what it knows to the pack', async () => {
    const { answers, ending } = wayTo(({ id }) => id === 'hire-team-leader', { size: 'under-50', sector: 'stores' });
    await page.goto(`${site.address}/hire/`);
    for (const { answer } of answers) await page.locator('section:not([hidden])').getByRole('link', { name: answer, exact: true }).click();
    const step = page.locator('hiring-path > section:visible');
    expect(await step.locator('h2').textContent()).toContain(ending.title);
    expect(await step.locator('[data-when]:visible').count()).toBe(1);
    await step.getByRole('link', { name: 'Make the hiring pack' }).click();
    await page.waitForURL('**/roles/service-team-leader/pack/');
    expect(await page.getByLabel('Size').inputValue()).toBe('under-50');
    expect(await page.getByLabel('Customers').inputValue()).toBe('stores');
    // A chief customer officer is for large companies alone.
    const isCco = ({ id }: { id: string }) => id === 'hire-cco';
    for (const size of ['under-50', 'under-300', 'under-2000']) expect(() => wayTo(isCco, { size }), size).toThrow('no path leads there');
    await page.goto(`${site.address}/hire/`);
    for (const { answer } of wayTo(isCco, { size: 'from-2000' }).answers)
      await page.locator('section:not([hidden])').getByRole('link', { name: answer, exact: true }).click();
    expect(await step.locator('h2').textContent()).toContain('Hire a chief customer officer.');
    await page.goto(`${site.address}/hire/#hire-planner`);
    expect(await step.locator('h2').textContent()).toContain('Hire a workforce planner.');
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

  it('says at once what is chosen, in view, leads to the comparison, and begins with the difference', async () => {
    await page.setViewportSize({ width: 390, height: 700 });
    await page.goto(`${site.address}/compare/`);
    await page.locator('input[value=cx-manager]').check();
    const status = page.locator('role-compare [role=status]', { hasText: /^Customer experience manager: choose/ });
    await status.waitFor();
    expect(await status.evaluate((element) => element.getBoundingClientRect().bottom <= innerHeight)).toBe(true);
    await page.locator('input[value=contact-centre-manager]').check();
    await page.getByRole('button', { name: 'See the comparison' }).click();
    const first = page.locator('role-compare .mandate').first();
    await expect.poll(() => first.evaluate((element) => element.getBoundingClientRect().top)).toBeLessThan(200);
    expect(await first.textContent()).toContain('customer experience manager');
    await page.getByRole('button', { name: 'Start again' }).click();
    await page.locator('role-compare [role=status]', { hasText: 'Choose two to four roles.' }).waitFor();
    expect(await page.locator('role-compare input:checked').count()).toBe(0);
    expect(new URL(page.url()).search).toBe('');
  });

  it('has one role after the other, topic by topic, on a phone', async () => {
    await page.setViewportSize({ width: 320, height: 700 });
    await page.goto(`${site.address}/compare/contact-centre-manager-and-cx-manager/`);
    const row = page.locator('.comparison tbody tr').first();
    const cells = await row.locator('> *').evaluateAll((found) => found.map((cell) => cell.getBoundingClientRect().toJSON() as DOMRect));
    for (const [index, cell] of cells.entries()) {
      expect(cell.width).toBeGreaterThan(250);
      if (index > 0) expect(cell.top).toBeGreaterThanOrEqual(cells[index - 1]?.bottom ?? 0);
    }
    expect(
      await row
        .locator('td')
        .first()
        .evaluate((cell) => getComputedStyle(cell, '::before').content),
    ).toContain('Contact centre manager');
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

describe('the documents of a hire', () => {
  const downloadOf = async (act: () => Promise<unknown>) => {
    const [download] = await Promise.all([page.waitForEvent('download'), act()]);
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
  };
  const wordText = (bytes: Uint8Array) =>
    strFromU8(unzipSync(new Uint8Array(bytes))['word/document.xml'] as Uint8Array).replace(/<[^>]+>/g, '|');

  it('are filled in once and made in the browser, each alone and as one pack, and nothing is sent', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(`${site.address}/roles/cx-manager/job-description/`);
    const sent: string[] = [];
    page.on('request', (request) => sent.push(`${request.method()} ${decodeURIComponent(request.url())} ${request.postData() ?? ''}`));
    await page.getByLabel('Company').fill('Lamps & Sons');
    await page.getByLabel('Reports to').fill('Operations director');
    await page.getByLabel('Size').selectOption('under-300');
    await page.locator('.sheet', { hasText: 'Operations director' }).waitFor();
    expect(await page.locator('.sheet').textContent()).toContain('50 to 299 people');
    await page.getByText('Copy as text').click();
    await page.getByText('Copied.').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('Company: Lamps & Sons');
    await page.getByText('Copy as Markdown').click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('| Company | Lamps & Sons |');
    const description = await downloadOf(() => page.getByRole('link', { name: 'Word (.docx)' }).click());
    expect(description.name).toBe('cx-manager-job-description.docx');
    expect(wordText(description.bytes)).toContain('|Lamps &amp; Sons|');

    await page.goto(`${site.address}/roles/cx-manager/pack/`);
    await page.getByLabel('Number of candidates').fill('2');
    const pack = await downloadOf(() => page.getByRole('link', { name: 'Word', exact: true }).click());
    expect(pack.name).toBe('cx-manager-hiring-pack.docx');
    for (const text of [
      'Lamps &amp; Sons',
      'Operations director',
      '50 to 299 people',
      'Candidate 2',
      'Six requests for this month',
      'By day 90',
    ])
      expect(wordText(pack.bytes)).toContain(text);
    expect(wordText(pack.bytes)).not.toContain('Candidate 3');
    const rights = await downloadOf(() => page.getByRole('button', { name: 'Decision rights: Markdown' }).click());
    expect(rights.bytes.toString('utf8')).toContain('(Operations director)');
    await page.getByRole('button', { name: 'Show the pack on this page' }).click();
    await page.locator('.sheet h2', { hasText: 'Scorecards' }).waitFor();
    expect(sent.filter((request) => !request.startsWith('GET ') || /Lamps|Operations director/.test(request))).toEqual([]);

    await page.getByRole('button', { name: 'Clear these fields' }).click();
    expect(await page.getByLabel('Company').inputValue()).toBe('');
    expect(await page.evaluate(() => localStorage.getItem('playbook:company'))).toBeNull();
  });

  it('are there without JavaScript, with brackets', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const still = await context.newPage();
    await still.goto(`${site.address}/roles/cx-manager/pack/`);
    expect(await still.getByLabel('Company').isVisible()).toBe(false);
    const address = await still.getByRole('link', { name: 'Word', exact: true }).getAttribute('href');
    const answer = await fetch(new URL(address ?? '', site.address));
    expect(wordText(new Uint8Array(await answer.arrayBuffer()))).toContain('[Company]');
    await context.close();
  });
});

describe('the scorecards', () => {
  it('are kept apart for each candidate and stand side by side, print whole notes, and are cleared on request', async () => {
    await page.goto(`${site.address}/roles/cx-manager/interview/`);
    const candidate = page.getByLabel('Candidate', { exact: true });
    const status = page.locator('score-card [role=status]');
    await candidate.fill('A. Candidate');
    await page.locator('input[name=q1][value="3"]').check();
    await page.locator('input[name=q2][value="4"]').check();
    expect(await status.textContent()).toContain('average 3.5');
    const note = Array.from({ length: 40 }, (_, index) => `Line ${index}`).join('\n');
    await page.locator('textarea[name=q1-note]').fill(note);
    await page.getByRole('button', { name: 'Add a candidate' }).click();
    expect([await candidate.inputValue(), await page.locator('input[name=q1]:checked').count()]).toEqual(['', 0]);
    await candidate.fill('Bo');
    await page.locator('input[name=q1][value="2"]').check();
    await page.reload();
    await page.getByRole('button', { name: 'A. Candidate' }).click();
    expect(await page.locator('input[name=q2][value="4"]').isChecked()).toBe(true);
    const beside = page.locator('[data-side-by-side] table');
    expect(await beside.locator('thead th').allTextContents()).toEqual(['A. Candidate', 'Bo']);
    expect(await beside.locator('tbody tr').first().locator('td').allTextContents()).toEqual(['3', '2']);

    await page.emulateMedia({ media: 'print' });
    const printed = page.locator('label.note', { has: page.locator('textarea[name=q1-note]') });
    expect(await printed.evaluate((label) => label.getBoundingClientRect().height)).toBeGreaterThan(400);
    expect(await printed.locator('textarea').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });

    await page.getByRole('link', { name: 'hiring pack' }).click();
    await page.waitForURL('**/pack/');
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Scorecards: Text' }).click()]);
    expect(readFileSync(await download.path(), 'utf8')).toMatch(/Line 39[\s\S]*BO[\s\S]*SIDE BY SIDE/);
    await page.goBack();

    await page.getByRole('button', { name: 'Clear the scorecard' }).click();
    await page.getByRole('button', { name: 'Yes, clear it' }).click();
    expect(await candidate.inputValue()).toBe('Bo');
    await page.getByRole('button', { name: 'Clear the scorecard' }).click();
    await page.getByRole('button', { name: 'Yes, clear it' }).click();
    expect(await candidate.inputValue()).toBe('');
    expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key !== 'playbook:pages'))).toEqual([]);
  });
});
