import { globSync, readFileSync } from 'node:fs';
import { csvParseRows } from 'd3-dsv';
import ICAL from 'ical.js';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { textList, textsOf } from '../../src/browser/kept.ts';
import { addressOnSite, recall } from '../../src/browser/storage.ts';
import { heading, list, paragraph, table } from '../../src/document/blocks.ts';
import { toCsv } from '../../src/document/csv.ts';
import { toMarkdown } from '../../src/document/markdown.ts';
import { calendarOf } from '../../src/playbook/calendar.ts';
import { type PlannableAction, planMonday } from '../../src/playbook/planner.ts';

describe('CSV', () => {
  it('is written in one place, which begins it with a byte order mark and lets no cell run', () => {
    const files = globSync('src/**/*.{ts,astro}').filter((file) => /['"]text\/csv/.test(readFileSync(file, 'utf8')));
    expect(files.length).toBeGreaterThan(1);
    for (const file of files) expect(readFileSync(file, 'utf8'), file).toContain('toCsv(');
  });

  it('begins with a byte order mark, and gives back texts with quotes, commas and line breaks', () => {
    const rows = [['a "b", c\nd', '', 'é', "it's", '1 - 2', 'a=b']];
    expect(toCsv(rows).slice(0, 1)).toBe('\ufeff');
    expect(csvParseRows(toCsv(rows).slice(1))).toEqual(rows);
  });
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', ' =1', '＝1', '\u00a0=1', '\u200b=1'])('disarms %j', (text) => {
    expect(csvParseRows(toCsv([[text]]).slice(1))).toEqual([[`'${text}`]]);
  });
});

describe('a calendar', () => {
  const action = (title: string, what: string) =>
    ({
      id: 'a',
      title,
      what,
      prepMinutes: 1,
      runMinutes: 2,
      people: { min: 1 },
      money: { upTo: 0 },
      lead: 'x',
      participants: [],
      departments: [],
      prerequisites: [],
      conflicts: [],
      skills: [],
      repeat: 'once',
      grade: 'weak',
    }) as unknown as PlannableAction;
  it.each([
    ['letters of two bytes', 'é'.repeat(100), 'ü'.repeat(300)],
    ['letters of three and four bytes', '中文'.repeat(60), 'a😀'.repeat(90)],
    ['signs that are escaped', `a;b,c\\d ${'\\;,'.repeat(60)}`, 'one\ntwo'],
    ['a line break in a title', 'one\r\ntwo', 'three\rfour'],
  ])('has lines of 75 octets at most with %s, and gives the text back', (_, title, what) => {
    const { text } = calendarOf([{ ...planMonday([action(title, what)], { minutes: 60, people: 1, money: 0 }), date: '2026-11-30' }], {
      prepare: ({ action }) => action,
      addressOf: (id) => `https://company.example/${'x'.repeat(90)}${id}`,
      language: { tag: 'en-GB', duration: (minutes: number) => `${minutes} min` } as never,
      stamp: new Date(),
    });
    const lines = text.split('\r\n');
    for (const line of lines) {
      expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
      expect(line).not.toMatch(/[\r\n\ufffd]|[\ud800-\udbff]$/);
    }
    const event = new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent');
    const plain = (written: string) => written.replace(/\r\n?/g, '\n');
    expect(event?.getFirstPropertyValue('summary')).toBe(plain(title));
    expect(String(event?.getFirstPropertyValue('description')).startsWith(plain(what))).toBe(true);
  });
});

describe('Markdown', () => {
  const texts = [
    '<script>alert(1)</script>',
    '<b onclick="x">',
    '</div>',
    '<!-- c -->',
    '<?php',
    '&lt;b&gt;',
    '*a* _b_ `c`',
    '[x](y)',
    '![i](j)',
    '~~s~~',
    '[^1]',
    '# h',
    '1. x',
    '- y',
    '> q',
    '---',
    '[ ] t',
    '[x]: y',
  ];
  it.each(texts)('writes %s as text wherever it stands', async (text) => {
    const { unified } = await import('unified');
    const [{ default: remarkParse }, { default: remarkGfm }] = await Promise.all([import('remark-parse'), import('remark-gfm')]);
    const written = toMarkdown([heading(1, text), paragraph(text), list([text]), table(['a', text], [[text, text]])]);
    const kinds = new Set<string>();
    const found: string[] = [];
    const visit = (node: { type: string; value?: string; children?: unknown[] }) => {
      kinds.add(node.type);
      if (node.value !== undefined) found.push(node.value);
      for (const child of node.children ?? []) visit(child as typeof node);
    };
    visit(unified().use(remarkParse).use(remarkGfm).parse(written));
    expect([...kinds].sort()).toEqual(['heading', 'list', 'listItem', 'paragraph', 'root', 'table', 'tableCell', 'tableRow', 'text']);
    expect(found.filter((value) => value !== 'a')).toEqual(Array.from({ length: 6 }, () => text));
  });
});

describe('what the browser has kept', () => {
  afterEach(() => vi.unstubAllGlobals());
  it.each([
    ['/roles/a/?b#c', '/roles/a/?b#c'],
    ['/\\evil.example/', undefined],
    ['/\\/evil.example/', undefined],
    ['//evil.example/', undefined],
    ['/\t/evil.example/', undefined],
    ['/\n\\evil.example', undefined],
    ['/a/..//evil.example', undefined],
    ['/.//evil.example', undefined],
    ['\\\\evil.example', undefined],
    ['https://company.example/roles/', undefined],
    ['javascript:alert(1)', undefined],
    ['roles/', undefined],
    [['/roles/'], undefined],
    [null, undefined],
  ])('leads to an address of the site or to none: %j', (value, address) => {
    expect(addressOnSite(value, 'https://company.example', '/')).toBe(address);
  });
  it('stays below the base', () => {
    expect(addressOnSite('/playbook/roles/', 'https://company.example', '/playbook/')).toBe('/playbook/roles/');
    expect(addressOnSite('/other/', 'https://company.example', '/playbook/')).toBeUndefined();
    expect(addressOnSite('/playbook/../other/', 'https://company.example', '/playbook/')).toBeUndefined();
  });
  it('loses nothing beside what is wrong in it', () => {
    expect({ ...textsOf({ a: 'b', c: 1, d: null, e: ['f'] }) }).toEqual({ a: 'b' });
    expect(textsOf({}).constructor).toBeUndefined();
    expect({ ...textsOf(['a']) }).toEqual({});
    expect(textList(['a', 1, null, ['b'], 'c'])).toEqual(['a', 'c']);
    expect(textList({ length: 2 })).toEqual([]);
  });
  it('is nothing where it is no JSON, or storage is off', () => {
    vi.stubGlobal('localStorage', { getItem: () => '{' });
    expect(recall('a', textList)).toBeUndefined();
    vi.stubGlobal('localStorage', undefined);
    expect(recall('a', textList)).toBeUndefined();
  });
});
