import { mostOf, type Range, type RangeWords, sayRange } from '../text/range.ts';

/** A sentence with places to fill in: called with texts and numbers it gives a text. */
export interface Sentence<Place extends string> {
  (values: Record<Place, string | Range>): string;
  /** The same with anything in the places, such as links: the parts in their order. */
  with<T>(values: Record<Place, T>): (string | T)[];
}

/** A sentence in the plural forms of its language; `count` chooses the form, by its higher end where it is a range. */
export interface Plural<Place extends string> {
  (values: Record<Place, string | Range> & { count: Range }): string;
  with<T>(values: Record<Place, T> & { count: Range }): (string | T)[];
}

const placePattern = /\{(\w+)\}/;

/** The names of the places in a text as a translator writes it, in their order. */
export const placesIn = (text: string): string[] => text.split(placePattern).filter((_, index) => index % 2 === 1);

/** A number in the words of a language: 1,234 or 1.234. Most numbers on pages are small and need no formatter. */
export function numbersIn(language: string): (value: number) => string {
  const format = new Intl.NumberFormat(language);
  return (value) => (Number.isInteger(value) && value >= 0 && value < 1000 ? String(value) : format.format(value));
}

/** Whether it is a range and nothing else, such as a part of a page. */
const isRange = (value: unknown): value is Range =>
  typeof value === 'number' ||
  (typeof value === 'object' &&
    value !== null &&
    Object.values(value).length > 0 &&
    Object.keys(value).every((key) => key === 'min' || key === 'max'));

/** A number or a range as sentences show it: 5, 3–5, 5 or more. */
export type ShowRange = (range: Range) => string;

/** How ranges are said with the words of a language, where there are any. */
function rangesIn(
  number: (value: number) => string,
  { orMore = '{from}+', upTo = '≤ {to}' }: { orMore?: string; upTo?: string } = {},
): ShowRange {
  const say: RangeWords = {
    between: (from, to) => `${from}–${to}`,
    orMore: (from) => orMore.replace('{from}', from),
    upTo: (to) => upTo.replace('{to}', to),
  };
  return (range) => sayRange(range, number, say);
}

function sentenceOf(text: string, show: ShowRange): Sentence<string> {
  const parts = text.split(placePattern);
  const shown = (value: unknown) => (isRange(value) ? show(value) : value);
  const fill = (values: Record<string, string | Range>) => parts.map((part, index) => (index % 2 ? shown(values[part]) : part)).join('');
  return Object.assign(fill, {
    with: <T>(values: Record<string, T>) =>
      parts.map((part, index) => (index % 2 ? (shown(values[part]) as T) : part)).filter((part) => part !== ''),
  });
}

function pluralOf(forms: Record<string, string>, language: string, show: ShowRange): Plural<string> {
  const rules = new Intl.PluralRules(language);
  const sentences = Object.fromEntries(Object.entries(forms).map(([form, text]) => [form, sentenceOf(text, show)]));
  const choose = (count: Range) => (sentences[rules.select(mostOf(count))] ?? sentences.other) as Sentence<string>;
  return Object.assign((values: Record<string, string | Range> & { count: Range }) => choose(values.count)(values), {
    with: <T>(values: Record<string, T> & { count: Range }) => choose(values.count).with(values as Record<string, T>),
  }) as Plural<string>;
}

/**
 * Makes of the words of a file what the pages call: texts stay texts, texts with places become sentences, and plural
 * forms one sentence. Done once for a language; after that a word costs the reading of a property.
 */
export function spoken<Words>(raw: unknown, language: string): Words {
  const show = rangesIn(numbersIn(language), (raw as { formats?: { orMore?: string; upTo?: string } } | null)?.formats);
  const make = (value: unknown): unknown => {
    if (typeof value === 'string') return placePattern.test(value) ? sentenceOf(value, show) : value;
    if (Array.isArray(value)) return value.map(make);
    if (typeof value !== 'object' || value === null) return value;
    const fields = value as Record<string, unknown>;
    if (isPlural(fields)) return pluralOf(fields as Record<string, string>, language, show);
    return Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, make(field)]));
  };
  return make(raw) as Words;
}

const pluralForm = /^(?:zero|one|two|few|many|other)$/;
/** Whether fields are plural forms of one text. */
export const isPlural = (fields: Record<string, unknown>): boolean =>
  typeof fields.other === 'string' && Object.keys(fields).every((key) => pluralForm.test(key));
