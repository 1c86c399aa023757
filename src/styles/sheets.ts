import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { transform } from 'lightningcss';
import { parse } from 'yaml';
import { packageFolder } from '../paths.ts';
import { settingsFile } from '../read/content.ts';
import { readText } from '../read/file.ts';

/** Where the parts of the style sheets are, below the package. */
export const stylesFolder = 'src/styles';

/**
 * The style sheets that pages carry in themselves, so that the first paint waits for nothing else: which parts of
 * src/styles make them, in this order.
 */
export const sheets = {
  plain: ['site', 'forced'],
  search: ['site', 'search', 'forced'],
  home: ['site', 'overview', 'say', 'home', 'forced'],
  overview: ['site', 'overview', 'forced'],
  actions: ['site', 'overview', 'say', 'form', 'forced'],
  measures: ['site', 'overview', 'say', 'maths', 'forced'],
  decisions: ['site', 'overview', 'say', 'map', 'forced'],
  entry: ['site', 'entry', 'forced'],
  role: ['site', 'entry', 'stacked', 'say', 'radar', 'forced'],
  journey: ['site', 'entry', 'frames', 'journey', 'forced'],
  department: ['site', 'entry', 'frames', 'forced'],
  measure: ['site', 'entry', 'maths', 'forced'],
  tool: ['site', 'entry', 'form', 'tool', 'forced'],
  readiness: ['site', 'entry', 'overview', 'form', 'tool', 'forced'],
  compare: ['site', 'form', 'tool', 'radar', 'forced'],
  map: ['site', 'stacked', 'say', 'form', 'tool', 'map', 'reporting', 'forced'],
} as const satisfies Record<string, readonly string[]>;
export type Sheet = keyof typeof sheets;

/** The sheet of this name, where there is one: pages of a kind or of a collection may have their own. */
export const sheetOr = (other: Sheet, name: string): Sheet => (Object.hasOwn(sheets, name) ? (name as Sheet) : other);

export interface SheetText {
  css: string;
  /** The source expression that lets a strict policy apply this sheet and no other inline one. */
  source: string;
}

/**
 * The text of a sheet, with the colours of the company as playbook.yaml has them.
 * @param styles The folder with the parts.
 * @param content The content folder.
 */
export function readSheet(name: Sheet, styles: string, content: string): SheetText {
  const whole = sheets[name].map((part) => readFileSync(path.join(styles, `${part}.css`), 'utf8')).join('\n');
  const { code } = transform({ filename: `${name}.css`, code: Buffer.from(whole), minify: true });
  const css = `${coloursOf(content)}${code}`;
  return { css, source: `'sha256-${createHash('sha256').update(css).digest('base64')}'` };
}

/** The text of every sheet. For modules that Node loads. */
export const readSheets = (content: string): Record<Sheet, SheetText> =>
  Object.fromEntries(
    Object.keys(sheets).map((name) => [name, readSheet(name as Sheet, path.join(packageFolder, stylesFolder), content)]),
  ) as Record<Sheet, SheetText>;

/** The check says what is wrong where the settings cannot be read; the sheets have colours of their own to fall back on. */
function coloursOf(content: string): string {
  try {
    const { accent, accentDark } = parse(readText(path.join(content, settingsFile))).colours;
    const isColour = (value: unknown) => /^#[0-9a-f]{6}$/.test(String(value));
    return isColour(accent) && isColour(accentDark) ? `:root{--accent-light:${accent};--accent-dark:${accentDark}}` : '';
  } catch {
    return '';
  }
}
