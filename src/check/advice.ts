import { quoteAdvice } from '../read/yaml-text.ts';
import { excerpt } from '../text/excerpt.ts';
import { readNumber } from './written-number.ts';

const monthsIn = (language: string): string[] =>
  Array.from({ length: 12 }, (_, month) =>
    new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2026, month)).toLowerCase(),
  );
const [months, germanMonths] = [monthsIn('en'), monthsIn('de')];
const weekday =
  /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+|^(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag),?\s+/i;

interface Day {
  year: number;
  month: number;
  day: number;
}

const daysIn = ({ year, month }: Omit<Day, 'day'>): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
const isDay = (one: Day): boolean => one.month >= 1 && one.month <= 12 && one.day >= 1 && one.day <= daysIn(one);
const isoOf = ({ year, month, day }: Day): string => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
const yearOf = (text: string): number => (text.length === 2 ? 2000 + Number(text) : Number(text));
const monthOf = (name: string): number => {
  if (name.length < 3) return 0;
  const found = [months, germanMonths].map((list) => list.findIndex((month) => month.startsWith(name.toLowerCase())));
  return (found.find((index) => index !== -1) ?? -1) + 1;
};

/** The first and the last day of the spreadsheets' count that may be meant: 1954 to 2064. */
const firstSerial = 20_000;
const lastSerial = 60_000;

/** What else is known of a day. */
export interface DayLimits {
  /** The day of the check. */
  today: string;
  /** It comes after this day. */
  after?: string | undefined;
  /** It is no later than today. */
  isPast?: boolean;
}

const howToWrite = 'Write the year, the month and the day, as in `2026-11-24`.';

/**
 * What to write for a day that is not written as YYYY-MM-DD; undefined where no day can be seen in it.
 * A day that another rule would refuse is not proposed.
 */
