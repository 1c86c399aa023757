import { schemas } from '../model/index.ts';
import { referencesIn } from '../model/walk.ts';
import { editDistance, nearest } from '../text/nearest.ts';
import type { CheckedEntry, Misnamed } from './rule.ts';

/**
 * Finds entries that everything else calls by another id: those of a file or key with a wrong name, and pairs whose names
 * are swapped. One such name would make hundreds of rules find that something is missing or disagrees.
 */
export function findMisnamed(entries: readonly CheckedEntry[]): Misnamed[] {
  const byCollection = Map.groupBy(entries, ({ collection }) => collection);
  const counts = countReferences(entries);
  return [...byCollection].flatMap(([collection, list]) => {
    const called = counts.get(collection) ?? new Map<string, number>();
    const ids = new Set(list.map(({ id }) => id));
    const missing = [...called].filter(([id, count]) => count > 1 && !ids.has(id));
    const uncalled = list.filter(({ id }) => !called.has(id));
    return [...renamed(missing, uncalled), ...swapped(list)];
  });
}

/** How often other entries name each id, by collection. */
function countReferences(entries: readonly CheckedEntry[]): Map<string, Map<string, number>> {
  const counts = new Map<string, Map<string, number>>();
  for (const entry of entries) {
    for (const { target, id } of referencesOf(entry)) {
      // A touchpoint is named together with its journey.
      const [collection, named] = target === 'touchpoints' ? ['journeys', id.split('/')[0] as string] : [target, id];
      const known = counts.get(collection) ?? new Map<string, number>();
      counts.set(collection, known.set(named, (known.get(named) ?? 0) + 1));
    }
  }
  return counts;
}

const references = new WeakMap<object, ReturnType<typeof referencesIn>>();

/** The references in the fields of an entry, computed once. */
export function referencesOf(entry: CheckedEntry): ReturnType<typeof referencesIn> {
  const known = references.get(entry.data) ?? referencesIn(schemas[entry.collection], entry.data);
  references.set(entry.data, known);
  return known;
}

/** Ids that several places name and nothing has, with the entry that nobody names and that has such an id or title. */
function renamed(missing: readonly (readonly [string, number])[], uncalled: readonly CheckedEntry[]): Misnamed[] {
  // So many are no slip in a name: a whole collection is gone.
  if (missing.length > 20) return [];
  const free = new Map(uncalled.map((entry) => [entry.id, entry]));
  return missing.flatMap(([id, count]) => {
    const alike = [...free.values()].filter(({ data }) => idOfTitle(data) === id);
    const only = missing.length === 1 && free.size === 1 ? [...free.keys()][0] : undefined;
    const written = alike.length === 1 ? alike[0]?.id : (nearest(id, free.keys()) ?? only);
    const entry = written === undefined ? undefined : free.get(written);
    if (!entry || written === undefined) return [];
    free.delete(written);
    return [{ entry: { ...entry, id }, written, references: count }];
  });
}

/** Pairs of entries of which each has the title that belongs to the id of the other. */
function swapped(list: readonly CheckedEntry[]): Misnamed[] {
  const byId = new Map(list.map((entry) => [entry.id, entry]));
  // Each names the other, and so, under the name of the other, itself.
  const [one, two, ...more] = list.filter(namesItself);
  if (one && two && more.length === 0) {
    return [
      { entry: { ...one, id: two.id }, written: one.id, references: 0 },
      { entry: { ...two, id: one.id }, written: two.id, references: 0 },
    ];
  }
  return list.flatMap((entry) => {
    const own = idOfTitle(entry.data);
    const other = own !== undefined && own !== entry.id ? byId.get(own) : undefined;
    const title = other && idOfTitle(other.data);
    if (!other || title === undefined) return [];
    const isOthers = 2 * editDistance(title, entry.id) < editDistance(title, other.id);
    if (!isOthers) return [];
    return [
      { entry: { ...entry, id: other.id }, written: entry.id, references: 0 },
      ...(idOfTitle(other.data) === entry.id ? [] : [{ entry: { ...other, id: entry.id }, written: other.id, references: 0 }]),
    ];
  });
}

/** A role may be the owner of its own definition, and an entry may name itself nowhere else. */
const namesItself = (entry: CheckedEntry): boolean =>
  referencesOf(entry).some(
    ({ target, id, path }) => target === entry.collection && id === entry.id && !(target === 'roles' && path[0] === 'owner'),
  );

function idOfTitle(data: object): string | undefined {
  const { title } = data as { title?: unknown };
  if (typeof title !== 'string') return undefined;
  return title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
