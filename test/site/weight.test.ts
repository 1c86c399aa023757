import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import budgets from '../budgets.json' with { type: 'json' };
import { heaviestOfEachKind } from '../support/kinds.ts';
import { dist, pages } from '../support/site.ts';
import { compressed, firstScreen, heaviest, type Loaded, Weights } from '../support/weight.ts';

const weights = new Weights(dist);
const sum = (loaded: readonly Loaded[]) => loaded.reduce((total, { bytes }) => total + bytes, 0);
const listed = (loaded: readonly Loaded[]) =>
  loaded
    .toSorted((a, b) => b.bytes - a.bytes)
    .map(({ file, bytes }) => `${file} ${bytes}`)
    .join(', ');

/** What a page is over budget with: each makes the words that say by how much and through what, which takes long. */
function over(address: string, html: string, budget: (typeof budgets.pages)[number], quality = 11): (() => string)[] {
  const loaded = weights.of(html, `${address.slice(1)}index.html`.replace('.htmlindex.html', '.html'), quality);
  const scripts = loaded.filter(({ kind }) => kind === 'script');
  const page = loaded[0] as Loaded;
  const first = compressed(firstScreen(html), quality);
  const say = (what: string, measured: number, most: number, culprits: () => string) =>
    measured > most
      ? [() => `${address} ${what}: ${measured}, over its budget of ${most} as ${budget.what} by ${measured - most} (${culprits()})`]
      : [];
  return [
    ...say('bytes in all', sum(loaded), budget.whole, () => listed(loaded)),
    ...say('bytes of HTML with its sheet', page.bytes, budget.html, () => heaviest(html)),
    ...say('bytes of script before anything is done', sum(scripts), budget.script, () => listed(scripts)),
    ...say('bytes of HTML to the end of its heading', first, budget.firstScreen, () => heaviest(firstScreen(html))),
    ...say('requests', loaded.length, budget.requests, () => listed(loaded)),
  ];
}

describe('budgets', () => {
  // The heaviest page of a kind by its letters is the heaviest when compressed, or nearly.
  it('the heaviest page of no kind outgrows its own', () => {
    const found = heaviestOfEachKind(pages).flatMap(({ address, html }) => {
      const budget = budgets.pages.find((one) => new RegExp(one.address).test(address)) as (typeof budgets.pages)[number];
      // A page that keeps to its budget with less work keeps to it with more.
      const quality = [5, 9].find((less) => over(address, html, budget, less).length === 0);
      return quality === undefined ? over(address, html, budget).map((say) => say()) : [];
    });
    expect(found).toEqual([]);
  });

  it('no bundle and no data that pages fetch outgrow theirs', () => {
    const found = readdirSync(dist, { recursive: true, withFileTypes: true })
      .filter((item) => item.isFile())
      .map((item) => path.relative(dist, path.join(item.parentPath, item.name)).replaceAll('\\', '/'))
      .flatMap((file) => {
        const budget = budgets.files.find((one) => new RegExp(one.file).test(file));
        if (!budget) return [];
        const bytes = compressed(readFileSync(path.join(dist, file)));
        return bytes > budget.bytes ? [`${file}: ${bytes} bytes, over its budget of ${budget.bytes} by ${bytes - budget.bytes}`] : [];
      });
    expect(found).toEqual([]);
  });

  it('nothing but the page holds back its first paint, or one sheet that it shares with others of its kind', () => {
    const linking = new Set<string>();
    for (const { address, html } of pages) {
      const sheets = [...html.matchAll(/<link[^>]* rel="?stylesheet[^>]*>/g)].filter(([link]) => !link.includes('media="print"'));
      const held = [...html.matchAll(/<style>/g)];
      expect(sheets.length + held.length, address).toBe(1);
      if (sheets.length > 0) linking.add(address.replace(/^((?:\/de)?\/[a-z]+\/)[^/]+/, '$1…').replace(/^(\/rules\/…\/).+/, '$1…/'));
      for (const [script] of html.matchAll(/<script[^>]* src=[^>]*>/g)) expect(script, address).toContain('type="module"');
    }
    const derived = ['interview', 'job-description', 'pack'].map((page) => `/roles/…/${page}/`);
    expect([...linking].sort()).toEqual(
      ['/compare/…/', '/de/roles/…/interview/', '/glossary/…/', '/monday/…/', ...derived, '/rules/…/…/', '/sources/…/'].sort(),
    );
  });

  it('what is over budget is named with its number and its culprits', () => {
    const { address, html } = pages.find((page) => page.address === '/roles/cx-manager/') as (typeof pages)[number];
    const fat = html.replace(
      '</h1>',
      `</h1><h2 id="fat">${Array.from({ length: 4000 }, (_, index) => (index * 7919) % 9973).join(' ')}</h2>`,
    );
    const budget = budgets.pages[0] as (typeof budgets.pages)[number];
    expect(over(address, html, budget)).toEqual([]);
    const found = over(address, fat, budget).map((say) => say());
    expect(found).toHaveLength(2);
    expect(found[1]).toMatch(
      /^\/roles\/cx-manager\/ bytes of HTML with its sheet: \d+, over its budget of \d+ as a role page by \d+ \(#fat \d{4,}, /,
    );
  });
});
