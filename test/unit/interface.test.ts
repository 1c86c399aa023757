import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CORE_SCHEMA, load } from 'js-yaml';
import { afterAll, describe, expect, it } from 'vitest';
import { wordsTemplateOf } from '../../src/author/template.ts';
import { formatsOf, makeLanguage } from '../../src/i18n/language.ts';
import { isPlural, type Plural, placesIn, type Sentence, spoken } from '../../src/i18n/sentence.ts';
import { de } from '../../src/i18n/words/de.ts';
import { en } from '../../src/i18n/words/en.ts';
import { withOverrides, wordIssues } from '../../src/i18n/words.ts';
import { readLanguage } from '../../src/read/language.ts';
import { usedWords } from '../support/used-words.ts';

const english = readLanguage('content', 'en-GB');
const german = readLanguage('content', 'de');

/** Every text with the path to it. */
function* texts(value: unknown, path: string[] = []): Generator<[string, string]> {
  if (typeof value === 'string') yield [path.join('.'), value];
  else if (typeof value === 'object' && value !== null) for (const [key, part] of Object.entries(value)) yield* texts(part, [...path, key]);
}

/** The dotted path of every word. Plural forms are one word. */
function* wordPaths(words: object, above = ''): Generator<string> {
  for (const [key, word] of Object.entries(words)) {
    if (typeof word !== 'object' || Array.isArray(word) || isPlural(word)) yield above + key;
    else yield* wordPaths(word, `${above}${key}.`);
  }
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
    const polish = withOverrides(en, { formats: { people: forms } });
    const paths = wordIssues(polish, 'pl').map(({ path }) => path.join('.'));
    expect(paths).toContain('compare.overlapShort.few');
    expect(paths.filter((path) => path.startsWith('formats.people'))).toEqual([]);
    expect(wordIssues(polish, 'de').map(({ kind, path }) => `${kind} ${path.join('.')}`)).toEqual([
      'unknown-key formats.people.few',
      'unknown-key formats.people.many',
    ]);
  });
});

describe('the issues of written words', () => {
  const issues = (own: object) =>
    wordIssues(own, 'de')
      .filter(({ kind }) => kind !== 'missing')
      .map(({ kind, path, expected }) => [kind, path.join('.'), expected]);

  it.each([
    ['a key that no page asks for', { page: { serach: 'Suche' } }, ['unknown-key', 'page.serach', '']],
    ['a group that no page asks for', { pages: {} }, ['unknown-key', 'pages', '']],
    ['a key without a word', { page: { search: null } }, ['empty', 'page.search', 'a word']],
    ['an empty text', { page: { search: '' } }, ['empty', 'page.search', 'a word']],
    ['a text for a group', { page: 'Seite' }, ['type', 'page', 'named fields']],
    ['a group for a text', { page: { search: { title: 'Suche' } } }, ['type', 'page.search', 'text']],
    ['a text for a flag', { language: { lowerTitles: 'no' } }, ['type', 'language.lowerTitles', '`true` or `false`']],
    ['an empty item of a list', { home: { aliases: ['Start', ''] } }, ['type', 'home.aliases.1', 'text']],
    ['a space at the end', { page: { search: 'Suche ' } }, ['format', 'page.search', 'it starts or ends with a space']],
    [
      'a place where nothing is filled in',
      { page: { search: '{title}' } },
      ['format', 'page.search', 'nothing is filled in here: write it without { }'],
    ],
    [
      'a place left out of an item of a list',
      { interview: { aliases: ['Fragen'] } },
      ['format', 'interview.aliases.0', 'it must hold {title}, and no other place'],
    ],
    [
      'another place than {count} in a plural form',
      { formats: { people: { one: '{people}' } } },
      ['format', 'formats.people.one', 'it may hold {count}, and no other place'],
    ],
    [
      'a place left out of a plural form',
      { compared: { years: { one: '{count} Jahr' } } },
      ['format', 'compared.years.one', 'it must hold {reason}, and no other place but {count}'],
    ],
  ])('name %s', (_, own, issue) => {
    expect(issues(own)).toEqual([issue]);
  });

  it.each([
    ['a plural form without {count}', { formats: { people: { one: 'eine Person' } } }],
    ['an empty text where the English one is', { unitSigns: { score: '' } }],
    ['a text where the English one is empty', { unitSigns: { score: 'Punkte' } }],
    ['more items than in English', { home: { aliases: ['Start', 'Anfang'] } }],
  ])('are none for %s', (_, own) => {
    expect(issues(own)).toEqual([]);
  });

  it('are the groups that are missing, and no word below them', () => {
    expect(wordIssues(undefined, 'fr').map(({ kind, path }) => `${kind} ${path.join('.')}`)).toEqual(
      Object.keys(en).map((key) => `missing ${key}`),
    );
  });
});

