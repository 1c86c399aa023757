/**
 * A text with the quotation marks and apostrophes that the Markdown of bodies gets, so that a page has one kind of them.
 * A mark opens at the beginning, after a space or after what opens itself. Before two digits, and on both sides of an n, it
 * leaves something out, unless it is closed. The marks are the English ones, as they are in bodies.
 */
const withMarks = (text: string): string =>
  text
    .replace(/(?<=\s)'n'(?=\s)/g, '’n’')
    .replace(/(^|[\s([{–—‘“/-])"(?=\S)/g, '$1“')
    .replaceAll('"', '”')
    .replace(/(^|[\s([{–—“/])'(?=\S)(?!\d\ds?\b(?![^']*\w'(?:\W|$)))/g, '$1‘')
    .replaceAll("'", '’');

/** An apostrophe in an address is part of it. */
const isAddress = (text: string) => /^(?:[a-z][a-z\d+.-]*:|\/)\S*$/i.test(text);

/** The same value with typographic marks in all its texts; addresses, and texts without straight ones, stay as they are. */
export function typographic<T>(value: T): T {
  if (typeof value === 'string') return (/["']/.test(value) && !isAddress(value) ? withMarks(value) : value) as T;
  if (Array.isArray(value)) return value.map(typographic) as T;
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, typographic(item)])) as T;
}
