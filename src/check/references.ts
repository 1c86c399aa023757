import type { CollectionName } from '../schemas/fields.ts';
import { schemas } from '../schemas/index.ts';
import { type FoundReference, referencesIn } from '../schemas/walk.ts';
import { memoize } from './memoize.ts';
import type { Content } from './rule.ts';

/** Every entry with the references in its fields, computed once per run. */
export const referencesOf = memoize((content: Content) =>
  content.entries.map((entry) => ({
    entry,
    // What the schema accepts has the same references before and after.
    references: referencesInValue(entry.collection, entry.valid ? entry.value : entry.data),
  })),
);

const cache = new WeakMap<object, { collection: CollectionName; references: FoundReference[] }>();

/** The references in the value of an entry, computed once for each value. */
export function referencesInValue(collection: CollectionName, value: unknown): FoundReference[] {
  if (typeof value !== 'object' || value === null) return [];
  const known = cache.get(value);
  if (known?.collection === collection) return known.references;
  const references = referencesIn(schemas[collection], value);
  cache.set(value, { collection, references });
  return references;
}
