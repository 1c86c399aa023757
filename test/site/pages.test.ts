import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { collectionNames, partOf } from '../../src/model/index.ts';
import { builtFixture } from '../support/build.ts';
import { attributes } from '../support/html.ts';
import { dist, oneOfEachFixtureKind, oneOfEachKind, pages } from '../support/site.ts';

const ids = new Map(pages.map(({ address, html }) => [address, new Set(attributes(html, 'id'))]));

describe('every page', () => {
  it('has one h1, a language, and each landmark once', () => {
    const wrong = pages.filter(
      ({ html }) =>
        (html.match(/<h1[\s>]/g) ?? []).length !== 1 ||
        !/<html lang="[a-z]{2}/.test(html) ||
        (html.match(/<main[\s>]/g) ?? []).length !== 1 ||
        !html.includes('class="skip"'),
    );
    expect(wrong.map(({ address }) => address)).toEqual([]);
  });

  it('has a title and a description of its own', () => {
    for (const pattern of [/<title>([^<]*)<\/title>/, /<meta name="description" content="([^"]*)"/]) {
      const seen = new Map<string, string>();
      for (const { address, html } of pages) {
        const text = pattern.exec(html)?.[1] ?? '';
        expect(text.length, address).toBeGreaterThan(15);
        expect(seen.get(text), `${address} says “${text}” as well`).toBeUndefined();
        seen.set(text, address);
      }
    }
  });

  it('says which page it is at its canonical address', () => {
    for (const { address, html } of pages.filter((page) => page.address !== '/404.html')) {
      expect(html).toContain(`<link rel="canonical" href="https://playbook.example${address}"`);
    }
  });

  it('sets no space before a full stop, a comma or a colon', () => {
    const inline = /<\/?(?:a|abbr|b|cite|em|i|small|span|strong|time)\b[^>]*>/g;
    const apart = /<(script|style|svg|math|code|pre)\b[\s\S]*?<\/\1>|<span class="visually-hidden">[\s\S]*?<\/span>/g;
    const wrong = pages.flatMap(({ address, html }) => {
      const text = html
        .slice(html.indexOf('<body'))
        .replace(apart, (part) => (part.startsWith('<span') ? '' : 'X'))
        .replace(inline, '')
        .replace(/<[^>]+>/g, '\n\n')
        .replace(/[ \t]*\n[ \t]*(?!\n)/g, (gap) => (gap.includes('\n\n') ? '\n\n' : ' '));
      // A row of dots that leads to a number is none of these.
      return [...text.matchAll(/[^\n]{0,20}[^\s.] +[.,:;](?=\s)(?! \.)/g)].map(([found]) => `${address} ${found}`);
    });
    expect(wrong.slice(0, 20)).toEqual([]);
  });

  it('links only to pages, files and headings that exist', () => {
    const broken: string[] = [];
    for (const { address, html } of pages) {
      for (const link of [...attributes(html, 'href'), ...attributes(html, 'src')]) {
        if (/^(?:https?:|mailto:)/.test(link)) continue;
        const { pathname, hash } = new URL(link, `https://playbook.example${address}`);
        const page = ids.get(pathname);
        const exists = page ?? existsSync(path.join(dist, pathname.endsWith('/') ? `${pathname}index.html` : pathname));
        if (!exists) broken.push(`${address} → ${link}`);
        else if (hash.length > 1 && page && !page.has(decodeURIComponent(hash.slice(1))))
          broken.push(`${address} → ${link} (no such heading)`);
      }
    }
    expect(broken).toEqual([]);
  });

  it('loads nothing from anywhere else and holds no inline script or style', () => {
    for (const { address, html } of pages) {
      expect(html, address).not.toMatch(/<(?:script|img|iframe|link)[^>]+(?:src|href)="(?:https?:)?\/\/(?!playbook\.example)/);
      expect(html, address).not.toMatch(/\sstyle="/);
      expect(html, address).not.toMatch(/\son[a-z]+="/);
      const inline = [...html.matchAll(/<script(?![^>]*\b(?:src=|type="application\/ld\+json"))[^>]*>([\s\S]*?)<\/script>/g)];
      for (const [, script = ''] of inline) expect(html, address).toContain(createHash('sha256').update(script).digest('base64'));
      expect(inline.length, 'the look is set inline, and folds are closed').toBeLessThanOrEqual(html.includes('class="fold') ? 2 : 1);
      expect(html, address).toContain('http-equiv="Content-Security-Policy"');
    }
  });

  it('says what links to it, and the links go both ways', () => {
    const page = pages.find(({ address }) => address === '/measures/net-promoter-score/');
    const backlinks = page?.html.split('id="what-links-here"')[1] ?? '';
    expect(backlinks).toContain('/roles/chief-customer-officer/');
  });
});

it('the pages that stand for their kind in browser proofs exist', () => {
  const isMissing = (site: string) => (address: string) =>
    !existsSync(path.join(site, address.replace(/\?.*$/, '').replace(/\/$/, '/index.html')));
  expect(oneOfEachKind.filter(isMissing(dist))).toEqual([]);
  expect(oneOfEachFixtureKind.filter(isMissing(builtFixture('root')))).toEqual([]);
});

describe('the data', () => {
  it('has a key for each collection with the ids of its entries', () => {
    const data = JSON.parse(readFileSync(path.join(dist, 'data/playbook.json'), 'utf8'));
    for (const collection of collectionNames) {
      expect(data[collection].length, collection).toBeGreaterThan(0);
      if (partOf(collection)) continue;
      for (const { id } of data[collection]) expect(ids.has(`/${collection}/${id}/`), `${collection}/${id}`).toBe(true);
    }
  });
});
