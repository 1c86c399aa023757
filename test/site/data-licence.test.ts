import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { builtFixture } from '../support/build.ts';

const json = (site: string, file: string) => JSON.parse(readFileSync(path.join(site, file), 'utf8'));
const [plain, internal] = [builtFixture('root'), builtFixture('internal')];

it.each(['data/playbook.json', 'roles/service-manager.json'])('%s says the terms of the words and whose others are', (file) => {
  const { licence } = json(internal, file);
  expect(licence[0]).toContain('For our own people only.');
  expect(licence[1]).toContain('Another playbook');
});

it('a file beside the CSV says them, since CSV has no place for it', () => {
  const metadata = json(internal, 'data/roles.csv-metadata.json');
  expect(metadata).toMatchObject({
    '@context': 'http://www.w3.org/ns/csvw',
    url: 'roles.csv',
    'dc:rights': json(internal, 'data/playbook.json').licence,
  });
});

it('every page gives the colours of the settings to the browser, for light and for dark', () => {
  const html = readFileSync(path.join(plain, 'index.html'), 'utf8');
  const colours = [...html.matchAll(/<meta name="theme-color" content="(#[\da-f]{6})" media="\(prefers-color-scheme: (light|dark)\)"/gi)];
  expect(colours.map(([, , scheme]) => scheme)).toEqual(['light', 'dark']);
  const settings = readFileSync('test/fixtures/small/playbook.yaml', 'utf8').toLowerCase();
  for (const [, colour] of colours) expect(settings).toContain(colour?.toLowerCase());
});
