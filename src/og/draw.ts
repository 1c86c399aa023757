import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Node, Renderer } from '@takumi-rs/core';
import { drawable, type FontName, fontFiles } from './letters.ts';

/** What stands on the picture by which a page is shared. */
export interface Card {
  site: string;
  title: string;
  /** The kind of page and a few facts, in one line below the title. */
  notes: readonly string[];
  /** The company's accent, #rrggbb. */
  accent: string;
  /** The company's logo, before the name of the site. */
  logo?: DrawnImage | undefined;
}

/** A PNG or SVG, with its size in any unit. */
export interface DrawnImage {
  data: Uint8Array;
  width: number;
  height: number;
}

/** In pixels, as large previews want it. */
export const cardSize = { width: 1200, height: 630 } as const;
/** No text comes nearer to the left or right edge. */
export const cardMargin = 80;

const ground = '#fdfcf9';
const ink = '#1d2326';
const muted = '#545d61';
const lineHeight = 1.15;
const textWidth = cardSize.width - 2 * cardMargin;

/** Where the fonts of a renderer are. */
const folders = new WeakMap<Renderer, string>();

/** A text as a renderer can draw it; undefined where its font lacks a letter. */
const shown = (renderer: Renderer, text: string, font: FontName) => drawable(folders.get(renderer) ?? '', text, font);

/**
 * What draws pictures.
 * @param fonts The folder of the fonts.
 */
export async function createRenderer(fonts: string): Promise<Renderer> {
  const made = new Renderer();
  folders.set(made, fonts);
  const read = (file: string) => readFileSync(path.join(fonts, file));
  await made.registerFont({ name: 'serif', data: read(fontFiles.serif) });
  await made.registerFont({ name: 'sans', data: read(fontFiles.sans) });
  return made;
}

/**
 * The picture of a page as PNG. The same card gives the same bytes. Where the fonts lack a letter of the title, the name of
 * the playbook stands in its place; a note with such a letter is left out.
 */
export async function drawCard(renderer: Renderer, { accent, logo, ...card }: Card): Promise<Buffer<ArrayBuffer>> {
  const title = shown(renderer, card.title, 'serif') ?? shown(renderer, card.site, 'serif') ?? '';
  const site = shown(renderer, card.site, 'sans') ?? '';
  const notes = card.notes.flatMap((note) => shown(renderer, note, 'sans') ?? []);
  const bar = (top: number, left: number, width: number, height: number): Node => ({
    type: 'container',
    children: [],
    style: { position: 'absolute', top, left, width, height, backgroundColor: accent },
  });
  const mark = logo && fitted(logo, 360, 48);
  const line = (text: string, top: number, fontSize: number, indent = 0): Node => ({
    type: 'text',
    text,
    style: {
      position: 'absolute',
      top,
      left: cardMargin + indent,
      width: textWidth - indent,
      fontFamily: 'sans',
      fontSize,
      color: muted,
      ...clamped(1),
    },
  });
  return renderer.render(
    {
      type: 'container',
      style: { ...cardSize, backgroundColor: ground },
      children: [
        bar(0, 0, cardSize.width, 16),
        ...(mark ? [{ ...mark, style: { ...mark.style, position: 'absolute', top: 72, left: cardMargin } } satisfies Node] : []),
        line(site, 75, 34, mark ? mark.style.width + 20 : 0),
        {
          type: 'container',
          style: { position: 'absolute', top: 178, left: cardMargin, height: 300, display: 'flex', alignItems: 'center' },
          children: [titleNode(title, await titleSize(renderer, title), { color: ink, ...clamped(4) })],
        },
        bar(500, cardMargin, 72, 6),
        line(notes.join(' · '), 522, 32),
      ],
    },
    { ...cardSize, format: 'png', ...imagesOf(logo) },
  );
}

/** An image in the largest size that fits into a box. */
function fitted({ width, height }: DrawnImage, maxWidth: number, maxHeight: number) {
  const scale = Math.min(maxWidth / width, maxHeight / height);
  return { type: 'image', src: 'logo', style: { width: width * scale, height: height * scale } } as const;
}

const imagesOf = (logo: DrawnImage | undefined) => (logo ? { images: [{ src: 'logo', data: logo.data }] } : {});

/** At most so many lines, the last with an ellipsis where more are left out. A word that is too long for a line is broken. */
const clamped = (lines: number) => ({ overflowWrap: 'anywhere', lineClamp: lines, overflow: 'hidden', textOverflow: 'ellipsis' }) as const;

const titleNode = (text: string, fontSize: number, style: Node['style'] = {}): Node => ({
  type: 'text',
  text,
  style: { width: textWidth, fontFamily: 'serif', fontSize, lineHeight, ...style },
});

/** Sizes of a title in pixels, and the lines that it may take in each. */
const sizes = [
  [92, 2],
  [78, 2],
  [66, 2],
  [56, 4],
  [46, 4],
  [38, 4],
] as const;
const smallest = 30;

/** The largest size in which a title has room and each word fits on a line; else the smallest. */
export async function titleSize(renderer: Renderer, title: string): Promise<number> {
  for (const [size, lines] of sizes) {
    const { height, runs } = await renderer.measure(titleNode(title, size));
    if (height < (lines + 0.5) * lineHeight * size && runs.every(({ width }) => width <= textWidth)) return size;
  }
  return smallest;
}

/**
 * A square with the first letter of the playbook's name in its colours, or with the logo on paper.
 * @param bleed Whether the colour fills the square, for systems that cut their own shape.
 */
export async function drawIcon(
  renderer: Renderer,
  letter: string,
  size: number,
  accent: string,
  bleed: boolean,
  format: 'png' | 'ico',
  logo?: DrawnImage,
): Promise<Buffer<ArrayBuffer>> {
  const fontSize = size * (bleed ? 0.5 : 0.7);
  return renderer.render(
    {
      type: 'container',
      style: { width: size, height: size, backgroundColor: ground },
      children: [
        {
          type: 'container',
          style: {
            width: size,
            height: size,
            borderRadius: bleed ? 0 : 0.22 * size,
            backgroundColor: logo ? ground : accent,
            display: 'flex',
            alignItems: 'center',
            justifyContent: 'center',
          },
          // A letter that the font lacks would be an empty frame; the colour alone says more.
          children: logo
            ? [fitted(logo, size * (bleed ? 0.6 : 0.9), size * (bleed ? 0.6 : 0.9))]
            : shown(renderer, letter, 'serif')
              ? [{ type: 'text', text: letter, style: { fontFamily: 'serif', fontSize, lineHeight: 1, color: ground } }]
              : [],
        },
      ],
    },
    { width: size, height: size, format, ...imagesOf(logo) },
  );
}
