import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** Letters of European languages beyond those of the west, as Google Fonts cuts them: loaded where a page has one. */
const latinExtended =
  'U+100-2BA,U+2BD-2C5,U+2C7-2CC,U+2CE-2D7,U+2DD-2FF,U+304,U+308,U+329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C4,U+2113,U+2C60-2C7F,U+A720-A7FF';

/**
 * Text is set in one family, headings in another: that of the pictures for sharing. Until they are there, a font of the
 * device stands in, made as wide and as high. Heights and mean widths of letters are in ems, as `@capsizecss/unpack` measures them.
 */
const families = [
  {
    name: 'Source Sans 3',
    variable: '--face-sans',
    package: '@fontsource-variable/source-sans-3',
    file: (subset: string) => `source-sans-3-${subset}-wght-normal.woff2`,
    weight: '200 900',
    ascent: 1.024,
    descent: 0.4,
    standIns: [
      [
        { weight: '1 599', width: 0.418, from: 0.4458, local: ['Arial', 'Liberation Sans', 'Roboto'] },
        { weight: '600 1000', width: 0.437, from: 0.48, local: ['Arial Bold', 'Liberation Sans Bold', 'Roboto Bold', 'Roboto'] },
      ],
      [
        { weight: '1 599', width: 0.418, from: 0.5083, local: ['DejaVu Sans'] },
        { weight: '600 1000', width: 0.437, from: 0.5742, local: ['DejaVu Sans Bold'] },
      ],
    ],
  },
  {
    name: 'Source Serif 4',
    variable: '--face-serif',
    package: '@fontsource/source-serif-4',
    file: (subset: string) => `source-serif-4-${subset}-600-normal.woff2`,
    weight: '600',
    ascent: 1.036,
    descent: 0.335,
    standIns: [
      [{ weight: '600', width: 0.486, from: 0.4326, local: ['Times New Roman Bold', 'Liberation Serif Bold'] }],
      [{ weight: '600', width: 0.486, from: 0.512, local: ['Noto Serif Bold'] }],
      [{ weight: '600', width: 0.486, from: 0.5703, local: ['DejaVu Serif Bold'] }],
    ],
  },
] as const;

export interface FontFile {
  /** Its name below /fonts/, which changes with what it holds. */
  name: string;
  data: Buffer;
}

interface Font extends FontFile {
  family: (typeof families)[number];
  isExtended: boolean;
}

const known = new Map<string, readonly Font[]>();

/** The fonts that the site publishes. @param packageFolder The folder of this package, whose dependencies they are. */
export function fontsOf(packageFolder: string): readonly Font[] {
  const read = known.get(packageFolder);
  if (read) return read;
  const { resolve } = createRequire(path.join(packageFolder, 'package.json'));
  const fonts = families.flatMap((family) =>
    ['latin', 'latin-ext'].map((subset) => {
      const file = family.file(subset);
      const data = readFileSync(resolve(`${family.package}/files/${file}`));
      const hash = createHash('sha256').update(data).digest('hex').slice(0, 8);
      return { family, isExtended: subset !== 'latin', name: file.replace('.woff2', `.${hash}.woff2`), data };
    }),
  );
  known.set(packageFolder, fonts);
  return fonts;
}

/** The licence of each family, with its name before it. */
export function fontLicences(packageFolder: string): string {
  const { resolve } = createRequire(path.join(packageFolder, 'package.json'));
  return families.map(({ name, package: from }) => `${name}\n\n${readFileSync(resolve(`${from}/LICENSE`), 'utf8').trim()}\n`).join('\n\n');
}

/** The fonts that every page needs at once. */
export const firstFonts = (packageFolder: string): string[] =>
  fontsOf(packageFolder).flatMap(({ isExtended, name }) => (isExtended ? [] : [name]));

const percent = (share: number): string => `${Number((100 * share).toFixed(2))}%`;

/**
 * The rules by which a page has the fonts. They are optional: a page that they reach late is not laid out anew, and has them
 * from the cache the next time.
 * @param base Where the site is served, `/` or `/playbook/`.
 */
export function fontRules(packageFolder: string, base: string): string {
  const faces = fontsOf(packageFolder).map(
    ({ family, isExtended, name }) =>
      `@font-face{font-family:"${family.name}";font-weight:${family.weight};font-display:optional;src:url(${base}fonts/${name})format("woff2")${isExtended ? `;unicode-range:${latinExtended}` : ''}}`,
  );
  const standIns = families.flatMap(({ name, ascent, descent, standIns }) =>
    standIns.flatMap((ofDevice, index) =>
      ofDevice.map(({ weight, width, from, local }) => {
        const size = width / from;
        const source = local.map((one) => `local("${one}")`).join(',');
        return `@font-face{font-family:"${name} ${index}";font-weight:${weight};src:${source};size-adjust:${percent(size)};ascent-override:${percent(ascent / size)};descent-override:${percent(descent / size)};line-gap-override:0%}`;
      }),
    ),
  );
  const variables = families.map(
    ({ variable, name, standIns }) => `${variable}:"${name}",${standIns.map((_, index) => `"${name} ${index}",`).join('')}`,
  );
  return `${faces.join('')}${standIns.join('')}:root{${variables.join(';')}}`;
}
