import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { filesBelow } from '../../src/hosting/manifest.ts';
import { readContent } from '../../src/read/content.ts';
import { builtFixture, copyFixture, temporaryFolder } from '../support/build.ts';

const site = builtFixture('root');
const content = temporaryFolder('drafts');
copyFixture(content);
const { entries, translations } = readContent(content);
rmSync(content, { recursive: true });
/** Titles of entries and translations that are not published. */
const unready = [...entries, ...translations].flatMap(({ value }) => {
  const { status = 'published', title } = value as { status?: string; title: string };
  return status === 'published' ? [] : [title];
});

it('no file of a built site holds an entry or a translation that is a draft or under review', () => {
  expect(unready).toEqual(['Unready counter note', 'Unready return slip', 'Unfertiges Zuhören']);
  const files = filesBelow(site);
  const telling = files.filter((file) => {
    const text = readFileSync(path.join(site, file), 'utf8');
    return unready.some((title) => text.includes(title));
  });
  expect(telling).toEqual([]);
  expect(files.filter((file) => /glossary\/(?:counter-note|return-slip)\/|^de\/skills\//.test(file))).toEqual([]);
});
