import { readFileSync } from 'node:fs';
import opentype from 'opentype.js';

/** How many shades a letter has between ground and ink, ink with them. */
export const shades = 6;

/** A letter as shades: `coverage` holds 0 to `shades` for each pixel, row by row; `left` and `top` say where it stands from pen and base line. */
export interface Glyph {
  coverage: Uint8Array;
  width: number;
  height: number;
  left: number;
  top: number;
}

/** Sub-pixels in each direction from which coverage is counted. */
const fineness = 4;

/** A font in one size, in pixels, with the letters that were asked for so far. */
export class Face {
  readonly size: number;
  readonly #font: opentype.Font;
  readonly #scale: number;
  readonly #glyphs = new Map<string, Glyph>();
  readonly #steps = new Map<string, number>();

  constructor(font: opentype.Font, size: number) {
    this.#font = font;
    this.size = size;
    this.#scale = size / font.unitsPerEm;
  }

  /** The width of a text in pixels. */
  width(text: string): number {
    let width = 0;
    let previous = '';
    for (const letter of text) {
      width += this.#step(previous, letter);
      previous = letter;
    }
    return width + this.#step(previous, '');
  }

  /** Each letter of a text with the place of its pen from the beginning, in pixels. */
  *letters(text: string): Generator<[Glyph, number]> {
    let pen = 0;
    let previous = '';
    for (const letter of text) {
      pen += this.#step(previous, letter);
      yield [this.#glyph(letter), Math.round(pen)];
      previous = letter;
    }
  }

  /** How far the pen goes from one letter to the next; '' stands before the first and after the last. */
  #step(from: string, to: string): number {
    if (from === '') return 0;
    const pair = from + to;
    const known = this.#steps.get(pair);
    if (known !== undefined) return known;
    const glyph = this.#font.charToGlyph(from);
    const kerning = to === '' ? 0 : this.#font.getKerningValue(glyph, this.#font.charToGlyph(to));
    const step = ((glyph.advanceWidth ?? 0) + kerning) * this.#scale;
    this.#steps.set(pair, step);
    return step;
  }

  #glyph(letter: string): Glyph {
    const known = this.#glyphs.get(letter) ?? rasterise(this.#font.charToGlyph(letter).getPath(0, 0, this.size));
    this.#glyphs.set(letter, known);
    return known;
  }
}

/** @throws Error where the file is no font. */
export function openFont(file: string): opentype.Font {
  const bytes = readFileSync(file);
  return opentype.parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
}

type Edge = [x1: number, y1: number, x2: number, y2: number];

function rasterise(path: opentype.Path): Glyph {
  const edges = edgesOf(path);
  const box = path.getBoundingBox();
  const left = Math.floor(box.x1);
  const top = Math.floor(box.y1);
  const width = Math.max(0, Math.ceil(box.x2) - left);
  const height = Math.max(0, Math.ceil(box.y2) - top);
  const coverage = new Uint8Array(width * height);
  const hits = new Float32Array(width);
  for (let row = 0; row < height; row++) {
    hits.fill(0);
    for (let fine = 0; fine < fineness; fine++) {
      const y = top + row + (fine + 0.5) / fineness;
      const crossings: [x: number, way: number][] = [];
      for (const [x1, y1, x2, y2] of edges)
        if (y1 <= y !== y2 <= y) crossings.push([x1 + ((y - y1) / (y2 - y1)) * (x2 - x1), y2 > y1 ? 1 : -1]);
      crossings.sort((a, b) => a[0] - b[0]);
      let winding = 0;
      for (const [index, [x, way]] of crossings.entries()) {
        const before = winding;
        winding += way;
        if (before !== 0) fill(hits, (crossings[index - 1] as [number, number])[0] - left, x - left);
      }
    }
    for (let x = 0; x < width; x++) coverage[row * width + x] = Math.min(shades, Math.round(((hits[x] as number) / fineness) * shades));
  }
  return { coverage, width, height, left, top };
}

/** Adds to each pixel the share of it between two places on the row. */
function fill(hits: Float32Array, from: number, to: number): void {
  for (let x = Math.max(0, Math.floor(from)); x < Math.min(hits.length, Math.ceil(to)); x++) {
    hits[x] = (hits[x] as number) + Math.min(to, x + 1) - Math.max(from, x);
  }
}

function edgesOf(path: opentype.Path): Edge[] {
  const edges: Edge[] = [];
  let [x, y, startX, startY] = [0, 0, 0, 0];
  const line = (toX: number, toY: number) => {
    if (toY !== y) edges.push([x, y, toX, toY]);
    [x, y] = [toX, toY];
  };
  const curve = (point: (t: number) => [number, number]) => {
    for (let step = 1; step <= 8; step++) line(...point(step / 8));
  };
  for (const command of path.commands) {
    if (command.type === 'M') {
      [x, y, startX, startY] = [command.x, command.y, command.x, command.y];
    } else if (command.type === 'L') line(command.x, command.y);
    else if (command.type === 'Z') line(startX, startY);
    else if (command.type === 'Q') {
      const [x0, y0] = [x, y];
      const { x1, y1, x: x2, y: y2 } = command;
      curve((t) => [(1 - t) ** 2 * x0 + 2 * t * (1 - t) * x1 + t * t * x2, (1 - t) ** 2 * y0 + 2 * t * (1 - t) * y1 + t * t * y2]);
    } else {
      const [x0, y0] = [x, y];
      const { x1, y1, x2, y2, x: x3, y: y3 } = command;
      const at = (a: number, b: number, c: number, d: number, t: number) =>
        (1 - t) ** 3 * a + 3 * t * (1 - t) ** 2 * b + 3 * t * t * (1 - t) * c + t ** 3 * d;
      curve((t) => [at(x0, x1, x2, x3, t), at(y0, y1, y2, y3, t)]);
    }
  }
  return edges;
}
