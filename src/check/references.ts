import { type CollectionName, schemas } from '../model/index.ts';
import { type FoundReference, referencesIn } from '../model/walk.ts';
import { memoize } from './memoize.ts';
import type { Content } from './rule.ts';

/** Every entry with the references in its fields, computed once per run. */
export const referencesOf = memoize((content: Content) =>
  content.entries.map((entry) => ({
    entry,
    // What the schema accepts has the same references before and after.
    references: referencesInValue(entry.collection, entry.valid ? entry.value : entry.data).filter(
      ({ path }) => !entry.leftOut?.some((left) => left.path.join() === path.join()),
    ),
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

/** The entries that several fields name and that do not exist, as collection/id: what they would have said is not known. */
const missingEntries = memoize((content: Content): ReadonlySet<string> => {
  const counts = new Map<string, number>();
  for (const { references } of referencesOf(content))
    for (const { target, id } of references)
      if (target !== 'touchpoints' && !content.get(target, id)) counts.set(`${target}/${id}`, (counts.get(`${target}/${id}`) ?? 0) + 1);
  return new Set([...counts].flatMap(([name, count]) => (count > 1 ? [name] : [])));
});

/** Whether a role that several places name does not exist, or is not published, which they are told: what it owns or decides is not known. */
export const isRoleMissing = memoize(
  (content: Content): boolean =>
    [...missingEntries(content)].some((name) => name.startsWith('roles/')) ||
    referencesOf(content).some(
      ({ entry, references }) =>
        entry.data.status === 'published' &&
        references.some(({ target, id }) => target === 'roles' && (content.get('roles', id)?.data.status ?? 'published') !== 'published'),
    ),
);