export function dayAdvice(text: string, limits: DayLimits): { isNoDay?: true; fix: string } | undefined {
  const { today, after, isPast } = limits;
  const plain = text
    .trim()
    .replace(/^[“”"'‘’]+|[“”"'‘’]+$/g, '')
    .replace(/[–—−‑‐]/g, '-')
    .replace(weekday, '');
  const isRefused = (day: string) => (after !== undefined && day <= after) || (isPast === true && day > today);
  const whyRefused = (day: string) =>
    after !== undefined && day <= after
      ? `\`${day}\` is not after the last review (${after}): write a later day as YYYY-MM-DD.`
      : `\`${day}\` is still to come: write the day on which it was done, as YYYY-MM-DD.`;
  const propose = (days: readonly Day[], why = ''): { fix: string } => {
    const written = [...new Set(days.map(isoOf))];
    const fit = written.filter((day) => !isRefused(day));
    if (fit.length === 0) return { fix: whyRefused(written[0] as string) };
    const choice = fit.map((day) => `\`${day}\``).join(' or ');
    return { fix: `${why}Write ${choice}${fit.length > 1 ? ', whichever of the two is meant' : ''}.` };
  };
  const ofMonth = (year: number, month: number) => {
    const day = isoOf({ year, month, day: Math.min(24, daysIn({ year, month })) });
    return { fix: isRefused(day) ? 'Write the day too, as YYYY-MM-DD.' : `Write the day too, such as \`${day}\`.` };
  };
  if (/^\d{5}$/.test(plain) && Number(plain) > firstSerial && Number(plain) < lastSerial) {
    const date = new Date(Date.UTC(1899, 11, 30 + Number(plain)));
    const one = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
    return propose([one], `Spreadsheets count days, and ${plain} is ${isoOf(one)}. `);
  }
  if (/^(?:19|20)\d{2}$/.test(plain)) {
    const day = `${plain}-${today.slice(5)}`;
    return {
      fix: isRefused(day) ? 'Write the month and the day too, as YYYY-MM-DD.' : `Write the month and the day too, such as \`${day}\`.`,
    };
  }
  const quarter = /^(?:q([1-4])[-/ ]*((?:19|20)\d{2})|((?:19|20)\d{2})[-/ ]*q([1-4]))$/i.exec(plain);
  if (quarter) {
    const [year, last] = [Number(quarter[2] ?? quarter[3]), Number(quarter[1] ?? quarter[4]) * 3];
    const from = isoOf({ year, month: last - 2, day: 1 });
    return {
      fix: `Write one day of that quarter, from \`${from}\` to \`${isoOf({ year, month: last, day: daysIn({ year, month: last }) })}\`.`,
    };
  }
  const [, monthYear = '', ofYear = ''] = /^((?:19|20)\d{2})[-/. ](\d{1,2})$/.exec(plain) ?? [];
  const [, ofYearFirst = '', yearLast = ''] = /^(\d{1,2})[-/. ]((?:19|20)\d{2})$/.exec(plain) ?? [];
  const month = Number(ofYear || ofYearFirst);
  if (month >= 1 && month <= 12) return ofMonth(Number(monthYear || yearLast), month);
  const [, y = '', m = '', d = ''] =
    /^(\d{4})[-/. ]+(\d{1,2})[-/. ]+(\d{1,2})(?:[T ].*)?$/.exec(plain) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(plain) ?? [];
  if (y !== '') {
    const one = { year: Number(y), month: Number(m), day: Number(d) };
    if (isDay(one)) return propose([one]);
    const name = months[one.month - 1];
    if (!name || one.day === 0) return { isNoDay: true, fix: 'Write the year, the month from 01 to 12 and the day, as in `2026-11-24`.' };
    return { isNoDay: true, fix: `${name.charAt(0).toUpperCase()}${name.slice(1)} ${y} has ${daysIn(one)} days.` };
  }
  const [, a = '', b = '', end = ''] = /^(\d{1,2})[-/. ]+(\d{1,2})[-/. ]+(\d{4}|\d{2})$/.exec(plain) ?? [];
  if (a !== '') {
    const year = yearOf(end);
    const orders = [
      { year, month: Number(b), day: Number(a) },
      { year, month: Number(a), day: Number(b) },
    ].filter(isDay);
    if (orders.length === 0) return { isNoDay: true, fix: 'Write the year, the month from 01 to 12 and the day, as in `2026-11-24`.' };
    return propose(orders);
  }
  const words = plain.replace(/[-/]/g, ' ');
  const [, before, name = '', second, last] =
    /^(?:(?:the\s+|den\s+)?(\d{1,2})(?:st|nd|rd|th)?\.?\s+(?:of\s+)?)?(\p{L}+)\.?(?:\s+(\d{1,2})(?:st|nd|rd|th)?(?!\d))?(?:,?\s+(\d{4}|\d{2}))?$/u.exec(
      words,
    ) ?? [];
  const named = monthOf(name);
  const [dayAfter, year] = before !== undefined && last === undefined ? [undefined, second] : [second, last];
  if (named > 0 && (before ?? dayAfter) !== undefined) {
    const one = { year: year ? yearOf(year) : Number(today.slice(0, 4)), month: named, day: Number(before ?? dayAfter) };
    if (!isDay(one)) return { isNoDay: true, fix: howToWrite };
    return year ? propose([one]) : { fix: `Write the year too, as in \`${isoOf(one)}\`.` };
  }
  if (named > 0 && year !== undefined && year.length === 4) return ofMonth(Number(year), named);
  return undefined;
}

/** What a value is, for a message: the value itself, or the kind where it has parts. */
export function whatItIs(value: unknown): string {
  if (Array.isArray(value)) {
    const texts = value.filter((item) => typeof item === 'string' && item.length <= 40).slice(0, 3);
    if (value.length === 0) return 'an empty list';
    return texts.length > 0
      ? `a list (${texts.map((item) => `\`${item}\``).join(', ')}${value.length > texts.length ? ' …' : ''})`
      : 'a list';
  }
  if (typeof value === 'object' && value !== null)
    return `named fields (${Object.keys(value)
      .slice(0, 3)
      .map((key) => `\`${key}\``)
      .join(', ')})`;
  return `\`${excerpt(String(value), 60)}\``;
}

/** What is known of the field that an advice is for. */
export interface FieldFacts {
  path: readonly (string | number)[];
  /** The id of the entry, where others stand in the same file. */
  name: string | undefined;
  /** The keys that it knows. */
  known: readonly string[];
  /** What belongs there, in a sentence. */
  description: string | undefined;
  /** Whether the field takes a value. */
  takes(value: unknown): boolean;
}

/**
 * What to type in place of a value of the wrong type; undefined where nothing can be told from it.
 * @param type What is due: `string`, `number`, `int`, `boolean`, `array`, `object` or `record`.
 * @param raw The value as it stands in the file.
 */
