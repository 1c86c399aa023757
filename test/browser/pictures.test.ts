import type { BrowserContextOptions, Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { contrast } from '../../src/check/contrast.ts';
import { Looks } from '../support/axe.ts';
import { openSite } from '../support/browser.ts';

const { browser, site } = await openSite();

const role = '/roles/cx-manager/';
const pair = '/compare/cx-manager-and-journey-manager/';
const shown = [role, pair, '/decisions/', '/measures/', '/measures/cost-to-serve/'] as const;

async function open(address: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, bypassCSP: true, ...options });
  const page = await context.newPage();
  await page.goto(site.address + address);
  return page;
}

/** Colours of the page as #rrggbb; the browser gives rgb(), or color() for mixed ones. */
const hex = (page: Page, colours: string[]): Promise<string[]> =>
  page.evaluate((values) => {
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true }) as CanvasRenderingContext2D;
    return values.map((value) => {
      canvas.fillStyle = value;
      canvas.fillRect(0, 0, 1, 1);
      return `#${[...canvas.getImageData(0, 0, 1, 1).data.slice(0, 3)].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
    });
  }, colours);

const styles = (page: Page, selector: string, property: string): Promise<string[]> =>
  page.evaluate(
    ([query, name]) =>
      [...document.querySelectorAll(query as string)].map((element) => getComputedStyle(element).getPropertyValue(name as string)),
    [selector, property],
  );

// Pages of these kinds are in accessibility.test.ts too, of other entries.
it.concurrent.each(shown)('%s has no violation and does not scroll sideways', async (address) => {
  const looks = await Looks.open(browser);
  // The other two looks are those of accessibility.test.ts, and all four those of every page in test/nightly.
  expect(
    await looks.problemsAt(site.address + address, [
      [390, 'dark'],
      [1280, 'light'],
    ]),
  ).toEqual([]);
  await looks.close();
});

describe.each([
  { colorScheme: 'light' },
  { colorScheme: 'dark' },
  { colorScheme: 'light', contrast: 'more' },
  { colorScheme: 'dark', contrast: 'more' },
] as const)('shapes in $colorScheme, contrast $contrast', (options) => {
  it('stand out from their ground, 3 to 1 or more', async () => {
    const page = await open(role, options);
    const [ground = ''] = await hex(page, await styles(page, 'html', 'background-color'));
    const shapes = [
      ...(await styles(page, '.says .say', 'fill')),
      ...(await styles(page, '.radar [data-series] path:first-child', 'stroke')),
      ...(await styles(page, '.radar .marks', 'fill')),
    ];
    expect(shapes).toHaveLength(7);
    for (const shape of await hex(page, shapes)) expect(contrast(shape, ground)).toBeGreaterThanOrEqual(3);
    await page.goto(`${site.address}/ownership/`);
    const steps = await hex(page, await styles(page, '.heat-map td[data-step="2"]', 'background-color'));
    const [mark = ''] = await hex(page, await styles(page, '.heat-map td .say', 'fill'));
    const [ink = ''] = await hex(page, await styles(page, '.heat-map td[data-step="2"]', 'color'));
    expect(steps.length).toBeGreaterThan(0);
    expect(contrast(mark, steps[0] as string)).toBeGreaterThanOrEqual(3);
    expect(contrast(ink, steps[0] as string)).toBeGreaterThanOrEqual(4.5);
    await page.context().close();
  });
});

describe('in forced colours', () => {
  it.each(['light', 'dark'] as const)('%s: shapes, lines and frames are told apart without our colours', async (colorScheme) => {
    const page = await open('/decisions/', { forcedColors: 'active', colorScheme });
    const system = await hex(page, ['CanvasText', 'GrayText', 'LinkText']);
    const fills = await hex(page, await styles(page, '.say-grid td .say', 'fill'));
    expect(fills.length).toBeGreaterThan(300);
    expect(system).toEqual(expect.arrayContaining([...new Set(fills)]));
    await page.goto(site.address + pair);
    const strokes = await hex(page, await styles(page, '.radar > svg [data-series] path:first-child', 'stroke'));
    expect(system).toEqual(expect.arrayContaining(strokes));
    expect(new Set(await styles(page, '.radar > svg [data-series]', 'stroke-dasharray')).size).toBe(2);
    await page.goto(`${site.address}/ownership/`);
    const widths = await Promise.all([0, 1, 2].map((step) => styles(page, `.heat-map td[data-step="${step}"]`, 'outline-width')));
    const frames = await Promise.all([0, 1, 2].map((step) => styles(page, `.heat-map td[data-step="${step}"]`, 'outline-style')));
    expect(frames.map(([first]) => first)).toEqual(['none', 'solid', 'solid']);
    expect(widths[1]?.[0]).not.toBe(widths[2]?.[0]);
    await page.goto(`${site.address}/journeys/buy-online/`);
    for (const selector of ['.curve .good', '.curve .bad', '.curve .even'])
      expect(await hex(page, (await styles(page, selector, 'fill')).slice(0, 1))).toEqual(system.slice(0, 1));
    expect(await hex(page, await styles(page, '.curve .line', 'stroke'))).toEqual(system.slice(0, 1));
    await page.context().close();
  });
});

describe('the grid of rights on a phone', () => {
  it('scrolls in its own region, by keyboard too, with its heads in view', async () => {
    const page = await open('/decisions/', { viewport: { width: 390, height: 844 } });
    const region = page.getByRole('region', { name: 'How much of a say each role has in each decision' });
    await region.focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => region.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
    await region.evaluate((element) => element.scrollTo(300, 400));
    const frame = await region.boundingBox();
    const rowHead = await page.getByRole('rowheader', { name: 'Journey manager' }).boundingBox();
    const columnHead = await page.getByRole('columnheader', { name: 'How we sound' }).boundingBox();
    expect(rowHead?.x).toBeCloseTo((frame?.x ?? 0) + 1, 0);
    expect(columnHead?.y).toBeCloseTo((frame?.y ?? 0) + 1, 0);
    await page.context().close();
  });
});

describe('roles compared in the browser', () => {
  it('have bars in the table of their skills; three of them are not drawn over one another', async () => {
    const page = await open('/compare/?roles=cx-manager,journey-manager,service-designer');
    await page.locator('#compare-skills').waitFor();
    expect(await page.locator('.radar').count()).toBe(0);
    const cells = page.locator('section:has(#compare-skills) td[data-level]');
    const bars = await cells.evaluateAll((found) =>
      found.map((cell) => [
        (cell as HTMLElement).dataset.level,
        Math.round(Number.parseFloat(getComputedStyle(cell, '::after').inlineSize)),
      ]),
    );
    const widths = new Map(bars.map(([level, width]) => [Number(level), Number(width)]));
    expect(bars.length).toBeGreaterThan(30);
    expect(widths.get(2)).toBeGreaterThan(widths.get(1) ?? 0);
    expect(widths.get(4)).toBeGreaterThan(widths.get(3) ?? 0);
    await page.context().close();
  });

  it('two are drawn over one another on a wide screen, with the same table as on their page', async () => {
    const page = await open('/compare/?roles=cx-manager,journey-manager');
    const radar = page.locator('.radar');
    await radar.waitFor();
    expect(await radar.locator('> svg [data-series]').count()).toBe(2);
    expect(new Set(await styles(page, '.radar > svg [data-series]', 'stroke-dasharray')).size).toBe(2);
    expect(await radar.locator('thead th').allInnerTexts()).toEqual(['Skill', 'Customer experience manager', 'Journey manager']);
    const drawn = await radar.locator('tbody').innerText();
    const path = await radar.locator('> svg .marks').first().getAttribute('d');
    await page.goto(site.address + pair);
    expect(await radar.locator('tbody').innerText()).toBe(drawn);
    expect(await radar.locator('> svg .marks').first().getAttribute('d')).toBe(path);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await radar.isVisible()).toBe(false);
    await page.context().close();
  });
});

describe('formulas', () => {
  it('are drawn as mathematics: numerator over denominator', async () => {
    const page = await open('/measures/net-promoter-score/');
    const [above, below] = await page.evaluate(() =>
      [...(document.querySelector('mfrac')?.children ?? [])].map((part) => part.getBoundingClientRect().toJSON() as DOMRect),
    );
    expect(above?.bottom).toBeLessThanOrEqual((below?.top ?? 0) + 1);
    await page.context().close();
  });

  it('fit their cards', async () => {
    for (const width of [320, 390, 1280]) {
      const page = await open('/measures/', { viewport: { width, height: 900 } });
      const wide = await page.evaluate(() =>
        [...document.querySelectorAll('.measure-card')]
          .filter((card) => (card.querySelector('math')?.getBoundingClientRect().right ?? 0) > card.getBoundingClientRect().right)
          .map((card) => card.querySelector('a')?.textContent),
      );
      expect(wide, `${width} px`).toEqual([]);
      await page.context().close();
    }
  });
});

describe('on paper', () => {
  it.each([
    [role, '.radar > svg', /Rings: 1 awareness/],
    ['/decisions/', '.say-grid', /How much of a say each role has/],
    ['/ownership/', '.heat-map', /touchpoints each department runs/],
    ['/journeys/buy-online/', '.curve', /points up, customers feel good/],
    ['/measures/cost-to-serve/', 'figure.math math', /systems cost/],
  ] as const)('%s holds its picture, whole and within the page', async (address, selector, words) => {
    // An A4 sheet without its margins, in CSS pixels.
    const page = await open(address, { viewport: { width: 688, height: 1000 } });
    await page.emulateMedia({ media: 'print' });
    const box = await page.locator(selector).first().boundingBox();
    expect(box?.height).toBeGreaterThan(30);
    expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(688.5);
    const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true, format: 'A4' })));
    const { text } = await extractText(pdf, { mergePages: true });
    expect(text.replace(/\s+/g, ' ')).toMatch(words);
    await page.context().close();
  });
});
