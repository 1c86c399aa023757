import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { validate } from 'csstree-validator';
import { expect, it } from 'vitest';
import { dist, pages } from '../support/site.ts';

/** Margins of a printed page and the boxes in them (css-page-3), which the validator does not know. */
const known = ['Unknown at-rule descriptor `margin`', 'Unknown at-rule `@bottom-right`'];
const mistakes = (css: string, name: string): string[] =>
  validate(css, name)
    .map(({ message, line, css: value }) => `${name}:${line} ${message}${value ? `: ${value}` : ''}`)
    .filter((mistake) => !known.some((words) => mistake.endsWith(words)));

it('every style sheet that pages load or hold is valid CSS', () => {
  const files = globSync('**/*.css', { cwd: dist, exclude: ['pagefind/**'] });
  const held = new Set(pages.flatMap(({ html }) => [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, css]) => css as string)));
  expect(files.length + held.size).toBeGreaterThan(0);
  expect([
    ...files.flatMap((file) => mistakes(readFileSync(path.join(dist, file), 'utf8'), file)),
    ...[...held].flatMap((css, index) => mistakes(css, `<style> ${index + 1}`)),
  ]).toEqual([]);
});

it('a property that does not exist and a value that is none are found', () => {
  expect(mistakes('p { colour: red }', 'a')).toEqual(['a:1 Unknown property `colour`']);
  expect(mistakes('p { border-image: ; margin: 0 }', 'b').join()).toContain('Invalid value for `border-image`');
});
