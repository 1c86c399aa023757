import { DAY_MINUTES, mostOf, type Range, sayRange } from '../text/range.ts';
import { numbersIn, spoken } from './sentence.ts';
import type { Words, WrittenWords } from './words.ts';

/** How a language writes days, numbers, money, lists, and titles inside sentences. */
export interface Formats {
  /** BCP 47: en-GB, de. */
  tag: string;
  /** A day, given as YYYY-MM-DD: 23 November 2026. */
  day(date: string): string;
  /** The same with the day of the week: Monday 23 November 2026. */
  weekday(date: string): string;
  /** A number or a range: 5, 3–5, 5 or more, up to 12. */
  range(range: Range): string;
  /** Years of the calendar: 2019, 2019–2021, since 2019. */
  years(range: Range): string;
  /** A country or union by its two letters of ISO 3166: United Kingdom, European Union. */
  region(code: string): string;
  /** Minutes as people say them: 10 s, 45 min, 1 h, 1 h 30 min; 30 min to 45 min; 30 min or more; 40 h (5 working days). */
  duration(minutes: Range): string;
  /** Money that something costs: a number is the most; a word for none. */
  money(cost: Range, currency: string): string;
  /** An amount of money alone, with pennies where it has any. */
  amount(amount: number, currency: string): string;
  number(value: number): string;
  /** A number with so many digits after the point. */
  decimals(value: number, least: number, most?: number): string;
  /** Items as a list in a sentence; texts give a text. */
  list(items: readonly string[]): string;
  /** The same with anything as an item: items and what stands between them, in order. */
  listed<T>(items: readonly T[]): (T | string)[];
  percent(share: number): string;
  people(count: Range): string;
  /** A title as it stands inside a sentence: languages that write it so begin it with a small letter, but CX stays CX. */
  inside(title: string): string;
}

export interface Language extends Formats {
  /** Which way it is written. */
  direction: 'ltr' | 'rtl';
  words: Words;
  /** As the file has them, for what the browser says. */
  written: WrittenWords;
}

/** What `formatsOf` needs of the words; also sent to the browser. */
export type FormatWords = Pick<Words, 'language' | 'formats'>;

/** A language from the words of its file. Made once; formatters are costly to make and cheap to use. */
export function makeLanguage(tag: string, written: WrittenWords): Language {
  const words = spoken<Words>(written, tag);
  const { direction = 'ltr' } = (new Intl.Locale(tag) as { getTextInfo?: () => { direction?: 'ltr' | 'rtl' } }).getTextInfo?.() ?? {};
  return { ...formatsOf(tag, words), direction, words, written };
}

export function formatsOf(tag: string, { language, formats }: FormatWords): Formats {
  const longDay = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  const weekday = new Intl.DateTimeFormat(tag, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  const monies = new Map<string, Intl.NumberFormat>();
  const decimal = new Map<string, Intl.NumberFormat>();
  const commas = separators(tag);
  const amount = (value: number, currency: string) => {
    const isWhole = Number.isInteger(value);
    const key = `${currency} ${isWhole}`;
    const format =
      monies.get(key) ?? new Intl.NumberFormat(tag, { style: 'currency', currency, ...(isWhole ? { maximumFractionDigits: 0 } : {}) });
    monies.set(key, format);
    return format.format(value);
  };
  const listed = <T>(items: readonly T[]) =>
    items.flatMap((item, index): (T | string)[] => {
      if (index === 0) return [item];
      return [items.length === 2 ? commas.pair : index === items.length - 1 ? commas.last : commas.middle, item];
    });
  const duration = (minutes: number): string => {
    if (minutes > 0 && minutes < 1) return formats.seconds({ seconds: Math.round(minutes * 60) });
    const hours = Math.floor(minutes / 60);
    const rest = minutes % 60;
    if (hours === 0) return formats.minutes({ minutes: rest });
    if (minutes > 2 * DAY_MINUTES && minutes % DAY_MINUTES === 0) return formats.workingDays({ hours, count: minutes / DAY_MINUTES });
    return rest === 0 ? formats.hours({ hours }) : formats.hoursMinutes({ hours, minutes: rest });
  };
  const ends = { orMore: (from: string) => formats.orMore({ from }), upTo: (to: string) => formats.upTo({ to }) };
  const fromTo = { ...ends, between: (from: string, to: string) => formats.fromTo({ from, to }) };
  const dashed = { ...ends, between: (from: string, to: string) => `${from}–${to}` };
  const number = numbersIn(tag);
  const regions = new Intl.DisplayNames(tag, { type: 'region' });
  return {
    tag,
    region: (code) => regions.of(code) ?? code,
    range: (range) => sayRange(range, number, dashed),
    years: (range) =>
      sayRange(range, String, {
        between: dashed.between,
        orMore: (from) => formats.since({ from }),
        upTo: (to) => formats.until({ to }),
      }),
    weekday: (date) => weekday.format(new Date(`${date}T00:00:00Z`)),
    day: (date) => longDay.format(new Date(`${date}T00:00:00Z`)),
    duration: (range) => sayRange(range, duration, fromTo),
    money(cost, currency) {
      if (mostOf(cost) === 0) return formats.moneyNone;
      return sayRange(typeof cost === 'number' ? { max: cost } : cost, (value) => amount(value, currency), fromTo);
    },
    amount,
    number,
    decimals(value, least, most = Math.max(least, 3)) {
      const key = `${least} ${most}`;
      const format = decimal.get(key) ?? new Intl.NumberFormat(tag, { minimumFractionDigits: least, maximumFractionDigits: most });
      decimal.set(key, format);
      return format.format(value);
    },
    list: (items) => listed(items).join(''),
    listed,
    percent: (share) => formats.percent({ number: Math.round(100 * share) }),
    people: (count) => formats.people({ count }),
    inside: (title) => (language.lowerTitles && !/^\p{Lu}{2}/u.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title),
  };
}

/** What stands between the items of a list: between two, between more, and before the last. */
function separators(tag: string): { pair: string; middle: string; last: string } {
  const list = new Intl.ListFormat(tag, { type: 'unit', style: 'short' });
  const between = (items: string[]) => list.formatToParts(items).flatMap(({ type, value }) => (type === 'literal' ? [value] : []));
  const [pair = ', '] = between(['a', 'b']);
  const [, middle = ', ', last = ', '] = between(['a', 'b', 'c', 'd']);
  return { pair, middle, last };
}
