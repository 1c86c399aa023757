import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { linkTargets } from '../../src/check/link-targets.ts';
import { rules } from '../../src/check/rules/index.ts';
import { validateEntries } from '../../src/check/validate.ts';
import { filesBelow } from '../../src/hosting/manifest.ts';
import { readContent } from '../../src/read/content.ts';
import { builtFixture } from '../support/build.ts';

const site = builtFixture('internal');
const files = filesBelow(site);
const read = (file: string) => readFileSync(path.join(site, file), 'utf8');
const pages = files.filter((file) => file.endsWith('.html')).map((file) => ({ file, html: read(file) }));
const addressOf = (file: string) => `/${file.replace(/index\.html$/, '')}`;

it('has pages to look at', () => {
  expect(pages.length).toBeGreaterThan(40);
});

describe('a site for a company’s own people', () => {
  it('asks search engines to stay away, on every page, in its headers and in robots.txt', () => {
    for (const { file, html } of pages) expect(html, file).toContain('<meta name="robots" content="noindex, nofollow">');
    expect(read('_headers')).toContain('X-Robots-Tag: noindex, nofollow');
    expect(read('robots.txt')).toBe('User-agent: *\nDisallow: /\n');
  });

  it('has no sitemap, no pictures for sharing, no linked data, and shows no feed', () => {
    expect(files.filter((file) => /sitemap|^og\//.test(file))).toEqual([]);
    for (const { file, html } of pages) expect(html, file).not.toMatch(/"og:|twitter:card|application\/ld\+json|application\/rss\+xml/);
  });

  it('lets the named sites show it in a frame', () => {
    expect(read('_headers')).toContain('frame-ancestors https://example.sharepoint.com');
    expect(read('_headers')).not.toMatch(/X-Frame-Options|Strict-Transport-Security/);
  });
});

it('names a sponsor whose post the playbook does not define', () => {
  expect(read('stance/index.html').replace(/\s+/g, ' ')).toContain('Owned by the Chief executive officer. Confirmed');
});

describe('a logo that is a file', () => {
  it('stands before the name on every page: a PNG in the size of the header', () => {
    for (const { file, html } of pages) {
      const [, src = ''] = /<img src="([^"]+)"[^>]* alt[^>]* width="72" height="24" class="logo">/.exec(html) ?? [];
      expect(existsSync(path.join(site, src)) && src !== '', file).toBe(true);
    }
    // It is too wide for an icon.
    expect(read('favicon.svg')).toContain('#0b5a5e');
  });

  it('in SVG is published without anything but its drawing, below the base, and as the icon', () => {
    const other = builtFixture('subPath');
    const file = (name: string) => readFileSync(path.join(other, name), 'utf8');
    expect(file('roles/index.html')).toContain('<img class="logo" src="/playbook/images/mark.svg" alt="" width="20" height="20">');
    expect(file('images/mark.svg')).toContain('#c81e5a');
    expect(file('favicon.svg')).toBe(file('images/mark.svg'));
  });
});

describe('the licence', () => {
  it('is that of the company on every page and in every text, with the works that it names', () => {
    const texts = [
      ...pages,
      ...files.filter((file) => /^llms\.txt$|^roles\/[^/]+\.md$/.test(file)).map((file) => ({ file, html: read(file) })),
    ];
    for (const { file, html } of texts) {
      expect(html, file).toContain('For our own people only.');
      expect(html, file).toContain('Another playbook');
      expect(html.replace(/\s+/g, ' '), file).not.toMatch(/Text licensed under/);
    }
  });
});

describe('tools that are switched off or have no content', () => {
  const gone = /^(?:monday|readiness|compare|rules|changes|vacancy-check)(?:[./]|$)|^data\/(?:actions|vacancy)\.json$/;

  it('have no pages and no data', () => {
    expect(files.filter((file) => gone.test(file))).toEqual([]);
    const data = JSON.parse(read('data/playbook.json')) as Record<string, unknown[]>;
    expect(data.readiness).toEqual([]);
    expect(data.hiring?.length).toBeGreaterThan(0);
    expect(files).toEqual(
      expect.arrayContaining(['titles/index.html', 'hire/index.html', 'data/names.json', 'roles/service-manager.json']),
    );
  });

  it('are nowhere linked to: every link of every page leads to a file, and to an id of its page', () => {
    const ids = new Map(
      pages.map(({ file, html }) => [addressOf(file), new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id))]),
    );
    let links = 0;
    for (const { file, html } of pages)
      for (const [, target = ''] of html.matchAll(/\s(?:href|src)="([^"]+)"/g)) {
        const { origin, pathname, hash } = new URL(target.replaceAll('&amp;', '&'), `https://site.invalid${addressOf(file)}`);
        if (origin !== 'https://site.invalid') continue;
        links++;
        expect(existsSync(path.join(site, decodeURI(pathname), pathname.endsWith('/') ? 'index.html' : '')), `${file}: ${target}`).toBe(
          true,
        );
        if (hash) expect(ids.get(pathname)?.has(decodeURIComponent(hash.slice(1))), `${file}: ${target}`).toBe(true);
      }
    expect(links).toBeGreaterThan(1000);
  });

  it('are no addresses that links may lead to: those are exactly what the build makes', () => {
    const forMachines = /^(?:_astro|fonts|styles|pagefind)\/|^(?:404\.html|_headers|files\.json|sw\.js)$|^\./;
    const content = validateEntries(readContent(path.resolve(site, '../content')), { earliest: '2026-12-01', latest: '2026-12-01' }, rules);
    const made = files.filter((file) => !forMachines.test(file)).map(addressOf);
    expect([...linkTargets(content).published.addresses].sort()).toEqual(made.sort());
  });

  it('are not in the search', () => {
    const index = read('pagefind/pages.json');
    expect(index).toContain('titles/');
    expect(index).not.toMatch(/monday|readiness|vacancy-check|"[^"]*compare\//);
  });
});
