import path from 'node:path';

/**
 * What is said of a page of the site's own that lacks its title or description.
 * @param address Of the page.
 * @param file Where it is written, if it is .mdx.
 */
export const withoutTitle = (missing: readonly unknown[], address: string, file: string | undefined): string =>
  [
    `${file ? path.relative('', file) : `The page ${address}`} has no ${missing.join(' and ')}.`,
    `${file ? 'Write it in the front matter' : 'Pass it to the layout as a property'}: browsers and search results show both.`,
  ].join(' ');
