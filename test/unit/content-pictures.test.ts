import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import imageRule from '../../src/check/rules/body/image.ts';
import { checkFiles } from '../../src/check/run.ts';
import { figureAddress, pictureAddress } from '../../src/markdown/pictures.ts';
import { inspectPicture } from '../../src/read/pictures.ts';
import { readSvg } from '../../src/read/svg.ts';
import { contentWith, reference } from '../support/content.ts';

const chunk = (name: string, data: Buffer) => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, Buffer.from(name), data, Buffer.alloc(4)]);
};
/** A PNG as its header says it; checksums are nobody's business here. */
function png(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(64))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

describe('a picture file', () => {
  const found = (file: string, bytes: Buffer) => inspectPicture(file, bytes).problems.map(({ message }) => message);
  it('is taken by what is in it', () => {
    expect(inspectPicture('images/a.png', png(40, 30))).toEqual({
      file: 'images/a.png',
      kind: 'raster',
      width: 40,
      height: 30,
      problems: [],
    });
  });
  it.each([
    ['another kind than its name says', 'images/a.jpg', png(40, 30), 'The file is PNG, and its name ends in .jpg'],
    ['capitals in its ending', 'images/a.PNG', png(40, 30), 'The file is PNG, and its name ends in .PNG'],
    ['HTML', 'images/a.png', Buffer.from('\ufeff \n<html>'), 'The file is markup and no picture; its name ends in .png'],
    [
      'an SVG under another name',
      'images/a.png',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      'The file is markup and no picture; its name ends in .png',
    ],
    ['a script', 'images/a.gif', Buffer.from('#!/bin/sh'), 'The file is no picture that a browser shows'],
    ['a document', 'images/a.pdf', Buffer.from('%PDF-1.4'), 'The file is no picture that a browser shows'],
    ['a bitmap', 'images/a.bmp', Buffer.concat([Buffer.from('BM'), Buffer.alloc(60, 1)]), 'The file is BMP, which not every browser shows'],
    ['the beginning of a picture', 'images/a.png', png(40, 30).subarray(0, 40), 'The file is cut short'],
    ['a wide picture', 'images/a.png', png(9000, 10), 'The picture is 9000 × 10 pixels; a side may have 8000, and the whole 40 million'],
    [
      'a large picture',
      'images/a.png',
      png(7000, 7000),
      'The picture is 7000 × 7000 pixels; a side may have 8000, and the whole 40 million',
    ],
    [
      'HTML under the name of an SVG',
      'images/a.svg',
      Buffer.from('<html><body>'),
      'The file is no SVG that a browser shows: no <svg> in its namespace',
    ],
    ['an SVG of 600 kB', 'images/a.svg', Buffer.from(`<svg>${' '.repeat(600_000)}</svg>`), 'The picture has more than 512 KiB as SVG'],
  ])('that is %s is refused', (_, file, bytes, message) => {
    expect(found(file, bytes)).toEqual([message]);
  });
});

