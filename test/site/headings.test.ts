import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { checkFolder } from '../../src/check/run.ts';
import { builtFixture, fixtureContent } from '../support/build.ts';
import { links } from '../support/varied.ts';

it('every link that the check lets pass leads to a file, and to an id that is on the page once', () => {
  const errors = checkFolder(fixtureContent('varied')).findings.filter(({ severity }) => severity === 'error');
  expect(errors.map(({ file, position, message }) => `${file}:${position?.line} ${message}`)).toEqual([]);
  const site = builtFixture('varied');
  const pageAt = (address: string) => readFileSync(path.join(site, address.endsWith('/') ? `${address}index.html` : address), 'utf8');
  const idsIn = (html: string) => [...html.matchAll(/<[a-z][^>]*?\sid="([^"]*)"/g)].map(([, id = '']) => id);
  const page = pageAt('/roles/service-manager/');
  const own = idsIn(page);
  expect(own.filter((id, index) => own.indexOf(id) !== index)).toEqual([]);
  for (const [index, link] of links.entries()) {
    const [, href = ''] = new RegExp(`<a href="([^"]*)"[^>]*>Link ${index}</a>`).exec(page) ?? [];
    expect(href, link).not.toBe('');
    const { pathname, hash } = new URL(href, 'https://playbook.example/roles/service-manager/');
    const target = pageAt(decodeURI(pathname));
    if (hash) expect(idsIn(target), link).toContain(decodeURIComponent(hash.slice(1)));
  }
});
