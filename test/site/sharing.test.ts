import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inflateSync } from 'node:zlib';
import type { Link, Paragraph, Text } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { type Card, cardMargin, cardSize, createRenderer, drawCard } from '../../src/og/draw.ts';
import { attributes } from '../support/html.ts';
import { dist, pages } from '../support/site.ts';

const origin = 'https://playbook.example';
const fileAt = (address: string) => path.join(dist, address.replace(origin, ''));
const contentOf = (html: string, name: string) => new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)"`).exec(html)?.[1];

/** A PNG with eight bits a sample, as the pictures have them. @throws Error where it is another, or its data are not as long as its size says. */
function readPng(bytes: Buffer) {
  expect(bytes.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  const chunks: { type: string; data: Buffer }[] = [];
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at))
    chunks.push({ type: bytes.toString('latin1', at + 4, at + 8), data: bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)) });
  const all = (type: string) => Buffer.concat(chunks.filter((chunk) => chunk.type === type).map(({ data }) => data));
  const header = all('IHDR');
  const size = { width: header.readUInt32BE(0), height: header.readUInt32BE(4) };
  expect(header[8]).toBe(8);
  const samples = { 2: 3, 3: 1, 6: 4 }[header[9] as number] as number;
  const rows = inflateSync(all('IDAT'));
  expect(rows.length).toBe(size.height * (size.width * samples + 1));
  return { ...size, bytes: bytes.length, samples, palette: all('PLTE'), rows };
}
type Png = ReturnType<typeof readPng>;

/** The samples of a picture, row by row, without the filters. @see https://www.w3.org/TR/png-3/#9Filters */
function pixelsOf({ width, height, samples, rows }: Png): Buffer {
  const stride = width * samples;
  const pixels = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = rows[y * (stride + 1)] as number;
    rows.copy(pixels, y * stride, y * (stride + 1) + 1, (y + 1) * (stride + 1));
    for (let x = 0; filter > 0 && x < stride; x++) {
      const place = y * stride + x;
      const left = x < samples ? 0 : (pixels[place - samples] as number);
      const above = y === 0 ? 0 : (pixels[place - stride] as number);
      const corner = x < samples || y === 0 ? 0 : (pixels[place - stride - samples] as number);
      const guess = filter === 1 ? left : filter === 2 ? above : filter === 3 ? (left + above) >> 1 : paeth(left, above, corner);
      pixels[place] = (pixels[place] as number) + guess;
    }
  }
  return pixels;
}

function paeth(left: number, above: number, corner: number): number {
  const [a, b, c] = [Math.abs(above - corner), Math.abs(left - corner), Math.abs(left + above - 2 * corner)];
  return a <= b && a <= c ? left : b <= c ? above : corner;
}

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Looks at a picture with eight bits a pixel and a palette. */
function look(png: Png) {
  expect(png.samples).toBe(1);
  const pixels = pixelsOf(png);
  const ground = pixels.at(-1);
  return {
    ...png,
    colour: (x: number, y: number) => {
      const entry = 3 * (pixels[y * png.width + x] as number);
      return `#${png.palette.toString('hex', entry, entry + 3)}`;
    },
    /** The smallest box around all in a part of the picture that is not ground; undefined where there is nothing. */
    drawn: (left: number, top: number, right: number, bottom: number): Box | undefined => {
      let box: Box | undefined;
      for (let y = top; y < bottom; y++)
        for (let x = left; x < right; x++) {
          if (pixels[y * png.width + x] === ground) continue;
          box ??= { left: x, top: y, right: x, bottom: y };
          box.left = Math.min(box.left, x);
          box.right = Math.max(box.right, x);
          box.bottom = y;
        }
      return box;
    },
  };
}

const { width, height } = cardSize;
/** The bar at the top, and the short one above the notes. */
const [barEnd, shortBar] = [16, 500];
const title = [0, 180, width, 480] as const;
const notes = [0, 520, width, 580] as const;

/** No words leave their place: they neither touch one another nor come near an edge. */
function expectFit(bytes: Buffer, what: string) {
  const picture = look(readPng(bytes));
  expect({ width: picture.width, height: picture.height }, what).toEqual(cardSize);
  const empty = (part: string, ...box: [number, number, number, number]) =>
    expect(picture.drawn(...box), `${what}: ${part}`).toBeUndefined();
  // Letters may begin a little before the place where the pen begins.
  empty('left margin', 0, barEnd, cardMargin - 8, height);
  empty('right margin', width - cardMargin, barEnd, width, height);
  empty('above the name of the site', 0, barEnd, width, 70);
  empty('below the name of the site', 0, 130, width, 178);
  empty('between title and short bar', 0, 480, width, shortBar);
  empty('between short bar and notes', 0, shortBar + 6, width, 520);
  empty('below the notes', 0, 580, width, height);
  return picture;
}

