/** Front matter in a text with `\n` as its line ends: where it begins and ends, and where the body begins. */
export interface FrontMatter {
  yaml: string;
  start: number;
  bodyStart: number;
}

/** undefined where there is none, or it has no end. */
export function frontMatter(text: string): FrontMatter | undefined {
  const open = /^---[ \t]*\n/.exec(text);
  if (!open) return undefined;
  const start = open[0].length;
  const close = /^---[ \t]*$/gm;
  close.lastIndex = start;
  const end = close.exec(text);
  return end ? { yaml: text.slice(start, end.index), start, bodyStart: end.index + end[0].length } : undefined;
}

/** The text with blank lines in the place of front matter, so that all else keeps its line and column. */
export function withoutFrontMatter(text: string): string {
  const matter = frontMatter(text);
  return matter ? text.slice(0, matter.bodyStart).replace(/[^\n]+/g, '') + text.slice(matter.bodyStart) : text;
}
