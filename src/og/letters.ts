import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Where the fonts of the pictures are, below the package. */
export const fontsFolder = 'src/og/fonts';
export const fontFiles = { serif: 'SourceSerif4_600SemiBold.ttf', sans: 'SourceSans3_400Regular.ttf' } as const;
export type FontName = keyof typeof fontFiles;

/** Letters in a word of a title that surely fits on a line of a picture in its smallest size. */
export const MAX_WORD = 50;

const known = new Map<string, ReadonlySet<number>>();

/** The code points that a font draws, from its `cmap` table (formats 4 and 12). */
function codePoints(folder: string, font: FontName): ReadonlySet<number> {
  const name = path.join(folder, fontFiles[font]);
  const before = known.get(name);
  if (before) return before;
  const file = readFileSync(name);
  const found = new Set<number>();
  const tables = Array.from({ length: file.readUInt16BE(4) }, (_, index) => 12 + 16 * index);
  const cmap = file.readUInt32BE((tables.find((at) => file.toString('latin1', at, at + 4) === 'cmap') as number) + 8);
  for (let index = 0; index < file.readUInt16BE(cmap + 2); index++) {
    const at = cmap + file.readUInt32BE(cmap + 4 + 8 * index + 4);
    const format = file.readUInt16BE(at);
    if (format === 12)
      for (let group = 0; group < file.readUInt32BE(at + 12); group++) {
        const [from, to] = [0, 4].map((offset) => file.readUInt32BE(at + 16 + 12 * group + offset)) as [number, number];
        for (let code = from; code <= to; code++) found.add(code);
      }
    if (format !== 4) continue;
    const double = file.readUInt16BE(at + 6);
    for (let offset = 0; offset < double; offset += 2) {
      const to = file.readUInt16BE(at + 14 + offset);
      const from = file.readUInt16BE(at + 16 + double + offset);
      const delta = file.readUInt16BE(at + 16 + 2 * double + offset);
      const range = at + 16 + 3 * double + offset;
      const start = file.readUInt16BE(range);
      for (let code = from; code <= to && code !== 0xffff; code++) {
        const glyph = start === 0 ? code + delta : file.readUInt16BE(range + start + 2 * (code - from));
        if ((glyph & 0xffff) !== 0) found.add(code);
      }
    }
  }
  known.set(name, found);
  return found;
}

/** The letters and digits of a text that a font in `folder` does not have, each once. */
export function lackingLetters(folder: string, text: string, font: FontName): string[] {
  const has = codePoints(folder, font);
  return [...new Set(text.normalize('NFC').match(/[\p{L}\p{N}\p{M}]/gu))].filter((letter) => !has.has(letter.codePointAt(0) as number));
}

/** A text as a font draws it, without other signs that it lacks, such as emoji; undefined where it lacks a letter. */
export function drawable(folder: string, text: string, font: FontName): string | undefined {
  if (lackingLetters(folder, text, font).length > 0) return undefined;
  const has = codePoints(folder, font);
  return [...text.normalize('NFC')]
    .filter((sign) => /\s/.test(sign) || has.has(sign.codePointAt(0) as number))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}
