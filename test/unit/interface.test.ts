import { readFileSync } from 'node:fs';
import { CORE_SCHEMA, load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { formatsOf, makeLanguage } from '../../src/interface/language.ts';
import { readLanguage } from '../../src/interface/read.ts';
import { type Plural, placesIn, type Sentence, spoken } from '../../src/interface/sentence.ts';
import { type WrittenWords, wordIssues } from '../../src/schemas/interface.ts';

const written = (name: string) => load(readFileSync(`content/interface/${name}.yaml`, 'utf8'), { schema: CORE_SCHEMA }) as WrittenWords;
const english = readLanguage('content', 'en-GB');
const german = readLanguage('content', 'de');

/** Every text of a file with the path to it. */
function* texts(value: unknown, path: string[] = []): Generator<[string, string]> {
  if (typeof value === 'string') yield [path.join('.'), value];
  else if (typeof value === 'object' && value !== null) for (const [key, part] of Object.entries(value)) yield* texts(part, [...path, key]);
}

describe('a sentence', () => {
  const { asked, plain } = spoken<{ asked: Sentence<'who' | 'count'>; plain: string }>(
    { asked: '{who} has {count}: {who}', plain: 'Home' },
    'en-GB',
  );

  it('puts texts and numbers in their places, in each place of that name', () => {
    expect(asked({ who: 'She', count: 3 })).toBe('She has 3: She');
    expect(plain).toBe('Home');
  });

  it('writes large numbers as its language does', () => {
    expect(asked({ who: 'She', count: 12345 })).toContain('12,345');
    expect(spoken<{ asked: Sentence<'count'> }>({ asked: '{count}' }, 'de').asked({ count: 12345 })).toBe('12.345');
  });

  it('gives its parts around anything that is put in', () => {
    const link = { href: '/' };
    expect(asked.with<unknown>({ who: link, count: '' })).toEqual([link, ' has ', ': ', link]);
  });
});

describe('plural forms', () => {
  const forms = { one: '{count} rola', few: '{count} role', many: '{count} ról', other: '{count} roli' };
  const { roles } = spoken<{ roles: Plural<never> }>({ roles: forms }, 'pl');

  it('are chosen by the rules of the language', () => {
    expect([1, 2, 5, 22, 112, 1.5].map((count) => roles({ count }))).toEqual([
      '1 rola',
      '2 role',
      '5 ról',
      '22 role',
      '112 ról',
      '1,5 roli',
    ]);
  });

  it('must be all those that the language has, and no other', () => {
    const polish = { ...written('en'), formats: { ...written('en').formats, people: forms } };
    const paths = wordIssues(polish, 'pl').map(({ path }) => path.join('.'));
    expect(paths).toContain('compare.overlapShort.few');
    expect(paths.filter((path) => path.startsWith('formats.people'))).toEqual([]);
    expect(wordIssues(polish, 'de').map(({ kind, path }) => `${kind} ${path.join('.')}`)).toEqual([
      'unknown-key formats.people.few',
      'unknown-key formats.people.many',
    ]);
  });
});

describe('the words of the interface', () => {
  const own = new Map(texts(written('en')));

  it.each(['en', 'de'])('%s has every word, and no other', (name) => {
    expect(wordIssues(written(name), name)).toEqual([]);
  });

  it('have the same places in German as in English', () => {
    const sorted = (text: string) => [...new Set(placesIn(text))].sort();
    for (const [path, text] of texts(written('de'))) expect(sorted(text), path).toEqual(sorted(own.get(path) ?? ''));
  });

  it('are German in German: no text of several words is the same but the name of a product', () => {
    const same = [...texts(written('de'))].filter(
      ([path, text]) => own.get(path) === text && /\p{L}{3,}.*\s/u.test(text.replace(/\{\w+\}/g, '')),
    );
    expect(same.map(([path]) => path)).toEqual(['jobDescription.word']);
  });

  it('use the quotation marks of their language', () => {
    for (const [path, text] of texts(written('de'))) expect(text, path).not.toMatch(/“[^”„]*”|"/);
    for (const [path, text] of own) expect(text, path).not.toMatch(/„|"/);
  });
});

describe('how a language writes', () => {
  it.each([
    [english, '23 November 2026', '1 h 30 min', 'up to £1,200', 'a, b, c', 'customer experience manager', '4.0'],
    [german, '23. November 2026', '1 h 30 min', 'bis 1.200 £', 'a, b und c', 'Customer experience manager', '4,0'],
  ] as const)('%#: days, times, money, lists, titles and numbers', (language, day, time, money, list, title, number) => {
    expect(language.day('2026-11-23')).toBe(day);
    expect(language.duration(90)).toBe(time);
    expect(language.money(1200, 'GBP').replace(/\u00a0/g, ' ')).toBe(money);
    expect(language.list(['a', 'b', 'c'])).toBe(list);
    expect(language.inside('Customer experience manager')).toBe(title);
    expect(language.decimals(4, 1, 1)).toBe(number);
  });

  it('leaves an abbreviation at the beginning of a title as it is', () => {
    expect(['CX manager', 'A day', 'Head of CX', 'É'].map(english.inside)).toEqual(['CX manager', 'a day', 'head of CX', 'é']);
  });

  it('makes the same formats in the browser from the words that a tool is given', () => {
    const { formats, language } = english.words;
    expect(formatsOf('en-GB', { formats, language }).duration(45)).toBe(english.duration(45));
  });

  it('knows which way a language is written', () => {
    expect([english.direction, makeLanguage('ar', written('en')).direction]).toEqual(['ltr', 'rtl']);
  });
});
