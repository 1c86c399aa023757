/** A number, or a range of which one end may be open. */
export type WrittenNumber = number | { min?: number; max?: number };

/** What a field counts: minutes of time or days of the calendar, each with how many of them one unit is; undefined for the rest. */
type Measured = 'minutes' | 'hours' | 'days' | 'years';

const unitOf: readonly [pattern: RegExp, of: 'minutes' | 'days', factor: number][] = [
  [/^(?:m|min|mins|minutes?|minuten?)\.?$/, 'minutes', 1],
  [/^(?:h|hr|hrs|hours?|std|stunden?)\.?$/, 'minutes', 60],
  [/^(?:d|days?|tage?n?)\.?$/, 'days', 1],
  [/^(?:w|wk|wks|weeks?|wochen?)\.?$/, 'days', 7],
  [/^(?:months?|monate?n?|mths?)\.?$/, 'days', 30],
  [/^(?:y|yr|yrs|years?|jahre?n?)\.?$/, 'days', 365],
];

/** How many minutes, or days, one of what a field counts is. */
const sizeOf: Record<Measured, { of: 'minutes' | 'days'; factor: number }> = {
  minutes: { of: 'minutes', factor: 1 },
  hours: { of: 'minutes', factor: 60 },
  days: { of: 'days', factor: 1 },
  years: { of: 'days', factor: 365 },
};

/** Words that name what is counted, and change nothing about the number. */
const counted = /^(?:people|persons?|participants?|employees|staff|points?|pts|personen|leute|teilnehmende|punkte?|%|per ?cent|prozent)$/;
const currency = /^(?:[£$€¥]|[a-z]{3}|pounds?|euros?|dollars?|sterling|pfund|franken)$/;
const notCurrency = /^(?:fte|max|min|std|day|tag|hrs|mio|tsd|pts|ca\.?)$/;
const multiples: Record<string, number> = { k: 1000, tsd: 1000, thousand: 1000, tausend: 1000, mio: 1e6, million: 1e6, millionen: 1e6 };
const fractions: Record<string, number> = { '½': 0.5, '¼': 0.25, '¾': 0.75, '⅓': 1 / 3, '⅔': 2 / 3 };
const words = [
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
  'null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig',
].map((list) => list.split(' '));

function measuredIn(path: readonly (string | number)[]): Measured | undefined {
  const key = path.findLast((part) => typeof part === 'string' && part !== 'min' && part !== 'max') as string | undefined;
  if (key === undefined) return undefined;
  if (/minutes$/i.test(key)) return 'minutes';
  if (/hours$/i.test(key)) return 'hours';
  if (/days?$/i.test(key)) return 'days';
  return key === 'years' ? 'years' : undefined;
}

