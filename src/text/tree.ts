/** A part of a page that is made the same way when the site is built and in the browser. */
export type Tree = string | { tag: string; attributes?: Attributes; children: Tree[] };
export type Attributes = Record<string, string | boolean | undefined>;

export const tree = (tag: string, attributes: Attributes, ...children: (Tree | undefined | false)[]): Tree => ({
  tag,
  attributes,
  children: children.filter((child): child is Tree => child !== undefined && child !== false && child !== ''),
});
