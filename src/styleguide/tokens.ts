import { mix } from '../check/contrast.ts';

/** A colour token in the sets of values that the style sheet gives it. */
export interface ColourToken {
  name: string;
  light: string;
  dark: string;
  contrastLight: string;
  contrastDark: string;
}
type Set = Exclude<keyof ColourToken, 'name'>;

const colour = '(?:var\\([\\w-]+,\\s*)?(#[0-9a-fA-F]{6})\\)?';
const pair = new RegExp(`^light-dark\\(\\s*${colour},\\s*${colour}\\s*\\)$`);
const mixture = /^color-mix\(in srgb, var\(--([\w-]+)\) (\d+)%, var\(--([\w-]+)\)\)$/;
const other = /^var\(--([\w-]+)\)$/;
const declarations = (css: string) =>
  [...css.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value] as const);

/**
 * The colour tokens of a style sheet, with what high contrast puts in their place; colours as #rrggbb.
 * @param company The company's accents, which take the place of those that the sheet falls back on.
 */
export function colourTokens(css: string, company?: { accent: string; accentDark: string }): ColourToken[] {
  const [first = '', second = ''] = css.split(/:root\[data-look="contrast"\]/);
  const usual = new Map(declarations(first));
  const contrast = new Map([...usual, ...declarations(second.slice(0, second.indexOf('}')))]);
  const resolve = (name: string, set: Set): string | undefined => {
    const value = (set.startsWith('contrast') ? contrast : usual).get(name) ?? '';
    const isDark = /dark$/i.test(set);
    const [, light, dark] = pair.exec(value) ?? [];
    if (light && dark) {
      if (company && value.includes('var(--accent-light')) return isDark ? company.accentDark : company.accent;
      return isDark ? dark : light;
    }
    const [, a, share, b] = mixture.exec(value) ?? [];
    if (a && b) return mix(resolve(a, set) ?? '', resolve(b, set) ?? '', Number(share) / 100);
    const [, same] = other.exec(value) ?? [];
    return same && resolve(same, set);
  };
  return [...usual.keys()].flatMap((name) => {
    const [light, dark, contrastLight, contrastDark] = (['light', 'dark', 'contrastLight', 'contrastDark'] as const).map((set) =>
      resolve(name, set),
    );
    return light && dark && contrastLight && contrastDark ? [{ name, light, dark, contrastLight, contrastDark }] : [];
  });
}

/** Tokens that carry text, and the grounds on which they do. */
export const textTokens = ['ink', 'muted', 'accent', 'warm', 'good'];
export const grounds = ['paper', 'raised', 'sunken'];
/** Soft grounds carry ink and their own colour. */
export const softGrounds: Record<string, string[]> = {
  'accent-soft': ['ink', 'muted', 'accent'],
  'warm-soft': ['ink', 'warm'],
  mark: ['ink'],
};
