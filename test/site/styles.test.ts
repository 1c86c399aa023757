import { readFileSync } from 'node:fs';
import { transform } from 'lightningcss';
import { expect, it } from 'vitest';
import { readSheets, type Sheet, sheets, stylesFolder } from '../../src/styles/sheets.ts';
import { dist, pages } from '../support/site.ts';

type Part = (typeof sheets)[Sheet][number];

/** Classes that the rules of a part are about. */
function classesOf(part: Part): Set<string> {
  const classes = new Set<string>();
  transform({
    filename: part,
    code: readFileSync(`${stylesFolder}/${part}.css`),
    visitor: {
      Selector(selector) {
        for (const piece of selector) if (piece.type === 'class') classes.add(piece.name);
      },
    },
  });
  return classes;
}

const parts = [...new Set<Part>(Object.values(sheets).flat())];
/** Every page can get these, from later.css. */
const later: readonly Part[] = ['search'];
const rules = new Map(parts.map((part) => [part, classesOf(part)]));
/** By what a page has of it: its text, or the name of its file. */
const sheetBy = new Map(
  Object.entries(readSheets('content', '/')).flatMap(([name, { css, file }]) => [css, file].map((mark) => [mark, name as Sheet] as const)),
);
const sheetOf = (html: string) =>
  sheetBy.get(/<style>([\s\S]*?)<\/style>|<link rel="stylesheet" href="\/styles\/([^"]+)"/.exec(html)?.slice(1).find(Boolean) ?? '');

/** Classes of elements that scripts make. */
const made = /\bclass(?:Name)?[:=]["'`]([\w -]+)["'`]|classList\.add\(["'`]([\w-]+)["'`]\)/g;
/** The text of the scripts that a page loads by itself; what they load later is not looked at. */
function scriptsOf(html: string): string[] {
  return [...html.matchAll(/<script type="module" src="([^"]+)"/g)].map(([, src = '']) => readFileSync(`${dist}${src}`, 'utf8'));
}

it('each page has the parts of the style sheet that have rules for its classes', () => {
  const seen = new Set<Sheet>();
  const missing = new Set<string>();
  for (const { address, html } of pages) {
    const sheet = sheetOf(html);
    expect(sheet, address).toBeDefined();
    seen.add(sheet as Sheet);
    const carried: readonly Part[] = sheets[sheet as Sheet];
    const used = new Set(
      [...html.matchAll(/ class="([^"]*)"/g), ...scriptsOf(html).flatMap((script) => [...script.matchAll(made)])].flatMap(
        ([, names, added]) => (names ?? added ?? '').split(/\s+/),
      ),
    );
    for (const name of used) {
      const places = parts.filter((part) => rules.get(part)?.has(name));
      if (places.length > 0 && !places.some((part) => carried.includes(part) || later.includes(part)))
        missing.add(`${address.replace(/^(\/[^/]+\/)[^/]+\//, '$1…/')}: .${name} is in ${places.join(', ')}.css`);
    }
  }
  expect([...missing].sort()).toEqual([]);
  expect([...seen].sort()).toEqual(Object.keys(sheets).sort());
});
