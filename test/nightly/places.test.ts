import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { listFiles } from '../../src/hosting/manifest.ts';
import { build, builtFixture, copyFixture } from '../support/build.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'places-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('a content folder below signs of every kind gives the same site, to the byte', () => {
  const below = path.join(folder, 'signs: # ? %20 %zz & + [x] (1) \'"', 'Größe 語 🎉', 'pages/-- -x');
  const content = path.join(below, 'content');
  copyFixture(content);
  const out = path.join(below, 'site # %');
  const run = build({ content, out });
  expect(run.status, run.stderr).toBe(0);
  expect(listFiles(out)).toEqual(listFiles(builtFixture('root')));
});