describe('an SVG', () => {
  const svg = (inside: string, attributes = 'viewBox="0 0 10 20"') =>
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inside}</svg>`;
  const drawn = (inside: string) => readSvg(svg(inside)).text.replace(/^<svg[^>]*>|<\/svg>$/g, '');
  it.each([
    ['a script', '<script>alert(1)</script>'],
    ['a script in other letters', '<svg:script xmlns:svg="http://www.w3.org/2000/svg">alert(1)</svg:script>'],
    ['foreign markup', '<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"><img src="x"/></body></foreignObject>'],
    ['markup of pages', '<img xmlns="http://www.w3.org/1999/xhtml" src="x" onerror="alert(1)"/>'],
    ['a link', '<a xlink:href="javascript:alert(1)"><path d="M0 0"/></a>'],
    ['another picture', '<image href="https://elsewhere.example/a.png"/>'],
    ['a change of an address', '<set attributeName="href" to="javascript:alert(1)"/>'],
  ])('loses %s, and it is said', (_, inside) => {
    expect(drawn(`<g>${inside}</g>`)).toBe('<g></g>');
    expect(readSvg(svg(inside)).problems.length).toBeGreaterThan(0);
  });
  it.each([
    ['an event', '<path onload="alert(1)" ONCLICK="x" d="M0 0"/>'],
    ['a reference to another file', '<path fill="url(https://elsewhere.example/a#b)" d="M0 0"/>'],
    ['a style that loads', '<path style="background: url(//elsewhere.example)" d="M0 0"/>'],
    ['a style in other letters', '<path style="fill: u\\72l(x)" d="M0 0"/>'],
  ])('loses %s', (_, inside) => {
    expect(drawn(inside)).toBe('<path d="M0 0"></path>');
    expect(readSvg(svg(inside)).problems.length).toBeGreaterThan(0);
  });
  it('loses a style sheet that loads', () => {
    expect(drawn('<style>@import "https://elsewhere.example";</style>')).toBe('<style></style>');
    expect(drawn('<use href="https://elsewhere.example/a.svg#b"/>')).toBe('<use></use>');
  });
  it('keeps its drawing, and what a drawing program adds goes without a word', () => {
    const inside =
      '<!-- a --><?xml-stylesheet href="x"?><metadata><x/></metadata><style>.a { fill: url(#b) }</style><use xlink:href="#c"/><text x="1">a &lt; &amp;</text>';
    expect(drawn(inside)).toBe('<style>.a { fill: url(#b) }</style><use href="#c"></use><text x="1">a &lt; &amp;</text>');
    expect(readSvg(svg(inside)).problems).toEqual([]);
  });
  it.each([
    ['viewBox="0 0 10 20"', 10, 20],
    ['width="30" viewBox="0 0 10 20"', 30, 60],
    ['width="1in" height="48pt"', 96, 64],
    ['width="100%" viewBox="0 0 40 20"', 40, 20],
    ['', 300, 150],
  ])('has a size: %s', (attributes, width, height) => {
    expect(readSvg(svg('', attributes))).toMatchObject({ width, height });
  });
  it.each([
    ['entities of its own', '<!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg">&a;</svg>'],
    ['no namespace', '<svg/>'],
    ['elements in elements without end', svg('<g>'.repeat(300))],
  ])('with %s is none', (_, source) => {
    expect(() => readSvg(source)).toThrow();
  });
});

describe('the address of a picture', () => {
  it.each([
    ['roles/a.mdx', '/images/a.png', '/images/a.png'],
    ['roles/a.mdx', '../images/team/a%20b.png?x#y', '/images/team/a b.png'],
    ['translations/de/roles/a.mdx', '../../../images/a.png', '/images/a.png'],
    ['roles/a.mdx', '../../images/a.png', undefined],
    ['roles/a.mdx', '/images/../playbook.yaml', undefined],
    ['roles/a.mdx', '/images/', undefined],
    ['roles/a.mdx', 'a.png', undefined],
    ['roles/a.mdx', '//images/a.png', undefined],
    ['roles/a.mdx', 'https://elsewhere.example/images/a.png', undefined],
    ['roles/a.mdx', 'data:image/png;base64,', undefined],
    ['roles/a.mdx', '..\\images\\a.png', undefined],
    ['roles/a.mdx', '/images/%ff.png', undefined],
  ])('in %s, %s is %s', (file, written, address) => {
    expect(pictureAddress(file, written)).toBe(address);
    if (address) expect(decodeURI(figureAddress(written))).toBe(address);
  });

  it('has the capitals of the file', () => {
    const file = 'principles/executives-own-it.mdx';
    const changes = { 'images/Map.png': png(9, 9), [file]: Buffer.from(`${reference.get(file)}\n![A map](../images/map.png "Title")\n`) };
    const { findings } = checkFiles(contentWith(changes), { rules: [imageRule] });
    expect(findings.map(({ message, fix }) => [message, fix])).toEqual([
      [
        'There is no picture `../images/map.png`',
        'Write `/images/Map.png`: the file’s name has other capitals, and most servers tell them apart.',
      ],
    ]);
  });
});
