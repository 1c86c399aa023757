import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSite } from '../support/browser.ts';
import { builtFixture } from '../support/build.ts';

// support/varied.ts writes the words with signs in them.
const { browser, site } = await openSite(builtFixture('varied'));
let page: Page;
const problems: string[] = [];

beforeEach(async () => {
  page = await (await browser.newContext()).newPage();
  page.on('pageerror', (error) => problems.push(error.message));
});
afterEach(async () => {
  await page.context().close();
  expect(problems.splice(0)).toEqual([]);
});

const dialog = () => page.getByRole('dialog', { name: 'Search' });
const field = () => dialog().getByRole('searchbox');

/** Holds back what matches until it is let go. */
async function holdBack(pattern: RegExp): Promise<() => void> {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(pattern, async (route) => {
    await held;
    await route.continue();
  });
  return letGo;
}

describe('words with signs in them', () => {
  it.each([
    'R&D',
    'r & d',
    'C++',
    'C#',
    '24/7',
    "O'Brien",
    'O’Brien',
    'obrien',
    'co-operate',
    'cooperate',
    'équipe',
    'equipe',
    "d'équipe",
    'd’équipe',
    'finest',
  ])('%s is found', async (query) => {
    await page.goto(`${site.address}/search/?q=${encodeURIComponent(query)}`);
    await page.locator('.results a[href="/principles/put-it-right-at-once/"]').first().waitFor();
    await page
      .locator('.results li', { has: page.locator('a[href="/principles/put-it-right-at-once/"]') })
      .locator('mark')
      .first()
      .waitFor();
  });
});

describe('the search dialog', () => {
  it('follows the result of what was typed, however early Enter comes', async () => {
    await page.goto(`${site.address}/roles/`);
    const letGo = await holdBack(/pages\.json/);
    await page.keyboard.press('/');
    await dialog().locator('.facets').waitFor({ state: 'attached' });
    await page.keyboard.type('managing director');
    await page.keyboard.press('Enter');
    letGo();
    await page.waitForURL('**/roles/managing-director/');
  });

  it('follows nothing that was typed before what stands in the field now', async () => {
    await page.goto(`${site.address}/roles/`);
    await page.keyboard.press('/');
    await page.keyboard.type('listening');
    await dialog().getByRole('link', { name: 'Listening' }).first().waitFor();
    // Typed and sent in one go, before the answer to it.
    await page.evaluate(() => {
      const input = document.querySelector<HTMLInputElement>('.search-dialog input');
      if (!input) return;
      input.value = 'managing director';
      input.dispatchEvent(new Event('input', { bubbles: true }));
      input.form?.requestSubmit();
    });
    await page.waitForURL('**/roles/managing-director/');
  });

  it('waits with the arrow for the results of what was typed', async () => {
    await page.goto(`${site.address}/roles/`);
    const letGo = await holdBack(/pages\.json/);
    await page.keyboard.press('/');
    await dialog().locator('.facets').waitFor({ state: 'attached' });
    await page.keyboard.type('managing director');
    await page.keyboard.press('ArrowDown');
    letGo();
    await page.waitForFunction(() => document.activeElement?.getAttribute('href') === '/roles/managing-director/');
  });

  it('goes away for a result on the same page', async () => {
    await page.goto(`${site.address}/roles/service-manager/`);
    await page.keyboard.press('/');
    await page.keyboard.type('service manager decision rights');
    const result = dialog().locator('a[href="/roles/service-manager/#decision-rights"]');
    await result.waitFor();
    await result.click();
    await dialog().waitFor({ state: 'hidden' });
    expect(page.url()).toBe(`${site.address}/roles/service-manager/#decision-rights`);
    await page.keyboard.press('/');
    await page.waitForFunction(() => document.activeElement?.id === 'search-dialog-field');
    expect(await field().inputValue()).toBe('service manager decision rights');
  });

  it('keeps what is typed and mended before its code is there', async () => {
    const letGo = await holdBack(/_astro\/search\./);
    await page.goto(`${site.address}/roles/`);
    await page.keyboard.press('/');
    await page.keyboard.type('managerx');
    await page.keyboard.press('Backspace');
    // As an input method or a clipboard writes it.
    await page.keyboard.insertText(' é中');
    letGo();
    await dialog().locator('.facets').waitFor({ state: 'attached' });
    expect(await field().inputValue()).toBe('manager é中');
    await page.keyboard.type('!');
    expect(await field().inputValue()).toBe('manager é中!');
  });

  it('leads to the page of the search where its code cannot be had', async () => {
    await page.goto(`${site.address}/roles/`);
    await page.route(/_astro\/search\./, (route) => route.abort());
    await page.keyboard.press('/');
    await page.keyboard.type('refund');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/?q=refund');
  });

  const press = (init: KeyboardEventInit, ...states: string[]) =>
    page.evaluate(
      ([options, held]) => {
        const event = new KeyboardEvent('keydown', { ...(options as KeyboardEventInit), bubbles: true, cancelable: true });
        Object.defineProperty(event, 'getModifierState', { value: (name: string) => (held as string[]).includes(name) });
        document.body.dispatchEvent(event);
        return document.querySelector<HTMLDialogElement>('.search-dialog')?.open === true;
      },
      [init, states],
    );
  it.each([
    ['Ctrl and K where the keys are Cyrillic', { key: 'л', code: 'KeyK', ctrlKey: true }, [], true],
    ['Ctrl and K with caps lock', { key: 'K', code: 'KeyK', ctrlKey: true }, [], true],
    ['Ctrl and K where K is elsewhere', { key: 'k', code: 'KeyV', ctrlKey: true }, [], true],
    ['Ctrl and T where T is on the key of K', { key: 't', code: 'KeyK', ctrlKey: true }, [], false],
    ['a slash with Shift', { key: '/', code: 'Digit7', shiftKey: true }, [], true],
    ['a slash with AltGr', { key: '/', code: 'KeyQ', ctrlKey: true, altKey: true }, ['AltGraph'], true],
    ['Ctrl and slash', { key: '/', code: 'Slash', ctrlKey: true }, [], false],
    ['a key that is composed', { key: '/', code: 'Slash', isComposing: true }, [], false],
  ] as const)('takes keys by what is on them: %s', async (_, init, states, opens) => {
    await page.goto(`${site.address}/roles/`);
    expect(await press(init, ...states)).toBe(opens);
  });
});
