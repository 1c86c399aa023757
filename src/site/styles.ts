import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { transform } from 'lightningcss';
import { parse } from 'yaml';
import { settingsFile } from '../read/content.ts';
import { contentFolder } from './loader.ts';

/** Where the parts of the style sheets are. */
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
  journey: ['site', 'entry', 'journey', 'forced'],
  measure: ['site', 'entry', 'maths', 'forced'],
  tool: ['site', 'entry', 'form', 'tool', 'forced'],
  readiness: ['site', 'entry', 'overview', 'form', 'tool', 'forced'],
  compare: ['site', 'form', 'tool', 'radar', 'forced'],
  map: ['site', 'stacked', 'say', 'form', 'tool', 'map', 'forced'],
} as const satisfies Record<string, readonly string[]>;
export type Sheet = keyof typeof sheets;

export interface SheetText {
  css: string;
  /** The source expression that lets a strict policy apply this sheet and no other inline one. */
  source: string;
}

/** The text of a sheet, with the colours of the company as playbook.yaml has them. */
function readSheet(name: Sheet, root: string): SheetText {
  const whole = sheets[name].map((part) => readFileSync(path.join(root, stylesFolder, `${part}.css`), 'utf8')).join('\n');
  const { code } = transform({ filename: `${name}.css`, code: Buffer.from(whole), minify: true });
  const css = `${coloursOf(root)}${code}`;
  return { css, source: `'sha256-${createHash('sha256').update(css).digest('base64')}'` };
}

/** The text of every sheet. */
export const readSheets = (root = process.cwd()): Record<Sheet, SheetText> =>
  Object.fromEntries(Object.keys(sheets).map((name) => [name, readSheet(name as Sheet, root)])) as Record<Sheet, SheetText>;

const read = new Map<Sheet, SheetText>();

/** The sheet that a page carries. Read once in a build, anew for each request in dev. */
export function sheetNamed(name: Sheet): SheetText {
  const known = import.meta.env.DEV ? undefined : read.get(name);
  const sheet = known ?? readSheet(name, process.cwd());
  read.set(name, sheet);
  return sheet;
}

/** The check says what is wrong where the settings cannot be read; the sheets have colours of their own to fall back on. */
function coloursOf(root: string): string {
  try {
    const { accent, accentDark } = parse(readFileSync(path.join(contentFolder(root), settingsFile), 'utf8')).colours;
    const isColour = (value: unknown) => /^#[0-9a-f]{6}$/.test(String(value));
    return isColour(accent) && isColour(accentDark) ? `:root{--accent-light:${accent};--accent-dark:${accentDark}}` : '';
  } catch {
    return '';
  }
}
