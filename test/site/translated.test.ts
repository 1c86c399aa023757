import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { builtFixture } from '../support/build.ts';

const site = builtFixture('subPath');
const page = (file: string) => readFileSync(path.join(site, file), 'utf8');
const linksIn = (html: string) => [...html.matchAll(/<a [^>]*?href="([^"#]*)"/g)].map(([, href]) => href as string);
const main = (html: string) => html.slice(html.indexOf('<main'), html.indexOf('</main>'));

it('the home page of a translated language lists each page in it, in its words, and no other', () => {
  const html = page('de/index.html');
  expect(html).toContain('<html lang="de"');
  expect(html).toMatch(/<h1>Auf Deutsch<\/h1>/);
  expect(main(html)).toContain('Alles andere im Handbuch ist auf Englisch.');
  const listed = linksIn(main(html)).filter((address) => /^\/playbook\/\w+\/\w/.test(address));
  expect(listed.length).toBeGreaterThan(0);
  for (const address of listed) {
    expect(address).toMatch(/^\/playbook\/de\//);
    expect(existsSync(path.join(site, address.replace('/playbook/', ''), 'index.html')), address).toBe(true);
  }
});

it('every page leads to it, and says in which language it is', () => {
  for (const file of ['index.html', 'roles/service-manager/index.html', 'de/roles/service-manager/index.html', '404.html'])
    expect(page(file), file).toMatch(/<a href="\/playbook\/de\/" hreflang="de" lang="de">\s*Deutsch/);
});

it('the page for a missing address answers in all languages, each with the way to its home page', () => {
  const html = page('404.html');
  const answers = html.split('<section ').slice(1);
  expect(answers.map((answer) => [/lang="([^"]+)"/.exec(answer)?.[1], /class="button quiet" href="([^"]+)"/.exec(answer)?.[1]])).toEqual([
    ['en-GB', '/playbook/'],
    ['de', '/playbook/de/'],
  ]);
  expect(html).toMatch(/<h1>There’s no page here<\/h1>[\s\S]*<h2>Hier ist keine Seite<\/h2>/);
});