export function typeAdvice(type: string | undefined, value: unknown, raw: string, field: FieldFacts): string | undefined {
  const last = field.path.at(-1);
  const key = typeof last === 'string' ? last : '';
  const { known } = field;
  const typed = key === '' ? '- ' : `${key}: `;
  switch (type) {
    case 'string': {
      if (typeof value === 'number' || typeof value === 'boolean') return `Put it in quotes: \`${typed}"${excerpt(raw)}"\`.`;
      if (Array.isArray(value)) return `Write one text after \`${key === '' ? '-' : `${key}:`}\`, without brackets or hyphens.`;
      const [first, ...more] = Object.entries((value ?? {}) as object);
      if (first && more.length === 0 && first[1] === null) return `Write it without braces: \`${typed}${excerpt(first[0])}\`.`;
      if (first && more.length === 0 && typeof first[1] !== 'object')
        return `The colon makes a field of it. ${quoteAdvice(typed, `${first[0]}: ${String(first[1])}`)}`;
      return `Write one text after \`${key === '' ? '-' : `${key}:`}\`, without fields below it.`;
    }
    case 'array': {
      if (typeof value === 'object') return `Begin each item below \`${key}:\` with a hyphen and a space: \`- \`.`;
      const text = String(value);
      const items = text.split(/\s*[,;]\s*/).map((item) => item.replace(/^(?:[-–—*•·▪]\s*)+/, ''));
      // Commas stand between names; in a sentence they do not.
      const are = items.length > 1 && items.every((item) => /^\S+(?: \S+)?$/.test(item)) ? items : [items.length === 1 ? items[0] : text];
      const shown = are.map((item = '') => `\`- ${excerpt(item, 40)}\``);
      return `Write each item on a line of its own below \`${key}:\`, such as ${shown.slice(0, 3).join(', ')}.`;
    }
    case 'number':
    case 'int': {
      if (typeof value !== 'string') return undefined;
      const meant = readNumber(value, field.path);
      const one = typeof meant === 'object' ? openEnd(meant, key, known) : meant;
      if (one === undefined || !field.takes(one))
        return `Write digits only${field.description ? `. ${field.description}` : ', such as `15`.'}`;
      if (typeof one === 'number') return `Write the number alone, without quotes or a unit: \`${typed}${one}\`.`;
      const ends = Object.entries(one).map(([end, number]) => `${end}: ${number}`);
      const which = ends.length > 1 ? 'with its two ends' : one.min === undefined ? 'with its upper end' : 'with its lower end';
      return `Write a range ${which}: \`${typed}{ ${ends.join(', ')} }\`.`;
    }
    case 'boolean': {
      const text = String(value).toLowerCase();
      if (/^(?:y|yes|on|1|true)$/.test(text)) return `Write \`${typed}true\`.`;
      if (/^(?:n|no|off|0|false)$/.test(text)) return `Write \`${typed}false\`.`;
      return 'Write `true` or `false`.';
    }
    case 'object':
    case 'record':
      if (field.path.length === 0) return fieldsAdvice(value, known, field.name);
      if (key === '' && known.length > 0)
        return `Begin the item with \`- ${known[0]}: …\`, and write its other fields below: ${known
          .slice(1, 3)
          .map((field) => `\`${field}: …\``)
          .join(', ')}.`;
      return known.length > 0
        ? `Write each field on a line of its own below \`${key}:\`, indented by two spaces: ${known
            .slice(0, 3)
            .map((field) => `\`${field}: …\``)
            .join(', ')}.`
        : undefined;
    default:
      return undefined;
  }
}

/** What to write for a whole entry that is a list or a text. */
function fieldsAdvice(value: unknown, known: readonly string[], name: string | undefined): string {
  const examples = known
    .slice(0, 3)
    .map((field) => `\`${field}: …\``)
    .join(', ');
  const where = name === undefined ? 'at the beginning of a line' : `on a line below \`${name}:\`, indented by two spaces`;
  const items = Array.isArray(value) ? value.map((item) => Object.keys((typeof item === 'object' && item) || {})) : [];
  if (items.length > 0 && items.every((keys) => keys.length === 1 && known.includes(keys[0] as string)))
    return `Delete the hyphens: each field stands ${where}: ${examples}.`;
  const [keys = [], ...more] = items;
  if (keys.length > 1 && more.length > 0)
    return name === undefined && known.includes('title')
      ? 'Write each entry into a file of its own, without hyphens before its fields.'
      : `Keep one of the ${items.length} items, and delete its hyphen: each field stands ${where}.`;
  if (keys.length > 1)
    return `Delete the hyphen before \`${keys[0]}\`, and as many spaces before each field below it that they all begin ${name === undefined ? 'their lines' : 'in one column'}.`;
  return `Write each field ${where}, without a hyphen: ${examples}.`;
}

/** A range where the field takes one; the end that it is itself; undefined for others. */
function openEnd(range: { min?: number; max?: number }, key: string, known: readonly string[]): typeof range | number | undefined {
  if (known.includes('min') && known.includes('max')) return range;
  if (range.min === undefined && /^(?:upTo|max)$/.test(key)) return range.max;
  return range.max === undefined && key === 'min' ? range.min : undefined;
}
