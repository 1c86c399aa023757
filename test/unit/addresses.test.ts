import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parseContentDocument } from '../../src/read/document.ts';
import { bodyAddresses } from '../../src/read/links.ts';
import { ownRoutes } from '../../src/read/pages.ts';
import { nearest } from '../../src/text/nearest.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'own-routes-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the pages that a site brings itself', () => {
  const files = [
    'index.astro',
    'about.mdx',
    'team/index.astro',
    'old.html',
    'team/[name].astro',
    'feed.xml.ts',
    '[...all].json.ts',
    '_part.astro',
  ];
  for (const file of files) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), '');
  }
  const { addresses, patterns } = ownRoutes(folder);

  it('have the addresses that Astro gives them', () => {
    expect(addresses.sort()).toEqual(['/', '/about/', '/feed.xml', '/old/', '/team/']);
  });

  it.each([
    ['/team/anna/', true],
    ['/team/anna/more/', false],
    ['/team/anna', false],
    ['/a/b.json', true],
    ['/aXjson', false],
  ])('of dynamic routes: %s is one: %s', (address, is) => {
    expect(patterns.some((pattern) => pattern.test(address))).toBe(is);
  });

  it('are none without the folder', () => {
    expect(ownRoutes(path.join(folder, 'none'))).toEqual({ addresses: [], patterns: [] });
  });
});

describe('the addresses that a body links to', () => {
  it('are those of this site, as a browser finds them from the page', () => {
    const body = '[a](../b/#c) [d](/e/?f) [g](#h) [i](https://example.org/) [j](/roles/cx%2Dmanager/) <Cite source="k" />\n';
    const { body: tree } = parseContentDocument('roles/a.mdx', Buffer.from(`---\ntitle: x\n---\n\n${body}`));
    expect(bodyAddresses(tree, '/roles/a/')).toEqual(['/roles/b/', '/e/', '/roles/cx%2Dmanager/', '/sources/k/']);
  });
});

describe('the nearest word', () => {
  it.each([
    ['mandat', ['mandate', 'budget'], 'mandate'],
    ['Title', ['title', 'summary'], 'title'],
    ['decide', ['decides', 'no-say'], 'decides'],
    ['bugdet', ['budget'], 'budget'],
    ['yes', ['no', 'none'], undefined],
    ['cat', ['dog', 'car-park'], undefined],
    ['parking', ['pricing', 'warning-signs'], undefined],
    ['customer-satisfaction-score', ['customer'], undefined],
    ['ninja', ['entry', 'manager'], undefined],
    ['…', ['a', 'b'], undefined],
  ])('to %s', (word, known, expected) => {
    expect(nearest(word, known)).toBe(expected);
  });
});
