/** The values of an attribute in a page, entities resolved as far as addresses hold any. */
export const attributes = (html: string, name: string): string[] =>
  [...html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'))].map((match) =>
    (match[1] as string).replaceAll('&amp;', '&').replaceAll('&#38;', '&'),
  );
