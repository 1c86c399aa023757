import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { transform } from 'lightningcss';
import { packageFolder } from '../paths.ts';
import { soundSettings } from '../read/settings.ts';
import { firstFonts, fontRules } from './fonts.ts';

/** Where the parts of the style sheets are, below the package. */
export const stylesFolder = 'src/styles';

/**
 * The style sheets of pages: which parts of src/styles make them, in this order. Most pages carry theirs in themselves, so
 * that the first paint waits for nothing else.
 */
export const sheets = {
  plain: ['site', 'forced'],
  rules: ['site', 'stacked', 'forced'],
  search: ['site', 'search', 'forced'],
  home: ['site', 'overview', 'say', 'home', 'forced'],
  overview: ['site', 'overview', 'forced'],
  actions: ['site', 'overview', 'say', 'form', 'forced'],
  measures: ['site', 'overview', 'say', 'maths', 'forced'],
  decisions: ['site', 'overview', 'say', 'map', 'forced'],
  entry: ['site', 'entry', 'situations', 'fold', 'forced'],
  role: ['site', 'entry', 'situations', 'fold', 'role', 'stacked', 'say', 'radar', 'forced'],
  action: ['site', 'entry', 'situations', 'fold', 'action', 'forced'],
  skill: ['site', 'entry', 'fold', 'stacked', 'forced'],
  journey: ['site', 'entry', 'situations', 'fold', 'frames', 'journey', 'forced'],
  department: ['site', 'entry', 'fold', 'frames', 'forced'],
  measure: ['site', 'entry', 'fold', 'maths', 'forced'],
  material: ['site', 'entry', 'fold', 'material', 'forced'],
  tool: ['site', 'entry', 'form', 'tool', 'forced'],
  monday: ['site', 'entry', 'situations', 'form', 'tool', 'plan', 'forced'],
  readiness: ['site', 'entry', 'overview', 'stacked', 'form', 'tool', 'forced'],
  compare: ['site', 'form', 'tool', 'stacked', 'radar', 'compare', 'forced'],
  map: ['site', 'stacked', 'say', 'form', 'tool', 'map', 'reporting', 'forced'],
} as const satisfies Record<string, readonly string[]>;
export type Sheet = keyof typeof sheets;

/**
 * The sheets that are published as files, for pages that readers reach from other pages (see `linksSheet`). A page that
 * links to another one leads nowhere, and the build says so.
 */
export const linkedSheets = ['entry', 'measure', 'tool', 'monday', 'compare'] as const satisfies readonly Sheet[];

/** The sheet of this name, where there is one: pages of a kind or of a collection may have their own. */
export const sheetOr = (other: Sheet, name: string): Sheet => (Object.hasOwn(sheets, name) ? (name as Sheet) : other);

export interface SheetText {
  css: string;
  /** Its name below /styles/, which changes with what it holds. */
  file: string;
  /** The source expression that lets a strict policy apply this sheet and no other inline one. */
  source: string;
  /** The fonts that the page should load at once: their names below /fonts/. */
  fonts: readonly string[];
}

/**
 * The text of a sheet, with the fonts, and with the colours of the company as playbook.yaml has them.
 * @param root The folder of this package.
 * @param content The content folder.
 * @param base Where the site is served, `/` or `/playbook/`.
 */
export function readSheet(name: Sheet, root: string, content: string, base: string): SheetText {
  const whole = sheets[name].map((part) => readFileSync(path.join(root, stylesFolder, `${part}.css`), 'utf8')).join('\n');
  const { code } = transform({ filename: `${name}.css`, code: Buffer.from(whole), minify: true });
  const { colours, hasFonts } = lookOf(content);
  const css = `${hasFonts ? fontRules(root, base) : ''}${colours}${code}`;
  return {
    css,
    file: `${name}.${createHash('sha256').update(css).digest('hex').slice(0, 8)}.css`,
    source: `'sha256-${createHash('sha256').update(css).digest('base64')}'`,
    fonts: hasFonts ? firstFonts(root) : [],
  };
}

/** The text of every sheet. For modules that Node loads. */
export const readSheets = (content: string, base: string): Record<Sheet, SheetText> =>
  Object.fromEntries(Object.keys(sheets).map((name) => [name, readSheet(name as Sheet, packageFolder, content, base)])) as Record<
    Sheet,
    SheetText
  >;

/** What the company says of the look. The check says what is wrong; the sheets have colours of their own to fall back on. */
function lookOf(content: string): { colours: string; hasFonts: boolean } {
  const { colours, typeface } = soundSettings(content);
  return {
    colours: colours ? `:root{--accent-light:${colours.accent};--accent-dark:${colours.accentDark}}` : '',
    hasFonts: typeface !== 'system',
  };
}
