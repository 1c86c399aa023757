import { expect, it } from 'vitest';
import { openSite } from '../support/browser.ts';
import { builtFixture } from '../support/build.ts';
import { Measured } from '../support/geometry.ts';
import { heaviestOfEachKind } from '../support/kinds.ts';
import { readSite } from '../support/whole-site.ts';

const folder = builtFixture('root');
const addresses = heaviestOfEachKind(readSite(folder).pages).map(({ address }) => address);
const { browser, site } = await openSite(folder);
const measured = await Measured.open(browser);

// Every page, also of the reference playbook, is in test/nightly/geometry.test.ts.
it.each(addresses)('no word of %s is broken, and no text is cut off, at five widths', async (address) => {
  expect(await measured.faultsAt(site.address + address)).toEqual([]);
});

it('a word that is broken, and text that is cut off or sticks out, are found', async () => {
  const page = (body: string) => `data:text/html,<!doctype html><html lang=en><style>p{width:4em;margin:0}</style>${body}`;
  const faults = async (body: string) => (await measured.faultsAt(page(body))).filter((fault) => fault.startsWith('768 px'));
  expect(await faults('<p style="overflow-wrap:anywhere">unaccountability')).toEqual(['768 px: “unaccountability” is broken in body > p']);
  expect(await faults('<p>unaccountability')).toEqual([expect.stringMatching(/body > p is \d+ px wider than its place \(visible\)$/)]);
  expect(await faults('<p style="overflow:hidden">unaccountability')).toEqual([expect.stringMatching(/wider than its place \(hidden\)$/)]);
  expect(await faults('<p style="overflow:auto" tabindex=0 aria-label=Long>unaccountability')).toEqual([]);
  expect(await faults('<p>un&shy;count-able')).toEqual([]);
});
