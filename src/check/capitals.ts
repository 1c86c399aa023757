import type { z } from 'astro/zod';
import { idPattern } from '../model/fields.ts';
import { schemas } from '../model/index.ts';
import { fieldAt, knownKeys } from '../model/walk.ts';
import type { RawEntry } from '../read/content.ts';
import type { ContentDocument } from '../read/document.ts';
import { memoize } from './memoize.ts';

/** With more capitals than these, a program made them, which makes one of every first letter of a line. */
const MAX_SLIPS = 2;

/** A cheap test that is true for every text with such keys. */
const isSuspect = memoize(({ text }: ContentDocument) => /^\s*(?:- )?\p{Lu}[\w-]*:(?:\s|$)/mu.test(text));

/** The names of fields in a file that are written with a capital, where they are many. */
export interface Capitals {
  file: string;
  entry: RawEntry;
  /** The name of the first of them, and as it is known. */
  first: [string, string];
  count: number;
}

/** Entries with the names of their fields as they are known, where a program wrote many of them with a capital; others as they are. */
export function withoutCapitals(entries: readonly RawEntry[], found: Capitals[]): RawEntry[] {
  return [...Map.groupBy(entries, ({ document }) => document)].flatMap(([document, all]) => {
    const [entry] = all;
    if (!entry || document.value === undefined || !isSuspect(document)) return all;
    const changed: [string, string][] = [];
    const recased = all.map((one) => ({
      ...one,
      id: one.root.length > 0 ? asId(one.id, []) : one.id,
      value: recase(schemas[one.collection], one.value, changed),
    }));
    const [first] = changed;
    if (!first || changed.length <= MAX_SLIPS) return all;
    found.push({ file: document.file, entry, first, count: changed.length });
    return recased;
  });
}

function recase(schema: z.ZodType | undefined, value: unknown, changed: [string, string][]): unknown {
  if (!schema || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => recase(fieldAt(schema, [0]), item, changed));
  const known = knownKeys(schema);
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => {
      const meant = known.includes(key) ? key : (known.find((other) => other.toLowerCase() === key.toLowerCase()) ?? asId(key, known));
      if (meant !== key) changed.push([key, meant]);
      return [meant, recase(fieldAt(schema, [meant]), one, changed)];
    }),
  );
}

/** A key that is an id, where there are no names of fields. */
const asId = (key: string, known: readonly string[]): string =>
  known.length === 0 && !idPattern.test(key) && idPattern.test(key.toLowerCase()) ? key.toLowerCase() : key;
