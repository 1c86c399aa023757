import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inflateSync } from 'node:zlib';
import type { Link, Paragraph, Text } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { sitemaps } from '../../src/integrations/sitemap.ts';
import { drawCard, wrap } from '../../src/share/draw.ts';
import { attributes, dist, pages } from '../support/site.ts';

const origin = 'https://playbook.example';
const fileAt = (address: string) => path.join(dist, address.replace(origin, ''));
const contentOf = (html: string, name: string) => new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)"`).exec(html)?.[1];

/** Width, height and bytes of pixel data of a PNG. */
function readPng(file: string) {
  const bytes = readFileSync(file);
  expect(bytes.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  const [width, height, depth] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20), bytes[24] as number];
  const data = bytes.indexOf('IDAT');
  const rows = inflateSync(bytes.subarray(data + 4, data + 4 + bytes.readUInt32BE(data - 4)));
  return { width, height, complete: rows.length === height * (1 + Math.ceil((width * depth) / 8)), bytes: bytes.length };
}

describe('each page', () => {
  it('has a picture of 1200 by 630, a title, a description and its own address to be shared by', () => {
    const seen = new Map<string, ReturnType<typeof readPng>>();
    for (const { address, html } of pages) {
      const picture = contentOf(html, 'og:image') ?? '';
      const png = seen.get(picture) ?? readPng(fileAt(picture));
      seen.set(picture, png);
      expect(png, address).toMatchObject({ width: 1200, height: 630, complete: true });
      expect(png.bytes, address).toBeLessThan(25_000);
      for (const name of ['og:title', 'og:description', 'og:image:alt', 'twitter:card'])
        expect(contentOf(html, name), `${address} ${name}`).toBeTruthy();
      if (address !== '/404.html') expect(contentOf(html, 'og:url')).toBe(origin + address);
    }
    expect(seen.size).toBeGreaterThan(400);
  });

  it('names icons, a manifest and a feed that are there', () => {
    const html = pages[0]?.html ?? '';
    for (const address of attributes(html, 'href').filter((href) => /\.(?:ico|png|svg|xml|webmanifest)$/.test(href)))
      expect(existsSync(fileAt(address)), address).toBe(true);
    const manifest = JSON.parse(readFileSync(fileAt('/manifest.webmanifest'), 'utf8'));
    expect(manifest.icons).toHaveLength(3);
    for (const { src, sizes } of manifest.icons) {
      const { width, height, complete } = readPng(fileAt(src));
      expect({ size: `${width}x${height}`, complete }).toEqual({ size: sizes, complete: true });
    }
    const ico = readFileSync(fileAt('/favicon.ico'));
    expect(ico.subarray(0, 4)).toEqual(Buffer.from([0, 0, 1, 0]));
    expect(ico.length).toBe(22 + ico.readUInt32LE(14));
  });
});

describe('the sitemap', () => {
  it('has every page but the error page, each with its address', () => {
    const addresses = [...readFileSync(fileAt('/sitemap.xml'), 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) =>
      address?.replace(origin, ''),
    );
    expect(addresses.sort()).toEqual(
      pages
        .map(({ address }) => address)
        .filter((address) => address !== '/404.html')
        .sort(),
    );
    expect(readFileSync(fileAt('/robots.txt'), 'utf8')).toContain(`Sitemap: ${origin}/sitemap.xml`);
  });
  it('is split where it is too long for one file', () => {
    const files = sitemaps(
      Array.from({ length: 50_001 }, (_, index) => `page-${index}/`),
      'https://a.example/',
      new Map(),
    );
    expect(files.map(({ file }) => file)).toEqual(['sitemap.xml', 'sitemap-1.xml', 'sitemap-2.xml']);
    expect(files[0]?.content).toContain('<loc>https://a.example/sitemap-2.xml</loc>');
  });
});

describe('the feed of changes', () => {
  const xml = readFileSync(fileAt('/changes.xml'), 'utf8');
  it('is newest first, and each item leads to a page', () => {
    const days = [...xml.matchAll(/<pubDate>([^<]+)/g)].map(([, day]) => Date.parse(day as string));
    expect(days.length).toBeGreaterThan(10);
    expect(days).toEqual(days.toSorted((a, b) => b - a));
    const known = new Set(pages.map(({ address }) => origin + address));
    for (const [, link = ''] of xml.matchAll(/<item>.*?<link>([^<]+)/g)) expect(known.has(link), link).toBe(true);
  });
  it('names each item once', () => {
    const guids = [...xml.matchAll(/<guid[^>]*>([^<]+)/g)].map(([, guid]) => guid);
    expect(new Set(guids).size).toBe(guids.length);
  });
});

describe('llms.txt', () => {
  const tree = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .parse(readFileSync(fileAt('/llms.txt'), 'utf8'));
  it('has a title, a quotation, a text, and then a heading and a list of links for each collection', () => {
    const [title, quotation, text, ...sections] = tree.children.map((node) =>
      node.type === 'heading' ? `heading ${node.depth}` : node.type,
    );
    expect([title, quotation, text]).toEqual(['heading 1', 'blockquote', 'paragraph']);
    expect(sections).toEqual(Array.from({ length: 7 }, () => ['heading 2', 'list']).flat());
  });
  it('says a title and a summary of each, and leads to files that are there', () => {
    const items = tree.children.flatMap((node) => (node.type === 'list' ? node.children : []));
    expect(items.length).toBeGreaterThan(100);
    for (const { children, spread } of items) {
      expect(spread).toBe(false);
      const [paragraph] = children as [Paragraph];
      const [link, summary] = paragraph.children as [Link, Text];
      expect(paragraph.children.map(({ type }) => type)).toEqual(['link', 'text']);
      expect(summary.value).toMatch(/^: \S/);
      expect(existsSync(fileAt(link.url)), link.url).toBe(true);
    }
  });
});

describe('a picture', () => {
  const card = { site: 'A playbook', kind: 'Role', title: 'Customer experience manager', fact: 'Manager', accent: '#0b5a5e' };
  it('is the same bytes for the same card, and others for another', () => {
    expect(drawCard(card).equals(drawCard({ ...card }))).toBe(true);
    expect(drawCard(card).equals(drawCard({ ...card, title: 'Head of customer experience' }))).toBe(false);
  });
  it('breaks lines between words and keeps them all', () => {
    const lines = wrap('one two three four', (line) => line.length <= 9);
    expect(lines).toEqual(['one two', 'three', 'four']);
    expect(wrap('', () => true)).toEqual([]);
    expect(wrap('unbreakable', () => false)).toEqual(['unbreakable']);
  });
});
