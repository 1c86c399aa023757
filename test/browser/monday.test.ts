import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSite } from '../support/browser.ts';

const { browser, site } = await openSite();
let page: Page;
const complaints: string[] = [];
const { readiness } = JSON.parse(readFileSync('dist/data/playbook.json', 'utf8')) as { readiness: { id: string }[] };

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

const planned = () => page.locator('.plan .check b').allTextContents();
const ready = (where = page) => where.locator('.plan [data-do=pin]').first().waitFor();
const eventsOf = async (button: string) => {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()]);
  const calendar = new ICAL.Component(ICAL.parse(readFileSync(await download.path(), 'utf8')));
  return { name: download.suggestedFilename(), events: calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event)) };
};

describe('the planner', () => {
  it('shows a plan by the clock before anything is touched', async () => {
    await page.goto(`${site.address}/monday/`);
    expect(await page.locator('.plan.clock').last().locator('> li .hours').first().textContent()).toMatch(/^09:00–/);
    expect(await page.evaluate(() => customElements.get('monday-planner') === undefined)).toBe(true);
  });

  it('keeps a tick for its day, counts it as done afterwards, and a shared address opens the same plan in a clean browser', async () => {
    await page.goto(`${site.address}/monday/?minutes=240&people=8&monday=2026-11-30`);
    await ready();
    const titles = await planned();
    expect(titles.length).toBeGreaterThan(1);
    // Decided once, so that it does not come back.
    const box = page.locator('.plan .check', { hasText: titles[0] as string }).locator('input');
    await box.check();
    await page.reload();
    await ready();
    expect(await box.isChecked()).toBe(true);
    expect(await planned()).toEqual(titles);
    await page.getByLabel('Which day?').fill('2026-12-02');
    await page.getByText('This plan is for Wednesday').waitFor();
    expect(await planned()).not.toContain(titles[0]);
    const next = await planned();
    expect(await page.locator('.plan input:checked').count()).toBe(0);
    expect(await page.locator('[data-done] li').allTextContents()).toEqual([expect.stringContaining(titles[0] as string)]);

    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'Copy a link' }).click();
    await page.getByText('Copied.').waitFor();
    const other = await browser.newContext();
    const clean = await other.newPage();
    await clean.goto(await page.evaluate(() => navigator.clipboard.readText()));
    await ready(clean);
    expect(await clean.locator('.plan .check b').allTextContents()).toEqual(next);
    await other.close();

    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'as a spreadsheet' }).click()]);
    expect(readFileSync(await download.path(), 'utf8')).toContain(`2026-11-30,${titles[0]}`);
    await page.getByRole('button', { name: 'Remove everything' }).click();
    expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('monday')))).toEqual([]);
    expect(await planned()).toContain(titles[0]);
  });

  it('swaps one for another, leaves one out and puts it back, and holds one that is pinned or says what it lacks', async () => {
    await page.goto(`${site.address}/monday/?minutes=120&people=8&monday=2026-11-30`);
    await ready();
    const titles = await planned();
    await page.getByRole('button', { name: `Swap for another: ${titles[0]}` }).click();
    const swapped = await planned();
    expect(swapped).not.toContain(titles[0]);
    for (const title of titles.slice(1)) expect(swapped).toContain(title);
    await page.getByRole('button', { name: `Leave out: ${swapped[0]}` }).click();
    expect(await planned()).not.toContain(swapped[0]);
    await page.getByRole('button', { name: `Put back: ${titles[0]}` }).click();
    await page.reload();
    await ready();
    const kept = (await planned()).at(-1) as string;
    await page.getByRole('button', { name: `Always include: ${kept}` }).click();
    await page.getByLabel('How long have you got?').selectOption('10');
    const lacks = page.locator('[data-plan] .callout');
    expect((await planned()).includes(kept) || /isn’t in the plan, because it needs .+/.test((await lacks.textContent()) ?? '')).toBe(true);
  });

  it('plans for a team: who does what when, and a calendar file for each', async () => {
    await page.goto(`${site.address}/monday/?minutes=120&monday=2026-11-30`);
    await ready();
    await page.getByText('Plan for a team, by name').click();
    for (const [name, role] of [
      ['Ana', 'service-team-leader'],
      ['Ben', ''],
    ] as const) {
      await page.getByRole('button', { name: 'Add a person' }).click();
      await page.locator('[data-person] input').last().fill(name);
      await page.locator('[data-person] select').last().selectOption(role);
    }
    expect(await page.locator('.plan').last().textContent()).toContain('Ana (leads)');
    await page.evaluate(() => {
      window.print = () => {};
    });
    await page.getByRole('button', { name: 'Print for the wall' }).click();
    const sheets = (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b/g);
    expect(sheets?.length, 'pages for the wall').toBe(1);
    const both = [await eventsOf('Calendar file for Ana'), await eventsOf('Calendar file for Ben')];
    expect(both.map(({ name }) => name)).toEqual(['monday-2026-11-30-ana.ics', 'monday-2026-11-30-ben.ics']);
    for (const { events } of both) expect(events.length).toBeGreaterThan(0);
    await page.reload();
    await ready();
    expect(await page.locator('[data-person] input').evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value))).toEqual([
      'Ana',
      'Ben',
    ]);
  });

  it('prints the steps of every action', async () => {
    await page.goto(`${site.address}/monday/?minutes=60&people=8`);
    await ready();
    await page.locator('details.how').first().waitFor();
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    const [actions, shown] = [(await planned()).length, await page.locator('details.how ol:visible').count()];
    expect(shown).toBeGreaterThanOrEqual(actions);
    expect(await page.locator('monday-planner form').isVisible()).toBe(false);
  });

  it('says what would unlock what does not fit', async () => {
    await page.goto(`${site.address}/monday/?minutes=15&people=1&money=0`);
    await page.locator('monday-planner details summary', { hasText: 'What doesn’t fit' }).click();
    expect(await page.locator('monday-planner [data-plan] > details li').first().textContent()).toMatch(/needs .*(more|someone|first)/);
  });

  it('says what finance with half an hour lacks, how much of it fits, and what anyone can do instead', async () => {
    await page.goto(`${site.address}/monday/?department=finance&minutes=30&people=5&money=0`);
    await ready();
    expect(await page.locator('monday-planner > [role=status]').textContent()).toMatch(/^Nothing written for Finance fits.*Anyone can do/);
    expect(await page.locator('[data-plan] > .callout').textContent()).toMatch(/The nearest is .+ It needs .+ more\. You could begin/);
    expect((await planned()).length).toBeGreaterThan(0);
  });

  it('plans the next Monday from nine while day and hour are empty', async () => {
    await page.goto(`${site.address}/monday/?minutes=60&people=8`);
    await ready();
    const titles = await planned();
    await page.getByLabel('Which day?').fill('');
    await page.getByLabel('When do you start?').fill('');
    await page.getByLabel('How many people, including you?').fill('9');
    await page.getByLabel('How many people, including you?').fill('8');
    expect(await planned()).toEqual(titles);
    expect(await page.locator('.plan.clock').last().locator('> li .hours').first().textContent()).toMatch(/^09:00–/);
  });

  it('leaves aside what an address holds that no field allows', async () => {
    await page.goto(`${site.address}/monday/?role=%3Cscript%3E&minutes=7&people=-4&money=abc&monday=yesterday&with=%3Cb%3E&team=%E0%A4%A`);
    await ready();
    expect(await page.getByLabel('How long have you got?').inputValue()).toBe('60');
    expect(await page.getByLabel('How many people, including you?').inputValue()).toBe('6');
  });

  it('gives a calendar file of the plan, which the next one changes and cancels', async () => {
    await page.goto(`${site.address}/monday/?minutes=120&people=8&monday=2026-11-30`);
    await ready();
    const titles = await planned();
    const first = await eventsOf('calendar file');
    expect(first.name).toBe('monday-2026-11-30.ics');
    expect(first.events.map(({ summary }) => summary).filter((title) => titles.includes(title))).toEqual(titles);
    expect(first.events.map(({ startDate }) => startDate.toString())).toContain('2026-11-30T09:00:00');
    await page.getByRole('button', { name: `Leave out: ${titles[0]}` }).click();
    const second = await eventsOf('calendar file');
    const cancelled = second.events.filter(({ component }) => component.getFirstPropertyValue('status') === 'CANCELLED');
    expect(cancelled.map(({ summary }) => summary)).toContain(titles[0]);
    expect(cancelled.every(({ sequence }) => sequence === 1)).toBe(true);
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

  it('leads to a plan for the quarter, which goes along as a calendar and as a table, and each week opens as a plan by the clock', async () => {
    await page.goto(`${site.address}/readiness/?a=${'1'.repeat(readiness.length)}`);
    const rows = page.locator('[data-weeks] tbody tr');
    await rows.first().waitFor();
    const titles = await rows.locator('td:nth-child(2)').allTextContents();
    const week = await page.locator('[data-weeks] tbody th a').first().textContent();
    const calendar = await eventsOf('calendar file');
    for (const title of titles) expect(calendar.events.map(({ summary }) => summary)).toContain(title);
    expect(calendar.events.every((event) => !event.isRecurring())).toBe(true);
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'as a spreadsheet' }).click()]);
    expect(
      readFileSync(await download.path(), 'utf8')
        .trim()
        .split('\n').length,
    ).toBe(titles.length + 1);
    await page.getByLabel('Time each week').selectOption('30');
    expect(await page.locator('[data-weeks]').textContent()).toContain('from outside');
    await page.getByLabel('Time each week').selectOption('120');
    await page.locator('[data-weeks] tbody th a').first().click();
    await ready();
    expect((await page.locator('.plan').allTextContents()).join(' ')).toContain(titles[0]);
    expect(await page.locator('.clock').count()).toBeGreaterThanOrEqual(1);
    expect(await planned()).toEqual(titles.slice(0, (await planned()).length));
    expect(await page.locator('[data-plan] h3').last().textContent()).toContain(week);
  });

  it('moves what needs a skill that nobody has from the weeks of the quarter to what to get from outside', async () => {
    await page.goto(`${site.address}/readiness/?a=${'1'.repeat(readiness.length)}`);
    const rows = page.locator('[data-weeks] tbody tr');
    await rows.first().waitFor();
    await page.getByText('Skills that nobody here has').click();
    const boxes = page.locator('[data-lacking] input');
    const label = (await page.locator('[data-lacking] label').first().textContent())?.trim() ?? '';
    const [box, words] = [await boxes.first().boundingBox(), await page.locator('[data-lacking] label').first().boundingBox()];
    expect(words?.height, 'a box stands in the line of its words').toBeLessThan(2 * (box?.height ?? 0) + 20);
    expect(box?.x).toBeLessThan((words?.x ?? 0) + 8);
    const inSkills = async () =>
      (await rows.locator('td:nth-child(7)').allTextContents()).filter((skills) => skills.includes(label)).length;
    expect(await inSkills()).toBeGreaterThan(0);
    const before = await rows.count();
    await boxes.first().check();
    expect(await inSkills()).toBe(0);
    expect(await rows.count()).toBeLessThan(before);
    expect((await page.locator('[data-weeks] ul').textContent())?.toLowerCase()).toContain(label.toLowerCase());
    await page.getByLabel('Time each week').selectOption('480');
    expect(await boxes.first().isChecked()).toBe(true);
    await boxes.first().uncheck();
    expect(await inSkills()).toBeGreaterThan(0);
  });

  it('says sensible things for the lowest and the highest of all', async () => {
    await page.goto(`${site.address}/readiness/?a=${'1'.repeat(readiness.length)}`);
    expect(await status()).toMatch(/\d+ principles share the lowest result, “not at all”/);
    expect(await page.locator('[data-result] .card').count()).toBe(3);
    const widths = await page.locator('.bars .value').evaluateAll((bars) => bars.map((bar) => bar.getAttribute('width')));
    expect(new Set(widths)).toEqual(new Set(['0']));
    const sheets = (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b/g);
    expect(sheets?.length, 'pages of a print').toBeLessThanOrEqual(2);
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

describe('the session on ownership', () => {
  it('says what nobody owns and what two own, keeps it in this browser, and takes it along', async () => {
    await page.goto(`${site.address}/ownership/session/`);
    const rows = page.locator('[data-touchpoint]');
    const first = rows.nth(0);
    const second = rows.nth(1);
    await first.locator('input[type=text]').fill('Head of payments, Head of web');
    await second.locator('input[type=text]').fill('Head of payments');
    await rows.nth(2).getByLabel('We have this').uncheck();
    const count = await rows.count();
    const sums = `Touchpoints with one owner: 1 of ${count - 1}. With no owner: ${count - 3}. With more than one: 1.`;
    await page.getByText(sums).waitFor();
    await page.reload();
    await page.locator('[data-found] h3').first().waitFor();
    expect(await page.locator('ownership-session [role=status]').textContent()).toBe(sums);
    expect(await page.locator('[data-found] h3').allTextContents()).toEqual(['Nobody owns these', 'More than one owner']);
    const [word] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Word document' }).click()]);
    expect(
      readFileSync(await word.path())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
    const [yaml] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'as YAML' }).first().click()]);
    const text = readFileSync(await yaml.path(), 'utf8');
    expect(text).toContain('accountable: Head of payments, Head of web');
    expect(text).toContain('post: "Head of payments"');
    await page.getByRole('button', { name: 'Remove everything' }).click();
    expect(await page.evaluate(() => localStorage.getItem('playbook:ownership'))).toBeNull();
  });
});
