import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Site, serve } from '../support/browser.ts';
import { attributes } from '../support/html.ts';
import { ourPages, ourSearch, placeOf, queriesOf, queryFiles } from '../support/search.ts';
import { pages } from '../support/site.ts';

const queries = queryFiles.flatMap((file) => queriesOf(file).map((query) => ({ ...query, file })));

describe('the queries of readers', () => {
  let site: Site;
  const places = new Map<string, number[]>();
  beforeAll(async () => {
    site = await serve();
    const find = await ourSearch(site.address);
    for (const { file, kind, query, filters = {}, accept } of queries) {
      const place = placeOf(await find(query, filters), accept, query);
      for (const group of [kind, file]) places.set(group, [...(places.get(group) ?? []), place]);
    }
  });
  afterAll(() => site.close());
  const share = (group: string, atMost: number) => {
    const own = places.get(group) ?? [];
    return own.filter((place) => place > 0 && place <= atMost).length / own.length;
  };

  it('ask for pages and parts that exist', () => {
    const ids = new Map(pages.map(({ address, html }) => [address, new Set(attributes(html, 'id'))]));
    const missing = queries.flatMap(({ accept, also = [] }) =>
      [...accept, ...also].filter((address) => {
        const [page, part] = address.split('#') as [string, string | undefined];
        return !ids.has(page) || (part !== undefined && !ids.get(page)?.has(part));
      }),
    );
    expect(missing).toEqual([]);
  });
  it.each([
    ['queries.json', 0.91, 0.96],
    ['learn-queries.json', 0.88, 0.93],
    ['final-queries.json', 0.86, 0.93],
    ['late-queries.json', 0.88, 0.94],
    ['own-queries.json', 0.84, 0.92],
    ['fourth-queries.json', 0.9, 0.94],
    ['fifth-queries.json', 0.84, 0.91],
    ['seventh-queries.json', 0.88, 0.92],
    ['eighth-queries.json', 0.88, 0.92],
    ['ninth-queries.json', 0.86, 0.9],
  ])('of %s are answered first in %d, among the first three in %d', (file, first, three) => {
    expect(share(file, 1)).toBeGreaterThanOrEqual(first);
    expect(share(file, 3)).toBeGreaterThanOrEqual(three);
  });
  it.each(['alias', 'abbreviation', 'filter', 'title', 'typo'])('by %s are answered among the first three nearly always', (kind) => {
    expect(share(kind, 3)).toBeGreaterThanOrEqual(0.95);
  });
  it('for what is not there are answered with nothing in most cases', () => {
    expect(share('nothing', 1)).toBeGreaterThanOrEqual(0.93);
  });
});

describe('names of pages', () => {
  const known = ourPages();
  it.each([
    ['custmer', 'customer'],
    ['jouney', 'journey'],
    ['abandonement', 'abandonment'],
  ])('know the word that was meant by %s', (wrong, right) => {
    expect(known.nearestWord(wrong)).toBe(right);
  });
  it('leave short words and numbers as they are', () => {
    expect(known.nearestWord('cxo')).toBeUndefined();
    expect(known.nearestWord('2026')).toBeUndefined();
  });
});
