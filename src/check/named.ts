import { idPattern } from '../model/fields.ts';
import { type CollectionName, collectionNames } from '../model/index.ts';
import type { RawEntry } from '../read/content.ts';
import { nearest } from '../text/nearest.ts';
import { memoize } from './memoize.ts';
import { referencesInValue } from './references.ts';

/** By collection and id, how many entries refer to it. */
export type Named = ReadonlyMap<CollectionName, ReadonlyMap<string, number>>;

/** The ids that an entry refers to, each once, by collection. A reference to a touchpoint is one to its journey. */
const namedBy = memoize(({ collection, value, document }: RawEntry): ReadonlyMap<CollectionName, ReadonlySet<string>> => {
  const named = new Map<CollectionName, Set<string>>();
  for (const { target, id } of referencesInValue(collection, value ?? document.partial)) {
    const [name, of]: [CollectionName, string] = target === 'touchpoints' ? ['journeys', id.split('/')[0] as string] : [target, id];
    named.set(name, (named.get(name) ?? new Set()).add(of));
  }
  return named;
});

/** Counts which entries others name. */
export function countNamed(entries: readonly RawEntry[]): Named {
  const counts = new Map(collectionNames.map((name) => [name, new Map<string, number>()]));
  for (const entry of entries)
    for (const [collection, ids] of namedBy(entry)) {
      const of = counts.get(collection) as Map<string, number>;
      for (const id of ids) of.set(id, (of.get(id) ?? 0) + 1);
    }
  return counts;
}

/** What others name in a collection and is not there, and is no typing error of what is. */
export function namedNowhere(collection: CollectionName, entries: readonly RawEntry[], named: Named): string[] {
  const ids = entries.flatMap((entry) => (entry.collection === collection ? [entry.id] : []));
  const missing = [...(named.get(collection)?.keys() ?? [])].filter((id) => idPattern.test(id) && !ids.includes(id));
  return missing.filter((id) => nearest(id, ids) === undefined);
}

/** Whether any of some entries refers to one, or its body links to its page. */
export const isNamedBy = ({ collection, id }: RawEntry, entries: readonly RawEntry[]): boolean =>
  entries.some((entry) => namedBy(entry).get(collection)?.has(id) || entry.document.bodyText.includes(`/${collection}/${id}/`));
