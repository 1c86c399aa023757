import { appendFileSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { checkFolder } from '../../src/check/run.ts';
import { build, copyFixture, temporaryFolder } from '../support/build.ts';

const folder = temporaryFolder('headings');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const headings = [
  'Skills',
  'What’s "good" -- and what isn\'t...',
  'Über *uns*',
  '客户体验',
  'The `refund` of [it](/roles/)',
  'Question 1',
  'Main',
];
const links = [
  '#skills',
  '#section-skills',
  '#whats-good--and-what-isnt',
  '#%C3%BCber-uns',
  '/roles/service-manager/#客户体验',
  '../service-manager/?from=here#the-refund-of-it',
  '/roles/service-manager/#section-question-1',
  '#section-main',
  '#decision-refund-limit',
  '../../journeys/return-an-item/#the-refund',
  '/health/#waivers',
  '/roles/service-manager.json',
  '/roles/service-manager.md',
  '/roles/service-manager/job-description.txt',
  '/roles/service-manager/job-description.docx',
  '/changes.xml',
  '/data/schemas/role-record.json',
];

it('every link that the check lets pass leads to a file, and to an id that is on the page once', () => {
  const content = path.join(folder, 'content');
  const site = path.join(folder, 'site');
  copyFixture(content);
  const body = [...headings.map((heading) => `## ${heading}\n\nText.`), ...links.map((link, index) => `[Link ${index}](${link})`)];
  appendFileSync(path.join(content, 'roles/service-manager.mdx'), `\n${body.join('\n\n')}\n`);
  const errors = checkFolder(content).findings.filter(({ severity }) => severity === 'error');
  expect(errors.map(({ file, position, message }) => `${file}:${position?.line} ${message}`)).toEqual([]);
  const run = build({ content, out: site });
  expect(run.status, run.stderr).toBe(0);

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