describe('the words of a language', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'words-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  mkdirSync(path.join(folder, 'interface'));
  const write = (file: string, text: string) => writeFileSync(path.join(folder, 'interface', file), text);
  write('de.yaml', 'page:\n  search: Finden\n  close: Zu\nformats:\n  people:\n    other: "{count} Leute"\n');
  write('de-AT.yaml', '# Only this one.\npage:\n  close: Schluss\n');
  write('fr.yaml', 'page:\n  search: Recherche\n  close:\n  look: ""\n');
  write('it.yaml', 'page:\n  search: "{cerca}"\n');
  write('es.yaml', 'page: [\n');
  write('pt.yaml', '# Nothing yet.\n');

  it('are the shipped ones, and those of a folder in their place', () => {
    const { page, formats, common } = readLanguage(folder, 'de').words;
    expect([page.search, page.close, common.home]).toEqual(['Finden', 'Zu', de.common.home]);
    expect([formats.people({ count: 1 }), formats.people({ count: 2 })]).toEqual(['1 Person', '2 Leute']);
  });

  it('are those of a country before those of the language', () => {
    const { page } = readLanguage(folder, 'de-AT').words;
    expect([page.search, page.close, page.look]).toEqual(['Finden', 'Schluss', de.page.look]);
  });

  it('are English where nobody has translated them', () => {
    const french = readLanguage(folder, 'fr');
    const { page, common } = french.words;
    expect([page.search, page.close, page.look, common.home]).toEqual(['Recherche', en.page.close, en.page.look, en.common.home]);
    expect(french.day('2026-11-23')).toBe('23 novembre 2026');
    expect(readLanguage(folder, 'nl').words.page.search).toBe(en.page.search);
    expect(readLanguage(folder, 'pt').words.page.search).toBe(en.page.search);
  });

  it.each([
    ['it', /it\.yaml: page\.search: nothing is filled in here/],
    ['es', /es\.yaml: /],
  ])('are not read from a file that cannot be used: %s', (tag, message) => {
    expect(() => readLanguage(folder, tag)).toThrow(message);
  });

  it('begin with a file that has every key and no word', () => {
    const begun = load(wordsTemplateOf('pl'), { schema: CORE_SCHEMA });
    expect(new Set(wordIssues(begun, 'pl').map(({ kind }) => kind))).toEqual(new Set(['empty']));
    expect(withOverrides(en, begun).page).toEqual(en.page);
  });
});

describe('the words of the interface', () => {
  const own = new Map(texts(en));

  it.each(Object.entries({ en, de }))('%s has every word, and no other', (name, words) => {
    expect(wordIssues(words, name)).toEqual([]);
  });

  it('are all used by the code', () => {
    /** Groups whose words are looked up by names that the compiler does not know. */
    const byName = ['formula', 'hire.facts', 'search.tool.choices', 'vacancy.tool.elements', 'vacancy.tool.outside'];
    const used = usedWords();
    const unused = [...wordPaths(en)].filter(
      (name) => !used.has(name) && !byName.some((group) => used.has(group) && name.startsWith(`${group}.`)),
    );
    expect(unused).toEqual([]);
  }, 180_000);

  it('have the same places in German as in English', () => {
    const sorted = (text: string) => [...new Set(placesIn(text))].sort();
    for (const [path, text] of texts(de)) expect(sorted(text), path).toEqual(sorted(own.get(path) ?? ''));
  });

  it('are German in German: no text of several words is the same but the name of a product', () => {
    const same = [...texts(de)].filter(([path, text]) => own.get(path) === text && /\p{L}{3,}.*\s/u.test(text.replace(/\{\w+\}/g, '')));
    expect(same.map(([path]) => path)).toEqual(['jobDescription.files.docx']);
  });

  it('use the quotation marks of their language', () => {
    for (const [path, text] of texts(de)) expect(text, path).not.toMatch(/“[^”„]*”|"/);
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
    expect([english.direction, makeLanguage('ar', en).direction]).toEqual(['ltr', 'rtl']);
  });
});
