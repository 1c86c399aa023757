import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSite } from '../support/browser.ts';
import { wayTo } from '../support/hiring.ts';

const { browser, site } = await openSite();
let page: Page;
beforeEach(async () => {
  page = await browser.newPage();
});
afterEach(() => page.close());

interface Focused {
  tag: string;
  /** Its name as a reader knows it: its own words, or those of its label. */
  name: string;
  ring: boolean;
  /** Whether any of it is in the window and not covered. */
  seen: boolean;
}
const focused = (): Promise<Focused | undefined> =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement | null;
    if (!element || element === document.body) return undefined;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    // The first line of a link that goes over several: between the lines is nothing of it.
    const { left, top, right, bottom } = element.getClientRects()[0] ?? element.getBoundingClientRect();
    const at = document.elementFromPoint((Math.max(left, 0) + right) / 2, (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2);
    const labels = [...((element as HTMLInputElement).labels ?? [])];
    return {
      tag: element.tagName,
      name: [element.getAttribute('aria-label'), ...labels.map((label) => label.textContent), element.textContent].join(' ').trim(),
      ring: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
      seen: element.contains(at) || labels.some((label) => label.contains(at)) || Boolean(at?.contains(element)),
    };
  });

/** Presses Tab until what has the focus has that name; each stop on the way must be in view and show its focus. */
async function tabTo(name: RegExp, tag?: string): Promise<void> {
  for (let count = 0; count < 300; count++) {
    await page.keyboard.press('Tab');
    const now = await focused();
    if (!now) continue;
    if (!now.ring) throw new Error(`no focus ring on ${now.tag} ${now.name}`);
    if (!now.seen) throw new Error(`out of view: ${now.tag} ${now.name}`);
    if (name.test(now.name) && (!tag || now.tag === tag)) return;
  }
  throw new Error(`Tab does not reach ${name}`);
}

/** Opens a page, and skips its head. */
async function open(address: string): Promise<void> {
  await page.goto(site.address + address);
  await skip();
}
async function skip(): Promise<void> {
  await page.keyboard.press('Tab');
  expect((await focused())?.name).toBe('Skip to content');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
}
/** Follows a link by its name, and skips the head of the page that it opens. */
async function follow(name: RegExp, to: RegExp): Promise<void> {
  await tabTo(name, 'A');
  await page.keyboard.press('Enter');
  await page.waitForURL(to);
  await page.waitForLoadState('load');
}

describe('by keyboard alone', () => {
  it('a hiring manager decides whether to hire, and reads the guide of the role', async () => {
    const { answers, ending } = wayTo(({ kind }) => kind === 'hire');
    await open('/');
    await follow(/^Decide whether to hire, and whom$/, /\/hire\/$/);
    await page.locator('hiring-path:defined').waitFor();
    await skip();
    for (const { answer, to } of answers) {
      await tabTo(new RegExp(`^${answer.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`), 'A');
      await page.keyboard.press('Enter');
      await page.waitForFunction((words) => document.activeElement?.textContent?.trim() === words, to.title);
    }
    const guide = page.locator(`#${ending.id} a`).first();
    await follow(new RegExp(`^${await guide.textContent()}$`), /\/roles\/[a-z-]+\/$/);
    expect(await page.locator('main .kind').first().textContent()).toBe('Role');
  });

  it('a recruiter compares two roles', async () => {
    await open('/');
    await follow(/^Put two to four roles side by side, to print or download$/, /\/compare\/$/);
    await skip();
    await tabTo(/^Customer experience manager$/, 'INPUT');
    await page.keyboard.press('Space');
    await tabTo(/^Customer insight analyst$/, 'INPUT');
    await page.keyboard.press('Space');
    await page
      .locator('role-compare [role=status]', { hasText: 'Comparing Customer experience manager, Customer insight analyst.' })
      .waitFor();
    await tabTo(/^Export CSV/, 'BUTTON');
    await tabTo(/differences/, 'DIV');
    expect(await page.locator('.comparison').first().locator('thead th').allTextContents()).toEqual([
      'Customer experience manager',
      'Customer insight analyst',
    ]);
  });

  it('a reader finds a page by searching, from anywhere', async () => {
    await page.goto(`${site.address}/stance/`);
    await page.keyboard.press('/');
    await page.locator('.search-dialog input').waitFor();
    await page.waitForFunction(() => document.activeElement?.id === 'search-dialog-field');
    await page.keyboard.type('refund limit');
    await page.locator('.search-dialog .results a', { hasText: 'How much the front line can refund' }).waitFor();
    for (let count = 0; count < 10 && !/^How much the front line can refund/.test((await focused())?.name ?? ''); count++)
      await page.keyboard.press('ArrowDown');
    expect((await focused())?.ring).toBe(true);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/decisions\/refund-limit\//);
    expect(await page.locator('h1').textContent()).toBe('How much the front line can refund');
  });

  it('a team plans its Monday, and ticks what is done', async () => {
    await open('/');
    await follow(/^Plan what to do with the time, people and money you have$/, /\/monday\/$/);
    await skip();
    await tabTo(/^How long have you got\?/, 'SELECT');
    await page.keyboard.press('ArrowDown');
    await tabTo(/^How many people/, 'INPUT');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('3');
    await page.waitForURL(/minutes=120.*people=3|people=3.*minutes=120/);
    await tabTo(/^Skills in the room$/, 'SUMMARY');
    await page.locator('.plan').last().waitFor();
    const first = (await page.locator('.plan li:has(input) b').first().textContent()) as string;
    await tabTo(new RegExp(`^${first}`), 'INPUT');
    await page.keyboard.press('Space');
    expect(await page.locator('.plan input').first().isChecked()).toBe(true);
    await tabTo(/^Copy a link to this plan$/, 'BUTTON');
  });

  it('a recruiter checks an ad, and opens the role that it describes', async () => {
    await open('/');
    await follow(/^Check an ad, and find out which job it describes$/, /\/vacancy-check\/$/);
    await skip();
    await tabTo(/^Text of the ad/, 'TEXTAREA');
    await page.keyboard.type(
      'Customer Success Manager. You will own renewals and onboarding for forty business accounts, run business reviews and reduce churn. You report to the head of customer success.',
    );
    await tabTo(/^Check the ad$/, 'BUTTON');
    await page.keyboard.press('Enter');
    await page.getByText('Most likely: Customer success manager').waitFor();
    await follow(/^Customer success manager$/, /\/roles\/customer-success-manager\/$/);
  });

  it.each([
    ['the interview kit of a role', /^Interview kit$/, /\/interview\/$/],
    ['the next role', /^Next/, /\/roles\/(?!cx-manager)/],
  ])('a hiring manager opens %s', async (_, name, to) => {
    await open('/roles/cx-manager/');
    await follow(name, to);
  });
});