/** Digits with their separators as a number; undefined where two readings are as likely. */
function readDigits(text: string, isMoney: boolean): number | undefined {
  const digits = text.replace(/[\s'’](?=\d{3}(?!\d))/g, '');
  if (/^\d+$/.test(digits)) return Number(digits);
  if (!/^\d[\d.,]*\d$/.test(digits)) return undefined;
  const last = digits.search(/[.,](?=\d*$)/);
  const sign = digits[last] as string;
  const whole = digits.slice(0, last);
  const rest = digits.slice(last + 1);
  const isGrouped = (one: string, by: string) => new RegExp(`^[1-9]\\d{0,2}(?:\\${by}\\d{3})+$`).test(one);
  if (/[.,]/.test(whole)) {
    const other = whole.includes('.') ? '.' : ',';
    if (!isGrouped(whole, other)) return undefined;
    if (other !== sign) return Number(`${whole.replaceAll(other, '')}.${rest}`);
    return isGrouped(digits, sign) ? Number(digits.replaceAll(sign, '')) : undefined;
  }
  // Three digits after a comma are thousands; after a full stop they are where an amount of money has no third decimal.
  const isThousands = isGrouped(digits, sign) && (sign === ',' || isMoney);
  return Number(isThousands ? whole + rest : `${whole}.${rest}`);
}

const round = (value: number) => Math.round(value * 1e6) / 1e6;

/** A number with its unit, in what the field counts; undefined where it cannot be read with certainty. */
function readOne(text: string, measured: Measured | undefined, unit = ''): number | undefined {
  let plain = text
    .trim()
    .toLowerCase()
    .replace(/^(?:approx(?:imately|\.)?|about|around|roughly|circa|ca?\.?|etwa|rund|ungefähr|~|≈)\s*(?=[\d£$€½¼¾a-z])/, '')
    .replace(/[-\s]ish$/, '');
  let sign = 1;
  if (measured === 'days') plain = plain.replace(/^(?:by )?(?:day|tag) (?=\d)/, '');
  const negative = /^(?:[-−–—‒﹣－]\s*|minus\s+)(?=[\d£$€])|^\((?=[\d£$€][^()]*\)$)/.exec(plain);
  if (negative) {
    sign = -1;
    plain = plain.slice(negative[0].length).replace(/\)$/, '');
  }
  const both = /^(\d+)\s*(?:h|hrs?|hours?|std\.?|stunden?)\s*(?:and\s+|und\s+)?(\d{1,2})\s*(?:m|mins?|minutes?|minuten?)?$/.exec(plain);
  const clock = measured === 'minutes' ? /^(\d{1,2}):([0-5]\d)(?:\s*(?:h|hrs?|hours?))?$/.exec(plain) : null;
  const time = both ?? clock;
  if (time) {
    if (measured === undefined || sizeOf[measured].of !== 'minutes') return undefined;
    return round((sign * (Number(time[1]) * 60 + Number(time[2]))) / sizeOf[measured].factor);
  }
  const half = /^(half|a quarter|quarter|three quarters|eine halbe|eine viertel)(?: of)?(?: an?)? (hour|day|year|stunde)$/.exec(plain);
  if (half) return readOne(`${/half|halbe/.test(half[1] as string) ? '½' : half[1]?.startsWith('three') ? '¾' : '¼'} ${half[2]}`, measured);
  plain = plain.replace(/^(?:an?|eine?) (?=(?:hour|day|week|month|year|minute|stunde|woche|tag|monat|jahr)$)/, '1 ');
  let isMoney = false;
  const before = /^([£$€¥]|[a-z]{3}(?=\s*\d))\s*/.exec(plain);
  if (before && !notCurrency.test(before[1] as string)) {
    isMoney = true;
    plain = plain.slice(before[0].length);
  }
  const [spelt, unitOfSpelt] = /^\p{L}/u.test(plain) ? [plain.split(' ')[0] as string, plain.split(' ').slice(1).join(' ')] : [];
  const inWords = words.map((list) => list.indexOf(spelt ?? '')).find((index) => index !== -1);
  const match =
    /^((?:\d[\d.,'’\s]*)?\d)?\s*(½|¼|¾|⅓|⅔|(?<=^|\s)1\/2|(?<=^|\s)[13]\/4)?(?:[,.][-–—])?\s*(%|[£$€¥]|[\p{L}.]+(?: \p{L}+)*)?$/u.exec(
      plain,
    );
  const [, digits, fraction, after = ''] = spelt === undefined ? (match ?? []) : ['', undefined, undefined, unitOfSpelt];
  if (digits === undefined && fraction === undefined && inWords === undefined) return undefined;
  const [, multiple = '', named = ''] = /^(k|tsd|thousand|tausend|mio|million|millionen)?\.?\s*(.*)$/.exec(after) ?? [];
  const name = (named || unit).replace(/ (?:a|per|each|every|pro|in der|die) (?:week|woche)$/, '');
  isMoney ||= currency.test(name) && !notCurrency.test(name) && !unitOf.some(([pattern]) => pattern.test(name));
  const fractionValue = fraction?.includes('/') ? Number(fraction[0]) / Number(fraction[2]) : fractions[fraction ?? ''];
  const amount = digits === undefined ? 0 : readDigits(digits, isMoney);
  const base = inWords ?? (amount === undefined ? undefined : amount + (fractionValue ?? 0));
  if (base === undefined) return undefined;
  const value = sign * base * (multiples[multiple] ?? 1);
  if (name === '') return fraction?.includes('/') ? undefined : round(value);
  const known = unitOf.find(([pattern]) => pattern.test(name));
  if (known && measured && sizeOf[measured].of === known[1]) {
    const [, , factor] = known;
    const months = measured === 'years' && factor === 30 ? value / 12 : undefined;
    return round(months ?? (value * factor) / sizeOf[measured].factor);
  }
  if (known || measured) return undefined;
  return isMoney || counted.test(name) ? round(value) : undefined;
}

/**
 * The number, or the range, that an author wrote in words, with a unit, or with the signs of another country; undefined
 * where it cannot be read with certainty.
 * @param path Of the field: its name says what it counts.
 */
export function readNumber(text: string, path: readonly (string | number)[]): WrittenNumber | undefined {
  const measured = measuredIn(path);
  const plain = text.trim().replace(/^["'“”‘’]+|["'“”‘’]+$/g, '');
  if (path.at(-1) === 'year') {
    const years = plain.match(/(?<!\d)(?:1[0-9]|20)\d{2}(?!\d)/g) ?? [];
    if (years.length === 2 && /^\d{4}\s*(?:[-–—/]|to|or|bis)\s*\d{4}$/.test(plain))
      return readRange(years[0] as string, years[1] as string, undefined);
    return years.length === 1 && !/[?]/.test(plain) && !/^\d{4}\s*[-–/]\s*\d{2}$/.test(plain) ? Number(years[0]) : undefined;
  }
  const most = /^(?:up to|at most|no more than|max(?:imum\b|\b)\.?(?: of)?|≤|<=|bis(?: zu)?|höchstens|maximal)\s*(.+)$/i.exec(plain)?.[1];
  const max = most === undefined ? undefined : readOne(most, measured);
  if (most !== undefined) return max === undefined ? undefined : { max };
  const least =
    /^(?:(?:at least|no less than|no fewer than|min(?:imum\b|\b)\.?(?: of)?|from|≥|>=|mindestens|ab)\s*(.+)|(.+?)\s*\+(\s*\p{L}+)?|(.+?)\s+(?:or|and|und|oder)\s+(?:more|over|above|mehr)(\s+\p{L}+)?)$/iu.exec(
      plain,
    );
  if (least) {
    const min = readOne(least[1] ?? `${least[2] ?? least[4]}${least[3] ?? least[5] ?? ''}`, measured);
    return min === undefined ? undefined : { min };
  }
  const ends =
    /^(?:between\s+|from\s+|zwischen\s+|von\s+)?([£$€]?\s*\d[\d.,]*)\s*(\p{L}+\.?)?\s*(?:[-–—−]|\bto\b|\bor\b|\band\b|\bbis\b|\boder\b|\bund\b)\s*([£$€]?\s*\d[\d.,]*)\s*(.*)$/iu.exec(
      plain,
    );
  // Of two numbers with one sign of a date or a fraction between them, no range can be told.
  if (ends && !/[:/]/.test(plain)) {
    const [, one = '', ofOne = '', other = '', ofOther = ''] = ends;
    if (/^(?:h|hrs?|hours?)$/i.test(ofOne) && ofOther === '') return undefined;
    const unit = ofOther.trim().toLowerCase();
    return readRange(`${one} ${ofOne || unit}`, `${other} ${unit}`, measured);
  }
  return readOne(plain, measured);
}

function readRange(one: string, other: string, measured: Measured | undefined): WrittenNumber | undefined {
  const [min, max] = [readOne(one, measured), readOne(other, measured)];
  return min === undefined || max === undefined || min > max ? undefined : { min, max };
}
