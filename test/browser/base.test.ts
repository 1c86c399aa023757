import { describe, expect, it } from 'vitest';
import { openSite } from '../support/browser.ts';
import { builtFixture } from '../support/build.ts';

const base = '/playbook/';
const { browser, site } = await openSite(builtFixture('subPath'), base);

describe('a site served under a sub-path', () => {
  it('is searched from any of its pages, and every result is in it', async () => {
    const page = await browser.newPage();
    const lost: string[] = [];
    page.on('response', (response) => response.status() >= 400 && lost.push(response.url()));
    await page.goto(`${site.address}${base}roles/`);
    await page.keyboard.press('/');
    await page.locator('#search-dialog-field').fill('parcel');
    await page.locator('.search-dialog .results mark').first().waitFor();
    const links = await page
      .locator('.search-dialog .results a')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).pathname));
    expect(links.length).toBeGreaterThan(3);
    expect(links.filter((address) => !address.startsWith(base))).toEqual([]);
    await page.locator('#search-dialog-field').fill('chief executive');
    await page.locator('.search-dialog .results > li:first-child h3').filter({ hasText: 'Managing director' }).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(`${site.address}${base}roles/managing-director/`);
    expect(await page.locator('h1').textContent()).toBe('Managing director');
    await page.goto(`${site.address}${base}search/?q=${encodeURIComponent('difference between managing director and service manager')}`);
    await page.locator('.results h3 a').first().click();
    await page.waitForURL(`${site.address}${base}compare/managing-director-and-service-manager/`);
    expect(lost).toEqual([]);
    await page.close();
  });
});
