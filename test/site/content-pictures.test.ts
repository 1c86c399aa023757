import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Renderer } from '@takumi-rs/core';
import { imageSize } from 'image-size';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { build, copyFixture, temporaryFolder } from '../support/build.ts';
import { attributes } from '../support/html.ts';

const folder = temporaryFolder('pictures');
const content = path.join(folder, 'content');
const out = path.join(folder, 'site/playbook');
let page = '';

const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" viewBox="0 0 40 20"><inkscape:page/><path d="M0 0h9"/></svg>`;

const taken = 'where it was taken';
/** A JPEG with a segment of the kind in which cameras note such things. */
function withNote(jpeg: Buffer, note: string): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(note.length + 8);
  return Buffer.concat([jpeg.subarray(0, 2), Buffer.from([0xff, 0xe1]), length, Buffer.from(`Exif\0\0${note}`), jpeg.subarray(2)]);
}

beforeAll(async () => {
  copyFixture(content);
  mkdirSync(path.join(content, 'images/Our team'), { recursive: true });
  const renderer = new Renderer();
  const plain = (width: number, height: number, format: 'png' | 'jpeg' | 'webp') =>
    renderer.render({ type: 'container', children: [], style: { width, height, backgroundColor: '#369' } }, { width, height, format });
  writeFileSync(path.join(content, 'images/wide.png'), await plain(2000, 1000, 'png'));
  writeFileSync(path.join(content, 'images/small.jpg'), withNote(await plain(100, 50, 'jpeg'), taken));
  writeFileSync(path.join(content, 'images/Our team/a b.webp'), await plain(500, 500, 'webp'));
  writeFileSync(path.join(content, 'images/unused.png'), await plain(300, 300, 'png'));
  writeFileSync(path.join(content, 'images/map.svg'), svg);
  const file = path.join(content, 'principles/put-it-right-at-once.mdx');
  writeFileSync(
    file,
    `${readFileSync(file, 'utf8')}
![Wide](/images/wide.png "A title")

![Small](../images/small.jpg)

![Team](</images/Our team/a b.webp>)

![By a definition][map]

<Figure src="../images/map.svg" alt="Map" caption="Of the shop" />

<Figure src="/images/wide.png" alt="Again" />

[map]: ../images/map.svg
`,
  );
  const run = build({ content, out, base: '/playbook/' });
  expect(run.stderr, run.stdout).not.toContain('error');
  expect(run.status, run.stderr + run.stdout).toBe(0);
  page = readFileSync(path.join(out, 'principles/put-it-right-at-once/index.html'), 'utf8');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const tag = (alt: string) => page.match(new RegExp(`<img[^>]*alt="${alt}"[^>]*>`))?.[0] ?? '';
/** The file of an address of the site. */
const fileOf = (address: string) => {
  expect(address).toMatch(/^\/playbook\//);
  return readFileSync(path.join(out, decodeURI(address.slice('/playbook'.length))));
};

it('publishes raster pictures with their size, in the widths that screens need', () => {
  for (const [alt, width, height, count] of [
    ['Wide', 1440, 720, 4],
    ['Small', 100, 50, 1],
    ['Team', 500, 500, 2],
    ['Again', 1440, 720, 4],
  ] as const) {
    const image = tag(alt);
    expect(attributes(image, 'width'), alt).toEqual([String(width)]);
    expect(attributes(image, 'height'), alt).toEqual([String(height)]);
    const set = (attributes(image, 'srcset')[0] ?? '').split(', ').map((item) => item.split(' ') as [string, string]);
    expect(set, image).toHaveLength(count);
    for (const [address, width] of set) expect(`${imageSize(fileOf(address)).width}w`).toBe(width);
    expect(imageSize(fileOf(attributes(image, 'src')[0] as string)).width).toBe(width);
    expect(image).not.toContain('style=');
  }
  expect(attributes(tag('Wide'), 'title')).toEqual(['A title']);
});

it('publishes nothing of what is in a picture beside it, nor one that no page shows', () => {
  expect(fileOf(attributes(tag('Small'), 'src')[0] as string).includes(taken)).toBe(false);
  const files = readdirSync(path.join(out, '_astro')).filter((file) => /\.(?:png|jpg|webp)$/.test(file));
  expect(files.filter((file) => !file.endsWith('.webp'))).toEqual([]);
  expect(files.filter((file) => file.startsWith('unused'))).toEqual([]);
  expect(files.length).toBeGreaterThan(6);
});

it('publishes pictures in SVG without anything but their drawing', () => {
  for (const alt of ['By a definition', 'Map']) {
    const image = tag(alt);
    expect([attributes(image, 'src'), attributes(image, 'width'), attributes(image, 'height')]).toEqual([
      ['/playbook/images/map.svg'],
      ['40'],
      ['20'],
    ]);
  }
  expect(String(fileOf('/playbook/images/map.svg'))).toBe(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><path d="M0 0h9"></path></svg>',
  );
  expect(page).toContain('<figcaption>Of the shop</figcaption>');
});
