/** A document as a list of blocks: made once from an entry, then written as a page, Markdown, plain text or Word. */
export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  | { kind: 'paragraph'; text: string }
  /** `start`: the number of the first item of a list whose items are numbered. */
  | { kind: 'list'; items: readonly string[]; start?: number | undefined }
  | { kind: 'page-break' }
  /** `widths`: the shares of its columns where they are not equal, as Word files and pages in the browser have them. */
  | { kind: 'table'; head: readonly string[]; rows: readonly (readonly string[])[]; widths?: readonly number[] | undefined };

export const heading = (level: 1 | 2 | 3, text: string): Block => ({ kind: 'heading', level, text });
export const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
export const list = (items: readonly string[], start?: number): Block => ({ kind: 'list', items, start });
export const pageBreak: Block = { kind: 'page-break' };
export const table = (head: readonly string[], rows: readonly (readonly string[])[], widths?: readonly number[]): Block => ({
  kind: 'table',
  head,
  rows,
  ...(widths ? { widths } : {}),
});
