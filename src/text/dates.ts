const names = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  ...['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sept?', 'Oct', 'Nov', 'Dec'],
  ...['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli', 'August', 'September', 'Oktober', 'November', 'Dezember'],
].map((name, index) => ({ pattern: new RegExp(`^${name}$`), name, month: (index % 12) + 1 }));
const months = [...new Set(names.map(({ name }) => name))].sort((one, other) => other.length - one.length).join('|');
const weekdays = [
  ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  ['Sonntag', 'Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag'],
];
const day = '(?<![\\d.,:/-])(?<day>\\d{1,2})(?:st|nd|rd|th|\\.)?';
const year = '(?:,? (?<year>(?:19|20)\\d{2})(?!\\d))';
const patterns = [
  new RegExp(
    `(?:\\b(?<weekday>${weekdays.flat().join('|')}),? (?:the |dem |den |der )?)?${day} (?:of )?(?<month>${months})\\b${year}?`,
    'g',
  ),
  new RegExp(`\\b(?<month>${months}) (?<day>\\d{1,2})(?:st|nd|rd|th)?,? (?<year>(?:19|20)\\d{2})(?!\\d)`, 'g'),
  /(?<![\d.,:/-])(?<day>\d{1,2})[./](?<month>\d{1,2})[./](?<year>(?:19|20)\d{2})(?![\d.,/-]*\d)/g,
  /(?<![\d.,:/-])(?<year>(?:19|20)\d{2})-(?<month>\d{1,2})-(?<day>\d{1,2})(?![\d-])/g,
];

/** A date that a text names. Day and month may be none of the calendar. */
export interface WrittenDate {
  text: string;
  /** Where it begins in the text. */
  index: number;
  day: number;
  /** From 1. */
  month: number;
  year: number | undefined;
  /** The day of the week that stands before it, and the one that it is. */
  weekday: { written: string; is: string } | undefined;
}

/** How many days a month has; February 29 where no year says otherwise. */
export const daysOf = (month: number, inYear = 2000): number => new Date(Date.UTC(inYear, month, 0)).getUTCDate();

/** The dates in a text with a month by name, or with a year, in order of their notations. English and German. */
export function datesIn(text: string): WrittenDate[] {
  return patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => {
      const groups = match.groups as Record<string, string | undefined>;
      const written = groups.year === undefined ? undefined : Number(groups.year);
      const named = names.find((name) => name.pattern.test(groups.month ?? ''))?.month ?? Number(groups.month);
      const isDay = Number(groups.day) <= daysOf(named, written);
      const language = weekdays.find((list) => list.includes(groups.weekday ?? ''));
      const is = written && isDay && language?.[new Date(Date.UTC(written, named - 1, Number(groups.day))).getUTCDay()];
      return {
        text: match[0].trim(),
        index: match.index,
        day: Number(groups.day),
        month: named,
        year: written,
        weekday: groups.weekday && is ? { written: groups.weekday, is } : undefined,
      };
    }),
  );
}
