import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { packageFolder } from '../../src/paths.ts';
import { firstFonts, fontLicences, fontRules, fontsOf } from '../../src/styles/fonts.ts';
import { readSheet } from '../../src/styles/sheets.ts';
import { temporaryFolder } from '../support/build.ts';

const folder = temporaryFolder('fonts');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('the rules name the fonts that are published, where the site is served', () => {
  const named = [...fontRules(packageFolder, '/playbook/').matchAll(/url\(([^)]+)\)/g)].map(([, address]) => address);
  expect(named).toEqual(fontsOf(packageFolder).map(({ name }) => `/playbook/fonts/${name}`));
  expect(named.length).toBeGreaterThan(firstFonts(packageFolder).length);
  for (const { data } of fontsOf(packageFolder)) expect(data.subarray(0, 4).toString()).toBe('wOF2');
  expect(fontLicences(packageFolder).match(/SIL Open Font License, Version 1\.1/g)?.length).toBeGreaterThanOrEqual(2);
});

it('a playbook with the typeface of the device has none of them', () => {
  const content = path.join(folder, 'content');
  mkdirSync(content, { recursive: true });
  const sheetWith = (settings: string) => {
    writeFileSync(path.join(content, 'playbook.yaml'), `${settings}colours: { accent: "#0b5a5e", accentDark: "#7fd1cf" }\n`);
    return readSheet('plain', packageFolder, content, '/');
  };
  expect(sheetWith('')).toMatchObject({ css: expect.stringContaining('@font-face'), fonts: firstFonts(packageFolder) });
  const own = sheetWith('typeface: system\n');
  expect(own.css).not.toContain('@font-face');
  expect(own.css).toContain('--accent-light:#0b5a5e');
  expect(own.fonts).toEqual([]);
});
