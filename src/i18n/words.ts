import { isPlural, type Plural, placesIn, type Sentence } from './sentence.ts';
import { de } from './words/de.ts';
import { en } from './words/en.ts';

type PlacesIn<Text> = Text extends `${string}{${infer Place}}${infer Rest}` ? Place | PlacesIn<Rest> : never;
type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>>;
type IsPlural<English> = [keyof English, English] extends [keyof PluralForms, { other: string }] ? true : false;

/** What pages get for a part of the English words: a text with places becomes a sentence to call, plural forms one sentence. */
type Spoken<English> = English extends string
  ? [PlacesIn<English>] extends [never]
    ? string
    : Sentence<PlacesIn<English>>
  : English extends boolean
    ? boolean
    : English extends readonly (infer Item)[]
      ? Spoken<Item>[]
      : IsPlural<English> extends true
        ? Plural<Exclude<PlacesIn<English[keyof English]>, 'count'>>
        : { [Key in keyof English]: Spoken<English[Key]> };

type Written<English> = English extends string
  ? string
  : English extends boolean
    ? boolean
    : English extends readonly unknown[]
      ? readonly string[]
      : IsPlural<English> extends true
        ? PluralForms
        : { [Key in keyof English]: Written<English[Key]> };

/** The words of a language as pages use them. */
export type Words = Spoken<typeof en>;
/** The words of a language as a translator writes them; also what the browser is sent. */
export type WrittenWords = Written<typeof en>;

/** The words that come with the generator, by language. English has every key; the others are checked against it. */
const shipped: Readonly<Record<string, WrittenWords>> = { en, de };

/** The shipped words for a language tag: its own, or those of the language without the country. */
export const shippedFor = (tag: string): WrittenWords | undefined => shipped[tag] ?? shipped[primaryOf(tag)];

/** The language of a tag without the country: `de` of `de-AT`. */
export const primaryOf = (tag: string): string => tag.split('-')[0] as string;

type Path = (string | number)[];

/** A disagreement between written words and the English ones. */
export interface WordIssue {
  /** `missing` and `empty` words are taken from another language; the other kinds cannot be used. */
  kind: 'missing' | 'empty' | 'unknown-key' | 'type' | 'format';
  path: Path;
  /** The key that is not known, for `unknown-key`. */
  key?: string;
  /** What would have been right, for people. */
  expected: string;
}

/**
 * Compares written words with the English ones: keys, types, places, and the plural forms of the language.
 * @param value The words as read from a file; undefined or null for an empty one.
 * @param language Decides which plural forms there are. @see https://www.unicode.org/cldr/charts/latest/supplemental/language_plural_rules.html
 * @returns Every issue in the order of the English words; [] where there is none.
 */
export function wordIssues(value: unknown, language: string): WordIssue[] {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const found: WordIssue[] = [];
  compare(en, value ?? {}, []);
  return found;

  function compare(english: unknown, own: unknown, path: Path, countIsOptional = false): void {
    const add = (kind: WordIssue['kind'], expected: string) => found.push({ kind, path, expected });
    if (own === undefined) add('missing', 'a word');
    else if (own === null || (own === '' && english !== '')) add('empty', 'a word');
    else if (typeof english === 'boolean') {
      if (typeof own !== 'boolean') add('type', '`true` or `false`');
    } else if (Array.isArray(english)) {
      if (!Array.isArray(own) || own.length === 0) add('type', 'a list (each item on a line of its own that begins with `- `)');
      else for (const [index, item] of own.entries()) compare(english[0], item || false, [...path, index]);
    } else if (typeof english === 'string') {
      if (typeof own !== 'string') add('type', 'text');
      else {
        const problem = own.trim() === own ? placesProblem(own, placesIn(english), countIsOptional) : 'it starts or ends with a space';
        if (problem) add('format', problem);
      }
    } else if (typeof own !== 'object' || Array.isArray(own)) add('type', 'named fields');
    else {
      const fields = english as Record<string, unknown>;
      const plural = isPlural(fields) && Object.values(fields).join(' ');
      const wanted = plural ? Object.fromEntries(forms.map((form) => [form, plural])) : fields;
      for (const [key, part] of Object.entries(wanted)) compare(part, (own as typeof fields)[key], [...path, key], plural !== false);
      for (const key of Object.keys(own))
        if (!Object.hasOwn(wanted, key)) found.push({ kind: 'unknown-key', path: [...path, key], key, expected: '' });
    }
  }
}

/** What is wrong with the places of a text, in words. In plural forms `{count}` may be left out. */
function placesProblem(text: string, english: readonly string[], countIsOptional: boolean): string | undefined {
  const own = new Set(placesIn(text));
  const allowed = new Set(english);
  if (countIsOptional) allowed.add('count');
  const needed = [...new Set(english)].filter((place) => !(countIsOptional && place === 'count'));
  if (needed.every((place) => own.has(place)) && [...own].every((place) => allowed.has(place))) return undefined;
  if (needed.length === 0)
    return countIsOptional ? 'it may hold {count}, and no other place' : 'nothing is filled in here: write it without { }';
  const places = needed.map((place) => `{${place}}`).join(' and ');
  return `it must hold ${places}, and no other place${countIsOptional ? ' but {count}' : ''}`;
}

/**
 * Words with others in their place: `own` may hold any of the keys.
 * @param own Without issues but `missing` and `empty` ones, for which `base` keeps its words.
 */
export const withOverrides = (base: WrittenWords, own: unknown): WrittenWords => override(base, own) as WrittenWords;

function override(base: unknown, own: unknown): unknown {
  if (own === undefined || own === null || (own === '' && base !== '')) return base;
  if (!isFields(base) || !isFields(own)) return own;
  return Object.fromEntries(Object.keys({ ...base, ...own }).map((key) => [key, override(base[key], own[key])]));
}

const isFields = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
