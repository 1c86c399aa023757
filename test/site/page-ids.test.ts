import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { linkTargets } from '../../src/check/link-targets.ts';
import { rules } from '../../src/check/rules/index.ts';
import { validateEntries } from '../../src/check/validate.ts';
import { readContent } from '../../src/read/content.ts';
import { builtFixture } from '../support/build.ts';
import { attributes } from '../support/html.ts';

/** Ids that only some pages of a kind have, and that the check lets links name on all of them. */
const perhaps = /^(?:what-links-here|examples|good-examples|shared-.*)$/;
/** Ids in bodies that nobody links to by hand. */
const ofMarkdown = /^(?:user-content-.*|footnote-label)$/;

const site = builtFixture('root');
const content = validateEntries(readContent(path.resolve(site, '../content')), { earliest: '2026-12-01', latest: '2026-12-01' }, rules);
const { published } = linkTargets(content);
const pages = [...published.addresses].filter((address) => address.endsWith('/') && existsSync(path.join(site, address, 'index.html')));

it('links may name exactly the ids that the pages have, each of which is there once', () => {
  expect(pages.length).toBeGreaterThan(100);
  for (const address of pages) {
    const made = attributes(readFileSync(path.join(site, address, 'index.html'), 'utf8'), 'id');
    expect(new Set(made).size, `${address} has an id twice`).toBe(made.length);
    const plain = (ids: Iterable<string>) => [...ids].filter((id) => !perhaps.test(id) && !ofMarkdown.test(id)).sort();
    expect(plain(published.idsAt(address) ?? []), address).toEqual(plain(made));
  }
});
