import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readQuestion } from '../../src/search/question.ts';
import { stem, wordsOf } from '../../src/search/text.ts';
import { type Site, serve } from '../support/browser.ts';
import { allQueries, ourPages, ourSearch, placeOf } from '../support/search.ts';
import { attributes, pages } from '../support/site.ts';

describe('the queries of readers', () => {
  let site: Site;
  const places = new Map<string, number[]>();
  beforeAll(async () => {
    site = await serve();
    const find = await ourSearch(site.address);
    for (const { kind, query, filters = {}, accept } of allQueries) {
      const place = placeOf(await find(query, filters), accept);
      for (const group of [kind, 'all']) places.set(group, [...(places.get(group) ?? []), place]);
    }
  });
  afterAll(() => site.close());
  const share = (group: string, atMost: number) => {
    const own = places.get(group) ?? [];
    return own.filter((place) => place > 0 && place <= atMost).length / own.length;
  };

  it('ask for pages and parts that exist', () => {
    const ids = new Map(pages.map(({ address, html }) => [address, new Set(attributes(html, 'id'))]));
    const missing = allQueries.flatMap(({ accept }) =>
      accept.filter((address) => {
        const [page, part] = address.split('#') as [string, string | undefined];
        return !ids.has(page) || (part !== undefined && !ids.get(page)?.has(part));
      }),
    );
    expect(missing).toEqual([]);
  });
  it('are at least 120, of seven kinds', () => {
    expect(allQueries.length).toBeGreaterThanOrEqual(120);
    expect(new Set(allQueries.map(({ kind }) => kind)).size).toBe(7);
  });
  it('are answered first in 85 of 100, among the first three in 95', () => {
    expect(share('all', 1)).toBeGreaterThanOrEqual(0.85);
    expect(share('all', 3)).toBeGreaterThanOrEqual(0.95);
  });
  it.each(['alias', 'abbreviation', 'filter'])('by %s are answered among the first three nearly always', (kind) => {
    expect(share(kind, 3)).toBeGreaterThanOrEqual(0.96);
  });
  it('with typing mistakes are answered among the first three in 85 of 100', () => {
    expect(share('typo', 3)).toBeGreaterThanOrEqual(0.85);
  });
});

describe('words', () => {
  it('meet over number, tense, accents and spelling', () => {
    expect(stem('calls')).toBe(stem('calling'));
    expect(stem('policies')).toBe(stem('policy'));
    expect(wordsOf('Prioritization at the call center’s naïve program')).toEqual(
      wordsOf('prioritisation at the call centres naive programme'),
    );
  });
  it.each([
    ['cx manager interview questions', { part: { under: 'roles/', label: 'Interview kit', at: 'interview/' }, about: 'cx manager' }],
    ['difference between a csm and an account manager', { between: ['a csm', 'an account manager'] }],
    ['10 minutes no budget', { filters: { time: 'up to 15 minutes', money: 'no money' }, about: '' }],
    ['half an hour', { filters: { time: 'up to 30 minutes' } }],
    ['who decides the refund', { kinds: ['Decision'] }],
  ])('of a question are read: %s', (query, expected) => {
    expect(readQuestion(query)).toMatchObject(expected);
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
  it('match a title before any other name, and a name before a part of one', () => {
    const [first, second] = known.match('journey manager', false);
    expect(first).toMatchObject({ score: 1, page: { address: 'roles/journey-manager/' } });
    expect(second?.score).toBeLessThan(1);
  });
});
