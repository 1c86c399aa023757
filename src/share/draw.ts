import path from 'node:path';
import { Face, openFont, shades } from './font.ts';
import { toPng } from './png.ts';
import { cardSize } from './size.ts';

/** What stands on the picture that a page is shared by. */
export interface Card {
  site: string;
  kind: string;
  title: string;
  fact: string;
  /** The company's accent, #rrggbb. */
  accent: string;
}

const ground = '#fdfcf9';
const ink = '#1d2326';
const muted = '#545d61';
/** Palette: the ground, ink in shades, muted in shades, accent. */
const inkAt = 1;
const mutedAt = inkAt + shades;
const accentAt = mutedAt + shades;
const margin = 80;
const lineWidth = cardSize.width - 2 * margin;
const titleSizes = [92, 78, 66, 56];

let fonts: { serif: ReturnType<typeof openFont>; sans: ReturnType<typeof openFont> } | undefined;
const faces = new Map<string, Face>();
function face(name: 'serif' | 'sans', size: number): Face {
  // The pages are built from a bundle elsewhere; the fonts are where the project is.
  const folder = path.resolve('src/share/fonts');
  fonts ??= {
    serif: openFont(path.join(folder, 'SourceSerif4_600SemiBold.ttf')),
    sans: openFont(path.join(folder, 'SourceSans3_400Regular.ttf')),
  };
  const key = `${name} ${size}`;
  const known = faces.get(key) ?? new Face(fonts[name], size);
  faces.set(key, known);
  return known;
}

/** Breaks a text into lines that fit, each word whole. */
export function wrap(text: string, fits: (line: string) => boolean): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1);
    if (last !== undefined && fits(`${last} ${word}`)) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** The picture of a page as PNG, 1200 by 630 pixels. The same card gives the same bytes on every machine. */
export function drawCard({ site, kind, title, fact, accent }: Card): Buffer {
  const { width, height } = cardSize;
  const pixels = new Uint8Array(width * height);
  const box = (x: number, y: number, wide: number, high: number, colour: number) => {
    for (let row = y; row < y + high; row++) pixels.fill(colour, row * width + x, row * width + x + wide);
  };
  const write = (text: string, x: number, baseLine: number, font: Face, first: number) => {
    for (const [{ coverage, left, top, width: wide, height: high }, pen] of font.letters(text)) {
      const start = x + pen + left;
      const begin = Math.max(0, -start);
      const end = Math.min(wide, width - start);
      for (let row = 0; row < high; row++) {
        const y = baseLine + top + row;
        if (y < 0 || y >= height) continue;
        for (let column = begin; column < end; column++) {
          const shade = coverage[row * wide + column] as number;
          if (shade > 0) pixels[y * width + start + column] = first + shade - 1;
        }
      }
    }
  };
  box(0, 0, width, 16, accentAt);
  write(site, margin, 110, face('sans', 34), mutedAt);
  const sizes = titleSizes.map((size) => {
    const font = face('serif', size);
    return { font, lines: wrap(title, (line) => font.width(line) <= lineWidth) };
  });
  const { font, lines } = sizes.find(({ lines: some }) => some.length <= 2) ?? (sizes.at(-1) as (typeof sizes)[number]);
  const shown = lines.slice(0, 4);
  const step = Math.round(font.size * 1.15);
  const firstLine = 330 - Math.round(((shown.length - 1) * step) / 2) + Math.round(font.size * 0.3);
  for (const [index, line] of shown.entries()) write(line, margin, firstLine + index * step, font, inkAt);
  box(margin, 500, 72, 6, accentAt);
  const foot = face('sans', 32);
  const [footLine = ''] = wrap([kind, fact].filter(Boolean).join(' · '), (line) => foot.width(line) <= lineWidth);
  write(footLine, margin, 555, foot, mutedAt);
  return toPng(pixels, width, height, paletteOf(accent));
}

/** A square with the first letter of the playbook's name in its colours. */
export function drawIcon(letter: string, size: number, accent: string, bleed: boolean): Buffer {
  const pixels = new Uint8Array(size * size);
  const radius = bleed ? 0 : size * 0.22;
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const dx = Math.max(radius - x - 0.5, x + 0.5 - (size - radius), 0);
      const dy = Math.max(radius - y - 0.5, y + 0.5 - (size - radius), 0);
      pixels[y * size + x] = Math.hypot(dx, dy) <= radius || radius === 0 ? 1 : 0;
    }
  }
  const font = face('serif', Math.round(size * (bleed ? 0.5 : 0.7)));
  const x = Math.round((size - font.width(letter)) / 2);
  for (const [glyph, pen] of font.letters(letter)) {
    const top = Math.round((size - glyph.height) / 2);
    for (let row = 0; row < glyph.height; row++) {
      for (let column = 0; column < glyph.width; column++) {
        const shade = glyph.coverage[row * glyph.width + column] as number;
        const at = (top + row) * size + x + pen + glyph.left + column;
        if (shade > 0) pixels[at] = 1 + shade;
      }
    }
  }
  return toPng(pixels, size, size, [ground, accent, ...ramp(ground, shades, accent)]);
}

const paletteOf = (accent: string): string[] => [ground, ...ramp(ink, shades, ground), ...ramp(muted, shades, ground), accent];

/** Colours from one to another: the first is the nearest to `from`, the last is `to`. */
function ramp(to: string, count: number, from: string): string[] {
  const parts = (colour: string) => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  const [start, end] = [parts(from), parts(to)];
  return Array.from({ length: count }, (_, index) => {
    const share = (index + 1) / count;
    const mixed = start.map((value, channel) => Math.round(value + ((end[channel] as number) - value) * share));
    return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
  });
}
