import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { openSite, serve } from '../support/browser.ts';
import { builtFixture } from '../support/build.ts';

const { browser, site } = await openSite();
const internal = await serve(builtFixture('internal'));
afterAll(() => internal.close());

const wide = { viewport: { width: 1280, height: 800 } };
const phone = { viewport: { width: 390, height: 844 } };

async function opened(address: string, options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.goto(address);
  return page;
}
const texts = (page: Page, selector: string) =>
  page.locator(selector).evaluateAll((found) => found.filter((one) => one.checkVisibility()).map((one) => one.textContent?.trim()));
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim());

describe('on a wide screen', () => {
  it('the header has the five tasks, and the side has the pages of the task that the page belongs to', async () => {
    const page = await opened(`${site.address}/roles/cx-manager/`, wide);
    expect(await texts(page, '.site-nav a')).toEqual(['Decide', 'Hire', 'Compare', 'Do on Monday', 'Reference']);
    expect(await texts(page, '.site-nav a[aria-current]')).toEqual(['Hire']);
    expect(await texts(page, '.menu-section a')).toEqual(['Roles', 'Check a job ad', 'Skills']);
    expect(await texts(page, '.menu-section a[aria-current=true]')).toEqual(['Roles']);
    expect(await texts(page, '.menu-button, .menu-tasks a')).toEqual([]);
    await page.evaluate(() => scrollTo(0, 4000));
    expect(await page.locator('.menu-section').evaluate((element) => element.getBoundingClientRect().top)).toBeGreaterThanOrEqual(0);
    await page.context().close();
  });

  it('a translation is where its original is', async () => {
    const page = await opened(`${site.address}/de/roles/cx-manager/interview/`, wide);
    expect(await texts(page, '.site-nav a[aria-current]')).toEqual(['Einstellen']);
    expect(await texts(page, '.menu-section a[aria-current=true]')).toEqual(['Rollen']);
    await page.context().close();
  });

  it('authors’ pages are linked from the footer, and no task leads to them', async () => {
    const page = await opened(`${site.address}/health/`, wide);
    expect(await texts(page, '.site-footer nav a')).toEqual(['Health', 'Changes', 'Rules']);
    expect(await texts(page, '.menu-section a')).toEqual(['Health', 'Changes', 'Rules']);
    expect(await page.locator('.site-nav a[aria-current]').count()).toBe(0);
    await page.context().close();
  });

  it('what is switched off is not there, and a task without pages is not either', async () => {
    const page = await opened(`${internal.address}/titles/`, wide);
    expect(await texts(page, '.menu-section a')).toEqual(['What a title means']);
    expect(await page.locator('.site-nav a').evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual([
      '/hire/',
      '/roles/',
      '/titles/',
      '/actions/',
      '/glossary/',
    ]);
    expect(await texts(page, '.site-footer nav a')).toEqual(['Health']);
    await page.context().close();
  });
});

describe('on a phone', () => {
  it('the menu opens and closes by keyboard, without JavaScript, and gives the focus back', async () => {
    const page = await opened(`${site.address}/roles/cx-manager/`, { ...phone, javaScriptEnabled: false });
    const menu = page.locator('#site-menu');
    expect(await menu.isVisible()).toBe(false);
    await page.locator('.menu-button').focus();
    await page.keyboard.press('Enter');
    expect(await menu.isVisible()).toBe(true);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(
      await page
        .locator('.toc a')
        .first()
        .evaluate((link) => link.matches(':focus')),
    ).toBe(true);
    await page.keyboard.press('Escape');
    expect(await menu.isVisible()).toBe(false);
    expect(await page.locator('.menu-button').evaluate((button) => button.matches(':focus'))).toBe(true);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Close' }).click();
    expect(await menu.isVisible()).toBe(false);
    await page.context().close();
  });

  it('it has the sections of the page first, then the pages of the task, then the tasks', async () => {
    const page = await opened(`${site.address}/ownership/`, phone);
    await page.locator('.menu-button').click();
    const links = await texts(page, '#site-menu a');
    const sections = await page.locator('main h2').allTextContents();
    expect(links.slice(0, sections.length)).toEqual(sections.map((text) => text.trim()));
    expect(links.slice(sections.length, sections.length + 2)).toEqual(['Should you hire?', 'Who owns what']);
    expect(links.slice(-5)).toEqual(['Decide', 'Hire', 'Compare', 'Do on Monday', 'Reference']);
    await page.context().close();
  });

  it('a section that it leads to is not left behind it', async () => {
    const page = await opened(`${site.address}/roles/cx-manager/`, phone);
    await page.evaluate(() => scrollTo(0, 9000));
    const button = page.locator('.menu-button');
    expect(await button.evaluate((element) => element.getBoundingClientRect().top), 'the button stays in view').toBe(0);
    await button.click();
    await page.locator('#site-menu').getByRole('link', { name: 'Skills' }).first().click();
    expect(await page.locator('#site-menu').isVisible()).toBe(false);
    const top = () => page.locator('#skills').evaluate((heading) => heading.getBoundingClientRect().top);
    await expect.poll(top).toBeLessThan(120);
    expect(await top(), 'below the button').toBeGreaterThan(44);
    expect(await focused(page)).not.toBe('Skills');
    await page.context().close();
  });

  it('the parts of a role are folded, open where an address leads, in print, and without JavaScript', async () => {
    const address = `${site.address}/roles/cx-manager/`;
    const page = await opened(address, phone);
    const isShown = (id: string) => page.locator(`#${id}`).evaluate((element) => element.checkVisibility({ contentVisibilityAuto: true }));
    const [row, question] = ['decision-refund-limit', 'question-1'];
    expect([await isShown(row), await isShown(question)]).toEqual([false, false]);
    await page.goto(`${address}#${row}`);
    await expect.poll(() => isShown(row), { message: 'a row that is folded in a part that is folded' }).toBe(true);
    expect(await isShown(question)).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await isShown(question)).toBe(true);
    await page.emulateMedia({ media: null });
    await page.getByRole('button', { name: 'Open all sections' }).click();
    expect(await isShown(question)).toBe(true);
    await page.context().close();

    const plain = await opened(address, { ...phone, javaScriptEnabled: false });
    expect(await plain.locator('.fold:not([open], .fold .fold)').count()).toBe(0);
    await plain.context().close();
  });
});
