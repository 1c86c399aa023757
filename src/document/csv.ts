import { csvFormatRows } from 'd3-dsv';

/** Signs that make a spreadsheet take a cell for a formula, also in the width of Asian letters and after spaces. */
const formula = /^[\s\u200b\ufeff]*[=+\-@＝＋－＠]|^[\t\r\n]/;

/**
 * Rows as CSV (RFC 4180) as spreadsheets open it: with a byte order mark, without which they take UTF-8 for an older
 * encoding, and with an apostrophe before what they would run as a formula.
 */
export const toCsv = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${csvFormatRows(rows.map((row) => row.map((cell) => (formula.test(cell) ? `'${cell}` : cell))))}\n`;
