import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, type Site, serve } from '../support/browser.ts';
import { builtFixture } from '../support/build.ts';
import { Measured } from '../support/geometry.ts';
import { pages } from '../support/site.ts';
import { readSite } from '../support/whole-site.ts';

const fixture = builtFixture('root');
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.each([
  { name: 'the reference playbook', folder: undefined, addresses: pages.map(({ address }) => address) },
  { name: 'the fixture', folder: fixture, addresses: readSite(fixture).pages.map(({ address }) => address) },
])('$name', ({ folder, addresses }) => {
  let site: Site;
  let measured: Measured;
  beforeAll(async () => {
    site = await serve(folder);
    measured = await Measured.open(browser);
  });
  afterAll(() => site.close());

  it.each(addresses)('no word of %s is broken, and no text is cut off, at five widths', async (address) => {
    expect(await measured.faultsAt(site.address + address)).toEqual([]);
  });
});
