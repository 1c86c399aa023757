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
  const close = /---[ \t]*(?=\n|$)/y;
  // `indexOf` is far faster than a search for the line by a regular expression.
  for (let end = text.indexOf('\n---', start - 1); end !== -1; end = text.indexOf('\n---', end + 1)) {
    close.lastIndex = end + 1;
    const line = close.exec(text);
    if (line) return { yaml: text.slice(start, end + 1), start, bodyStart: end + 1 + line[0].length };
  }
  return undefined;
}

/** The text with spaces in the place of front matter, so that all else keeps its line, column and offset. */
export function withoutFrontMatter(text: string): string {
  const matter = frontMatter(text);
  return matter
    ? text.slice(0, matter.bodyStart).replace(/[^\n]+/g, (line) => ' '.repeat(line.length)) + text.slice(matter.bodyStart)
    : text;
}
