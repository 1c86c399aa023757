import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { assertBase } from '../../src/build/base.ts';

it.each(['/', '', '/playbook', '/playbook/', 'playbook', '/teams/cx-playbook/', '/v1.2/~cx_team/', '/a/b/c'])('%j works', (base) => {
  expect(() => assertBase(base)).not.toThrow();
});

it.each([
  ['/../playbook/', 'a segment of full stops leads elsewhere'],
  ['..', 'a segment of full stops leads elsewhere'],
  ['./', 'a segment of full stops leads elsewhere'],
  ['/a/./b/', 'a segment of full stops leads elsewhere'],
  ['/play?book/', 'it holds “?”'],
  ['/play#book/', 'it holds “#”'],
  ['/play book/', 'it holds a space'],
  ['/play\tbook/', 'it holds a space'],
  ['https://playbook.example/', 'it is an address, and not the path in it'],
  ['/https://playbook.example/x/', 'it is an address, and not the path in it'],
  ['C:/Program Files/playbook/', 'it is an address'],
  ['//playbook.example/', 'it has two slashes in a row'],
  ['/a//b/', 'it has two slashes in a row'],
  ['/a//', 'it has two slashes in a row'],
  ['\\playbook\\', 'it holds “\\”'],
  ['/play%20book/', 'it holds “%”'],
  ['/spiel"buch/', 'it holds “"”'],
  ['/größe/', 'it holds “ö”'],
])('%j is refused', (base, message) => {
  expect(() => assertBase(base)).toThrow(`The base “${base}” cannot work: ${message}`);
});

it('a build with one is refused before it begins', () => {
  const run = spawnSync(process.execPath, ['src/cli/index.ts', 'build', '--base', '/play#book/'], { encoding: 'utf8' });
  expect(run.status).not.toBe(0);
  expect(run.stderr).toContain('The base “/play#book/” cannot work: it holds “#”. Write a path such as /playbook/');
});
