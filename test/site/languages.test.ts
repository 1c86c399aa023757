import { readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { builtFixture, fixtureContent } from '../support/build.ts';
import { ContentWords, said, wordsIn } from '../support/foreign-words.ts';
import { GermanSite } from '../support/german.ts';
import { dist, pages } from '../support/site.ts';

const content = new ContentWords('content');
const read = (file: string) => readFileSync(path.join(dist, file), 'utf8');
const page = (address: string) => pages.find((one) => one.address === address)?.html ?? '';
const langOf = (html: string) => /<html lang="([^"]*)"/.exec(html)?.[1];
const alternates = (html: string) =>
  [...html.matchAll(/<link rel="alternate" hreflang="([^"]*)" href="https:\/\/[^/]*([^"]*)"/g)].map(([, tag, address]) => [tag, address]);

describe('every page', () => {
  it('says its language, and that of a translation is the one that its address begins with', () => {
    for (const { address, html } of pages) expect(langOf(html), address).toBe(address.startsWith('/de/') ? 'de' : 'en-GB');
  });

  it('has every place of its sentences filled in', () => {
    // The rule book shows how places are written.
    for (const { address, html } of pages.filter((one) => !one.address.startsWith('/rules/')))
      for (const { text } of said(html)) expect(text, address).not.toMatch(/\{[a-zA-Z]+\}|(?:^|\s)undefined(?:\s|$)|\[object Object\]/);
  });

  it('says its words, and none is left out', () => {
    for (const { address, html } of pages) expect(html, address).not.toMatch(/<(?:h[1-6]|dt|th scope="\w+"|summary|button[^>]*)>\s*<\//);
  });
});

describe('what is served beside the pages', () => {
  it('says the language too', () => {
    expect(read('changes.xml')).toContain('<language>en-gb</language>');
    expect(JSON.parse(read('manifest.webmanifest'))).toMatchObject({ lang: 'en-GB' });
    for (const [address, language] of [
      ['/roles/cx-manager/', 'en-GB'],
      ['/actions/draw-the-journey-storyboard/', 'en-GB'],
      ['/de/roles/cx-manager/', 'de'],
    ] as const) {
      const data = JSON.parse(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(page(address))?.[1] ?? '{}');
      expect(data.inLanguage ?? data.mainEntityOfPage.inLanguage, address).toBe(language);
    }
    const word = unzipSync(readFileSync(path.join(dist, 'roles/cx-manager/job-description.docx')));
    expect(strFromU8(word['docProps/core.xml'] as Uint8Array)).toContain('<dc:language>en-GB</dc:language>');
    expect(strFromU8(word['word/styles.xml'] as Uint8Array)).toContain('w:lang w:val="en-GB"');
  });

  it('holds the words of the search in each language of the site', () => {
    for (const language of ['en-GB', 'de']) {
      const words = JSON.parse(read(`data/words/${language}.json`));
      expect(words.label).toBe(language === 'de' ? 'Suche' : 'Search');
    }
  });
});

describe.each(['', 'interview/'])('the role in German and in English: %s', (below) => {
  const [german, english] = [page(`/de/roles/cx-manager/${below}`), page(`/roles/cx-manager/${below}`)];

  it('point at one another, and at the original for everybody else', () => {
    const expected = [
      ['en-GB', `/roles/cx-manager/${below}`],
      ['de', `/de/roles/cx-manager/${below}`],
      ['x-default', `/roles/cx-manager/${below}`],
    ];
    expect(alternates(german)).toEqual(expected);
    expect(alternates(english)).toEqual(expected);
  });

  it('can be changed for one another on the page, each in the words of the other', () => {
    expect(german).toMatch(
      new RegExp(`<a href="/roles/cx-manager/${below}" hreflang="en-GB" lang="en-GB" rel="alternate">\\s*This page in English`),
    );
    expect(english).toMatch(
      new RegExp(`<a href="/de/roles/cx-manager/${below}" hreflang="de" lang="de" rel="alternate">\\s*Diese Seite auf Deutsch`),
    );
  });

  it('stand in the sitemap', () => {
    for (const address of ['roles', 'de/roles'])
      expect(read('sitemap-0.xml')).toMatch(new RegExp(`<loc>[^<]*/${address}/cx-manager/${below}</loc><lastmod>2026-`));
  });

  it('say in English only what is marked as English', () => {
    const words = wordsIn('de');
    const own = wordsIn('en');
    const inGerman = said(german).filter(({ lang }) => lang === 'de');
    expect(inGerman.length).toBeGreaterThan(100);
    const leftovers = inGerman.filter(
      // German takes job titles over as they are.
      ({ text }) => (own.has(text) && !words.has(text)) || (text.length > 12 && content.text.includes(text) && !/ Manager$/.test(text)),
    );
    expect(leftovers.map(({ text }) => text)).toEqual([]);
  });

  it('says of each link from the German page to an English one that it leads there', () => {
    for (const [link, address] of german.matchAll(/<a [^>]*?href="(\/[^"#]*)[^"]*"[^>]*>/g)) {
      if (address?.startsWith('/de/')) expect(link).not.toContain('hreflang="en');
      else if (!/\.\w+$/.test(address ?? '')) expect(link).toContain('hreflang="en-GB"');
    }
  });
});

describe('a page in one language', () => {
  it('has no link to itself in another', () => {
    for (const { address, html } of pages) {
      if (address.includes('cx-manager/')) continue;
      expect(alternates(html), address).toEqual([]);
      expect(html, address).not.toContain('class="languages"');
    }
  });
});

describe('a playbook in German', () => {
  const site = new GermanSite(fixtureContent('german'), builtFixture('german'));

  it('has no English word of the interface on any page, and marks the rule book as English', () => {
    for (const { file, html } of site.pages) {
      expect(langOf(html), file).toBe('de');
      if (file.startsWith('rules/')) expect(html, file).toMatch(/<main[^>]* lang="en"/);
    }
    const { left, seen } = site.englishLeft();
    expect(seen).toBeGreaterThan(2000);
    expect(left).toEqual({});
  });

  it('hands German words to every tool of the browser', () => {
    const { left, seen } = site.englishInTools();
    expect(seen).toBeGreaterThan(10);
    expect(left).toEqual([]);
    expect(JSON.parse(site.textOf('data/words/de.json')).more).toBe('Mehr anzeigen');
  });

  it('says its language in every file, and writes documents in German', () => {
    expect(site.textOf('changes.xml')).toContain('<language>de</language>');
    expect(JSON.parse(site.textOf('manifest.webmanifest')).lang).toBe('de');
    expect(site.textOf('roles/service-manager/job-description.md')).toContain('## Wofür Sie geradestehen');
    expect(site.textOf('roles/service-manager.md')).toContain('## Entscheidungsrechte');
    expect(site.textOf('data/roles.csv').split('\n')[0]).toContain('Auftrag');
    expect(site.textOf('llms.txt')).toContain('## Rollen');
  });
});
