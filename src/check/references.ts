import { schemas } from '../model/index.ts';
import { type FoundReference, referencesIn } from '../model/walk.ts';
import { memoize } from './memoize.ts';
import type { CheckedEntry, Content } from './rule.ts';

/** Every entry with the references in its fields, computed once per run. */
export const referencesOf = memoize((content: Content) =>
  content.entries.map((entry) => ({ entry, references: referencesOfEntry(entry) })),
);

const cache = new WeakMap<CheckedEntry, FoundReference[]>();

function referencesOfEntry(entry: CheckedEntry): FoundReference[] {
  const references = cache.get(entry) ?? referencesIn(schemas[entry.collection], entry.data);
  cache.set(entry, references);
  return references;
}
