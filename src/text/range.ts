/** Minutes of a working day. */
export const DAY_MINUTES = 480;

/** A number; or from–to where it differs from case to case, with either end open. */
export type Range = number | { min?: number | undefined; max?: number | undefined };

/** The lower end; 0 where it is open. */
export const leastOf = (range: Range): number => (typeof range === 'number' ? range : (range.min ?? 0));
/** The upper end; infinite where it is open. */
export const mostOf = (range: Range): number => (typeof range === 'number' ? range : (range.max ?? Number.POSITIVE_INFINITY));
/** The number that plans go by: the most, or the least where there is no most. */
export const plannedOf = (range: Range): number => (typeof range === 'number' ? range : (range.max ?? range.min ?? 0));

/** Whether a number lies between the ends. */
export const isWithin = (range: Range, value: number): boolean => value >= leastOf(range) && value <= mostOf(range);
/** Whether two ranges have a number in common. */
export const overlap = (one: Range, other: Range): boolean => leastOf(one) <= mostOf(other) && leastOf(other) <= mostOf(one);

/** Whether two sums of minutes are the same but for parts of a step that were rounded, as ten seconds are to 0.17. */
export const sameMinutes = (one: Range, other: Range): boolean =>
  [leastOf, mostOf].every((end) => end(one) === end(other) || Math.abs(end(one) - end(other)) < 0.05);

/** Ten-thousandths, so that sums of fractions show no error of binary numbers. */
const rounded = (value: number) => Math.round(value * 10_000) / 10_000;

/** Numbers and ranges added up: a number where all of them are. An end that is open stays open. */
export function sumOf(ranges: readonly Range[]): Range {
  const min = rounded(ranges.reduce<number>((sum, range) => sum + leastOf(range), 0));
  const max = rounded(ranges.reduce<number>((sum, range) => sum + mostOf(range), 0));
  if (min === max) return min;
  return { ...(min > 0 ? { min } : {}), ...(Number.isFinite(max) ? { max } : {}) };
}

/** Numbers added up. */
export const total = (numbers: readonly number[]): number => plannedOf(sumOf(numbers));

/** How a language says a range of what is in words already. */
export interface RangeWords {
  between(from: string, to: string): string;
  orMore(from: string): string;
  upTo(to: string): string;
}

/** A number in words, or a range by the words of its ends. */
export function sayRange(range: Range, number: (value: number) => string, say: RangeWords): string {
  if (typeof range === 'number') return number(range);
  const { min, max } = range;
  if (max === undefined) return say.orMore(number(min ?? 0));
  if (min === undefined) return say.upTo(number(max));
  return min === max ? number(max) : say.between(number(min), number(max));
}

/** A range in English without a language, for messages to authors: 5, 3 to 5, 5 or more. */
export const plainRange = (range: Range): string =>
  sayRange(range, String, {
    between: (from, to) => `${from} to ${to}`,
    orMore: (from) => `${from} or more`,
    upTo: (to) => `up to ${to}`,
  });

/** A range as an author writes it: 5, { min: 3, max: 5 }. */
export const writtenRange = (range: Range): string =>
  sayRange(range, String, {
    between: (min, max) => `{ min: ${min}, max: ${max} }`,
    orMore: (min) => `{ min: ${min} }`,
    upTo: (max) => `{ max: ${max} }`,
  });
