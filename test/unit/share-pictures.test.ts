import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cardSize, createRenderer, drawCard, drawIcon, titleSize } from '../../src/og/draw.ts';
import { drawable, fontsFolder, lackingLetters, MAX_WORD } from '../../src/og/letters.ts';

const renderer = await createRenderer(fontsFolder);
const card = { site: 'A small playbook', title: 'Refunds', notes: ['Action', '30 min'], accent: '#0b5a5e' };
const draw = (changes: Partial<typeof card>) => drawCard(renderer, { ...card, ...changes });

it.each(['Refunds', 'Élan, Łódź & Þór', 'Größe', 'naïve cafe\u0301', '“Quotes” – 24/7 €5'])('the fonts have the letters of %s', (text) => {
  expect(lackingLetters(fontsFolder, text, 'serif')).toEqual([]);
  expect(drawable(fontsFolder, text, 'serif')).toBe(text.normalize('NFC'));
});

it.each([
  ['旅程地图', ['旅', '程', '地', '图']],
  ['مرحبا', ['م', 'ر', 'ح', 'ب', 'ا']],
  ['हिन्दी', ['ह', 'ि', 'न', '्', 'द', 'ी']],
])('the fonts lack letters of %s', (text, letters) => {
  expect(lackingLetters(fontsFolder, text, 'serif')).toEqual(letters);
  expect(drawable(fontsFolder, text, 'serif')).toBeUndefined();
});

it('draws the name of the playbook in place of a title that it has no letters for, and leaves such notes out', async () => {
  expect((await draw({ title: '旅程地图', notes: ['技能', 'Action', '30 min'] })).equals(await draw({ title: card.site }))).toBe(true);
  expect((await draw({ title: '旅程 map' })).equals(await draw({ title: card.site }))).toBe(true);
  expect((await draw({})).equals(await draw({ title: card.site }))).toBe(false);
});

it('leaves out signs that it has none for, and lives where nothing can be drawn', async () => {
  expect((await draw({ title: '🎉 Refunds 🎉' })).equals(await draw({}))).toBe(true);
  expect((await draw({ site: '手册', title: '旅程', notes: ['技能'] })).length).toBeGreaterThan(500);
  expect(
    (await drawIcon(renderer, '手', 64, '#0b5a5e', false, 'png')).equals(await drawIcon(renderer, '', 64, '#0b5a5e', false, 'png')),
  ).toBe(true);
});

describe('a logo', () => {
  const svg = (width: number, height: number) => ({
    data: Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><path fill="#c81e5a" d="M0 0h${width}v${height}H0z"/></svg>`,
    ),
    width,
    height,
  });
  const png = { data: readFileSync('test/fixtures/logos/wide.png'), width: 240, height: 80 };

  it.each([
    ['in SVG', svg(20, 20)],
    ['in PNG', png],
    ['that is very wide', svg(4000, 10)],
    ['that is very high', svg(10, 4000)],
  ])('%s is on the picture, which is the same bytes each time', async (_, logo) => {
    const drawn = await drawCard(renderer, { ...card, logo });
    expect(drawn.equals(await draw({}))).toBe(false);
    expect(drawn.equals(await drawCard(renderer, { ...card, logo }))).toBe(true);
    expect(drawn.readUInt32BE(16)).toBe(cardSize.width);
  });

  it('takes the place of the initial in icons', async () => {
    const icon = (letter: string, bleed: boolean) => drawIcon(renderer, letter, 64, '#0b5a5e', bleed, 'png', svg(20, 20));
    expect((await icon('A', false)).equals(await icon('B', false))).toBe(true);
    expect((await icon('A', false)).equals(await drawIcon(renderer, 'A', 64, '#0b5a5e', false, 'png'))).toBe(false);
    expect((await icon('A', false)).equals(await icon('A', true))).toBe(false);
  });
});

it.each([
  ['Refunds', 92],
  ['Kundenzufriedenheitsbefragungen', 56],
  ['Donaudampfschifffahrtsgesellschaftskapitän', 46],
])('makes %s smaller until each word fits', async (title, size) => {
  expect(await titleSize(renderer, title)).toBe(size);
});

it('has room for the longest word that the check lets pass', async () => {
  for (const letter of ['m', 'w', 'n']) {
    const { runs } = await renderer.measure({
      type: 'text',
      text: letter.repeat(MAX_WORD),
      style: { fontFamily: 'serif', fontSize: await titleSize(renderer, letter.repeat(MAX_WORD)) },
    });
    if (letter === 'n') for (const { width } of runs) expect(width).toBeLessThanOrEqual(cardSize.width - 160);
  }
});
