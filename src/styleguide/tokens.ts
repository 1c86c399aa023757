/** A colour token in the three sets of values that the style sheet gives it. */
export interface ColourToken {
  name: string;
  light: string;
  dark: string;
  contrastLight: string;
  contrastDark: string;
}

const pairs = /--([\w-]+):\s*light-dark\(\s*(?:var\([\w-]+,\s*)?(#[0-9a-f]{6})\)?,\s*(?:var\([\w-]+,\s*)?(#[0-9a-f]{6})\)?\s*\)/g;

/** The colour tokens of a style sheet, with what high contrast puts in their place; colours as #rrggbb. */
export function colourTokens(css: string): ColourToken[] {
  const [first = '', second = ''] = css.split(/:root\[data-look="contrast"\]/);
  const contrast = new Map([...second.slice(0, second.indexOf('}')).matchAll(pairs)].map(([, name, light, dark]) => [name, [light, dark]]));
  return [...first.matchAll(pairs)].map(([, name, light, dark]) => {
    const [contrastLight, contrastDark] = contrast.get(name) ?? [light, dark];
    return { name, light, dark, contrastLight, contrastDark } as ColourToken;
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
