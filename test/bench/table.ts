/** The middle value; the mean of the two in the middle where their number is even. Throws for an empty list. */
export function median(values: readonly number[]): number {
  if (values.length === 0) throw new Error('no values to take the median of');
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] as number;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] as number) + upper) / 2;
}

/** The median of each field over several measurements; a field that is nowhere known stays null. */
export function medians<Key extends string>(runs: readonly Record<Key, number | null>[]): Record<Key, number | null> {
  const keys = Object.keys(runs[0] ?? {}) as Key[];
  return Object.fromEntries(
    keys.map((key) => {
      const known = runs.flatMap((run) => run[key] ?? []);
      return [key, known.length > 0 ? median(known) : null];
    }),
  ) as Record<Key, number | null>;
}

/** `value` as a multiple of `base`, `×2.50`; an en dash where one of them is not known or `base` is 0. */
export const ratio = (value: number | null | undefined, base: number | null | undefined): string =>
  typeof value === 'number' && base ? `×${(value / base).toFixed(2)}` : '–';

/** A number with so many decimals and thousands marked; an en dash for one that is not known. */
export const figure = (value: number | null | undefined, decimals = 0): string =>
  typeof value === 'number' ? value.toLocaleString('en-GB', { minimumFractionDigits: decimals, maximumFractionDigits: decimals }) : '–';

/** A Markdown table whose columns line up; the first `words` columns hold words, the others figures. */
export function table(head: readonly string[], rows: readonly (readonly string[])[], words = 1): string {
  const width = head.map((cell, column) => Math.max(3, cell.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => (column < words ? cell.padEnd(width[column] ?? 0) : cell.padStart(width[column] ?? 0))).join(' | ')} |`;
  const rule = width.map((length, column) => (column < words ? '-'.repeat(length) : `${'-'.repeat(length - 1)}:`));
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}
