import { number, numberOf } from './amounts.ts';
import type { Range } from './range.ts';

/** What something happens once, or several times, in. */
type Unit = 'minute' | 'hour' | 'shift' | 'day' | 'working-day' | 'week' | 'sprint' | 'month' | 'quarter' | 'year';

/** How often: once in so many units, or so many times in one. */
export type Counted = { every: number; unit: Unit } | { times: Range; unit: Unit };

/** Short words for what could be counted. */
export const shortFrequencies = {
  hourly: { every: 1, unit: 'hour' },
  daily: { every: 1, unit: 'day' },
  weekly: { every: 1, unit: 'week' },
  fortnightly: { every: 2, unit: 'week' },
  monthly: { every: 1, unit: 'month' },
  'every-two-months': { every: 2, unit: 'month' },
  quarterly: { every: 1, unit: 'quarter' },
  'half-yearly': { every: 6, unit: 'month' },
  yearly: { every: 1, unit: 'year' },
} as const satisfies Record<string, Counted>;

const unit = '(?<unit>minute|hour|shift|day|working day|week|fortnight|sprint|month|quarter|year)';
const everyPattern = new RegExp(`^(?:every|each) (?:(?<other>other) |(?<every>${number}) )?${unit}s?$`, 'i');
const timesPattern = new RegExp(
  `^(?:(?<once>once|twice)|(?<least>${number})(?: ?(?:to|-|–) ?(?<most>${number}))? ?(?:times|x)) (?:an?|per|each|every) ${unit}$`,
  'i',
);

/** What a frequency counts; undefined for one in words, such as `as-needed` or `after each release`. */
export function countedOf(text: string): Counted | undefined {
  if (text.toLowerCase() === 'annually') return shortFrequencies.yearly;
  if (Object.hasOwn(shortFrequencies, text)) return shortFrequencies[text as keyof typeof shortFrequencies];
  const found = everyPattern.exec(text) ?? timesPattern.exec(text);
  if (!found) return undefined;
  const { other, every, once, least, most, unit: name = '' } = found.groups as Record<string, string | undefined>;
  const isFortnight = name.toLowerCase() === 'fortnight';
  const unit = isFortnight ? 'week' : (name.toLowerCase().replace(' ', '-') as Unit);
  const min = least === undefined ? (once?.toLowerCase() === 'twice' ? 2 : 1) : numberOf(least);
  const max = most === undefined ? min : numberOf(most);
  const gap = (other ? 2 : every === undefined ? 1 : numberOf(every)) * (isFortnight ? 2 : 1);
  const isOnce = (once === undefined && least === undefined) || max === 1;
  if (min <= 0 || max < min || gap <= 0) return undefined;
  if (isOnce) return { every: gap, unit };
  return isFortnight ? undefined : { times: min === max ? min : { min, max }, unit };
}