describe('each page', () => {
  /** The first page that shows each picture. */
  const shown = new Map<string, (typeof pages)[number]>();
  for (const page of pages) {
    const picture = contentOf(page.html, 'og:image') ?? '';
    if (!shown.has(picture)) shown.set(picture, page);
  }

  it('has a picture of 1200 by 630, a title, a description and its own address to be shared by', () => {
    for (const [picture, { address }] of shown) {
      const png = readPng(readFileSync(fileAt(picture)));
      expect({ width: png.width, height: png.height }, address).toEqual({ width: 1200, height: 630 });
      expect(png.bytes, address).toBeLessThan(30_000);
    }
    for (const { address, html } of pages) {
      for (const name of ['og:title', 'og:description', 'og:image:alt', 'twitter:card'])
        expect(contentOf(html, name), `${address} ${name}`).toBeTruthy();
      expect([contentOf(html, 'og:image:width'), contentOf(html, 'og:image:height')], address).toEqual(['1200', '630']);
      if (address !== '/404.html') expect(contentOf(html, 'og:url')).toBe(origin + address);
    }
    expect(shown.size).toBeGreaterThan(150);
    expect(readdirSync(path.join(dist, 'og'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.png'))).toHaveLength(
      shown.size,
    );
  });

  it('has a picture on which the words fit, be they ever so long', () => {
    const words = ([, { html }]: [string, { html: string }]) => (contentOf(html, 'og:image:alt') ?? '').length;
    const longest = [...shown].sort((a, b) => words(b) - words(a)).slice(0, 40);
    for (const [picture, { address }] of longest) {
      const { drawn } = expectFit(readFileSync(fileAt(picture)), address);
      expect(drawn(...title), `${address}: title`).toBeDefined();
      expect(drawn(...notes), `${address}: notes`).toBeDefined();
    }
  });

  it('shows the picture of its own address, or that of the nearest page above it', () => {
    for (const { address, html } of pages) {
      const picture = contentOf(html, 'og:image')?.replace(origin, '') ?? '';
      let page = address;
      while (!existsSync(fileAt(`/og${page.replace(/\/$/, '') || '/index'}.png`))) page = page.replace(/[^/]*\/?$/, '');
      expect(picture, address).toBe(`/og${page.replace(/\/$/, '') || '/index'}.png`);
    }
  });

  it('says the same as its own picture: title and kind', () => {
    let compared = 0;
    for (const { address, html } of pages) {
      const own = contentOf(html, 'og:image') === `${origin}/og${address.replace(/\/$/, '')}.png`;
      if (!own) continue;
      compared++;
      const site = contentOf(html, 'og:site_name');
      const alt = contentOf(html, 'og:image:alt') ?? '';
      const kind = (/<p class="kind" data-pagefind-ignore>([^<]+)/.exec(html) ?? /data-kind="([^"]+)"/.exec(html))?.[1];
      const title = contentOf(html, 'og:title')?.slice(0, -` · ${site}`.length);
      expect(alt.startsWith(`${title} · ${kind}`), `${address}: ${alt}`).toBe(true);
      expect(alt.endsWith(`: ${site}`), address).toBe(true);
    }
    expect(compared).toBeGreaterThan(150);
  });

  it('names icons, a manifest and a feed that are there', () => {
    const html = pages[0]?.html ?? '';
    for (const address of attributes(html, 'href').filter((href) => /\.(?:ico|png|svg|xml|webmanifest)$/.test(href)))
      expect(existsSync(fileAt(address)), address).toBe(true);
    const manifest = JSON.parse(readFileSync(fileAt('/manifest.webmanifest'), 'utf8'));
    expect(manifest.icons).toHaveLength(3);
    for (const { src, sizes } of manifest.icons) {
      const icon = readPng(readFileSync(fileAt(src)));
      expect(`${icon.width}x${icon.height}`).toBe(sizes);
    }
    const ico = readFileSync(fileAt('/favicon.ico'));
    expect(ico.subarray(0, 4)).toEqual(Buffer.from([0, 0, 1, 0]));
    expect(ico.length).toBe(22 + ico.readUInt32LE(14));
    expect(readPng(ico.subarray(22))).toMatchObject({ width: 32, height: 32 });
  });
});

describe('the sitemap', () => {
  const index = readFileSync(fileAt('/sitemap.xml'), 'utf8');
  const part = readFileSync(fileAt('/sitemap-0.xml'), 'utf8');

  it('has every page but the error page, each with its address', () => {
    const addresses = [...part.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address?.replace(origin, ''));
    expect(addresses.sort()).toEqual(
      pages
        .map(({ address }) => address)
        .filter((address) => address !== '/404.html')
        .sort(),
    );
    expect(readFileSync(fileAt('/robots.txt'), 'utf8')).toContain(`Sitemap: ${origin}/sitemap.xml`);
  });

  it('is found from the address that search engines know', () => {
    expect(index).toContain(`<loc>${origin}/sitemap-0.xml</loc>`);
  });

  it('says when an entry was last reviewed, also for the pages below it and for translations', () => {
    const dayOf = (address: string) => new RegExp(`<loc>${origin}${address}</loc><lastmod>(\\d{4}-\\d\\d-\\d\\d)`).exec(part)?.[1];
    const reviewed = (file: string) => /^reviewed: (\S+)$/m.exec(readFileSync(file, 'utf8'))?.[1];
    const day = reviewed('content/roles/cx-manager.mdx');
    expect(day).toBeDefined();
    expect(dayOf('/roles/cx-manager/')).toBe(day);
    expect(dayOf('/roles/cx-manager/interview/')).toBe(day);
    expect(dayOf('/de/roles/cx-manager/')).toBe(reviewed('content/translations/de/roles/cx-manager.mdx'));
    expect(dayOf('/hire/')).toBeUndefined();
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
  it('has a title, a quotation, a text, the licence, and then a heading and a list of links for each collection', () => {
    const [title, quotation, text, licence, ...sections] = tree.children.map((node) =>
      node.type === 'heading' ? `heading ${node.depth}` : node.type,
    );
    expect([title, quotation, text, licence]).toEqual(['heading 1', 'blockquote', 'paragraph', 'paragraph']);
    expect(sections).toEqual(Array.from({ length: 9 }, () => ['heading 2', 'list']).flat());
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

describe('a picture', async () => {
  const renderer = await createRenderer('src/og/fonts');
  const card: Card = { site: 'A playbook', title: 'Customer experience manager', notes: ['Role', 'Manager'], accent: '#0b5a5e' };
  it('is the same bytes for the same card, and others for another', async () => {
    const first = await drawCard(renderer, card);
    expect(first.equals(await drawCard(renderer, { ...card }))).toBe(true);
    for (const other of [{ title: 'Head of customer experience' }, { site: 'Another' }, { notes: ['Tool'] }, { accent: '#aa0000' }])
      expect(first.equals(await drawCard(renderer, { ...card, ...other })), JSON.stringify(other)).toBe(false);
  });

  it('shows the accent, the title and the notes in their places', async () => {
    const { colour, drawn } = expectFit(await drawCard(renderer, card), 'card');
    expect([colour(0, 0), colour(cardMargin, shortBar + 3)]).toEqual([card.accent, card.accent]);
    expect([drawn(0, 70, width, 130), drawn(...title), drawn(...notes)]).not.toContain(undefined);
    expect(expectFit(await drawCard(renderer, { ...card, notes: [] }), 'no notes').drawn(...notes)).toBeUndefined();
  });

  const long = 'what customers say while they wait for an answer '.repeat(8);
  it.each([
    ['long texts everywhere', { site: long, title: long, notes: [long, long] }],
    ['a long word', { title: 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen' }],
    ['words of 400 letters', { title: 'W'.repeat(400), site: 'W'.repeat(400), notes: ['W'.repeat(400)] }],
    ['control characters, half a surrogate pair and markup', { title: 'a\u0000b\u0007\n\ud800 <b>&amp;</b>' }],
    [
      'letters of both directions and pictures',
      { title: 'A مرحبا 👩‍👩‍👧 日本語の顧客体験マネージャーの役割とは何ですか、誰が責任を負いますか e\u0301' },
    ],
    ['an accent over a letter many times', { title: `e${'\u0301'.repeat(60)}` }],
  ] satisfies [string, Partial<Card>][])('holds %s', async (what, texts) => {
    expect(expectFit(await drawCard(renderer, { ...card, ...texts }), what).drawn(...title)).toBeDefined();
  });

  it('takes smaller type for a longer title, before it breaks a word or takes a third line', async () => {
    const heightOf = async (text: string) => {
      const { top, bottom } = look(readPng(await drawCard(renderer, { ...card, title: text }))).drawn(...title) as Box;
      return bottom - top;
    };
    const one = await heightOf('Hhhhhhhhh');
    expect(await heightOf('Hhhhhhhhhhhhhhhhhhhhhhhh')).toBeLessThan(one);
    const two = await heightOf('Hhhhhhhhh Hhhhhhhhh Hhhhhhhhh');
    expect(two).toBeGreaterThan(2 * one);
    expect(await heightOf('Hhhhhhhhh Hhhhhhhhh Hhhhhhhhh Hhhhhhhhh Hhhhhhh')).toBeLessThan(two);
  });

  it('does not fail where there is nothing to draw', async () => {
    expect(expectFit(await drawCard(renderer, { ...card, title: '' }), 'nothing').drawn(...title)).toBeUndefined();
    expect(expectFit(await drawCard(renderer, { ...card, site: '手册', title: '日本語' }), 'no letters').drawn(...title)).toBeUndefined();
  });
});
