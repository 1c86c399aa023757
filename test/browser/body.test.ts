import { expect, it } from 'vitest';
import { openSite } from '../support/browser.ts';
import { builtFixture } from '../support/build.ts';

// support/varied.ts writes the bodies.
const { browser, site } = await openSite(builtFixture('varied'));

const page = await browser.newPage();

it.each([
  ['/roles/service-manager/', 'Footnotes', ['1', '1-2', '2'].map((place) => `Back to the text at note ${place}`), 'Done:', 'To do:'],
  [
    '/de/roles/service-manager/',
    'Fußnoten',
    ['1', '1-2', '2'].map((place) => `Zurück zum Text bei Fußnote ${place}`),
    'Erledigt:',
    'Offen:',
  ],
])('%s has footnotes and boxes in its own language, each told from the others', async (address, heading, labels, done, open) => {
  await page.goto(site.address + address);
  expect(await page.locator('.footnotes :is(h2, h4)').textContent()).toBe(heading);
  const backs = page.locator('[data-footnote-backref]');
  expect(await backs.evaluateAll((links) => links.map((link) => link.getAttribute('aria-label')))).toEqual(labels);
  const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id));
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  const items = page.locator('.task-list-item');
  expect(await items.evaluateAll((list) => list.slice(-2).map((item) => item.textContent?.replace(/\s+/g, ' ').trim()))).toEqual([
    `${done} kept`,
    `${open} left`,
  ]);
  const ticked = await items.evaluateAll((list) =>
    list.slice(-2).map((item) => getComputedStyle(item.querySelector('.tick-box') as Element, '::before').content),
  );
  expect(ticked).toEqual(['"✓"', 'none']);
});

it.each(['/roles/service-manager/', '/debates/who-sets-the-sum/'])('%s prints a table of ten columns whole', async (address) => {
  await page.emulateMedia({ media: 'print' });
  // A4 within its margins, in CSS pixels.
  await page.setViewportSize({ width: Math.floor((182 / 25.4) * 96), height: 1000 });
  await page.goto(site.address + address);
  await page.waitForFunction(() => [...document.styleSheets].some(({ ownerNode }) => (ownerNode as Element).matches('[data-later-sheet]')));
  const over = await page.locator('.scroll table').evaluateAll((tables) =>
    tables.flatMap((table) => {
      const room = document.documentElement.clientWidth;
      const wide = [...table.querySelectorAll('th, td')].filter((cell) => cell.scrollWidth > cell.clientWidth + 1);
      const { right, left } = table.getBoundingClientRect();
      return right > room || left < 0 || wide.length > 0 ? [`${left}–${right} of ${room}, ${wide.length} cells`] : [];
    }),
  );
  expect(over).toEqual([]);
  await page.emulateMedia({ media: 'screen' });
});

it.each([
  '/search/',
  '/monday/',
  '/vacancy-check/',
  '/hire/',
  '/actions/',
  '/ownership/',
  '/titles/',
  '/compare/',
  '/roles/service-manager/interview/',
  '/roles/service-manager/job-description/',
])('%s has no field of less than 16 pixels on a phone', async (address) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto(site.address + address);
  if (address === '/search/') await page.locator('input').focus();
  if (address === '/search/') await page.locator('.facets select').first().waitFor({ state: 'attached' });
  const sizes = await page
    .locator('input, select, textarea')
    .evaluateAll((fields) => fields.map((field) => Number.parseFloat(getComputedStyle(field).fontSize)));
  expect(sizes.length).toBeGreaterThan(0);
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(16);
});
