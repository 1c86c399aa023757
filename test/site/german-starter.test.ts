import { rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { filesBelow } from '../../src/hosting/manifest.ts';
import { Adopter } from '../support/adopter.ts';
import { ContentWords, said, wordsIn } from '../support/foreign-words.ts';

const adopter = new Adopter('german-starter');
afterAll(() => rmSync(adopter.folder, { recursive: true }));

it('a site that begins in German has no English on it', () => {
  expect(adopter.run('init', '--language', 'de', '--name', 'Für unsere Kunden', '--owner', 'Muster GmbH', '--yes').status).toBe(0);
  expect(adopter.run('build').status).toBe(0);
  expect(adopter.run('verify').output).toContain('is whole');
  const own = new ContentWords(path.join(adopter.folder, 'content'));
  const german = wordsIn('de');
  const starter = new ContentWords('src/cli/starters/en/small');
  // Names of works and of occupations stay as they were found.
  const names =
    /^(?:ISO 10002|O\*NET|International |US Department|National Center|Managing directors|Services managers|First-Line|Business services)/;
  expect([...own.values].filter((value) => starter.values.has(value) && value.split(' ').length > 3 && !names.test(value))).toEqual([]);
  // What the English starter and the English interface say, and the German ones do not say as well.
  const english = new Set([...starter.values, ...wordsIn('en')]);
  for (const word of [...own.values, ...german]) english.delete(word);
  const left = new Map<string, string>();
  let seen = 0;
  for (const file of filesBelow(path.join(adopter.folder, 'dist')).filter((name) => name.endsWith('.html'))) {
    const html = adopter.read(path.join('dist', file));
    expect(html, file).toContain('<html lang="de"');
    for (const { text, lang } of said(html)) {
      if (lang !== 'de') continue;
      seen++;
      if (english.has(text)) left.set(text, file);
    }
  }
  expect(Object.fromEntries(left)).toEqual({});
  expect(seen).toBeGreaterThan(5_000);
});
