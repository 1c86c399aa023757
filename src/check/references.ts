import { memoize } from './memoize.ts';
import { referencesOf as referencesOfEntry } from './misnamed.ts';
import type { Content } from './rule.ts';

/** Every entry with the references in its fields, computed once per run. */
export const referencesOf = memoize((content: Content) =>
  content.entries.map((entry) => ({ entry, references: referencesOfEntry(entry) })),
);

/** The entries that several fields name and that do not exist, as collection/id: what they would have said is not known. */
export const missingEntries = memoize((content: Content): ReadonlySet<string> => {
  const counts = new Map<string, number>();
  for (const { references } of referencesOf(content))
    for (const { target, id } of references)
      if (target !== 'touchpoints' && !content.get(target, id)) counts.set(`${target}/${id}`, (counts.get(`${target}/${id}`) ?? 0) + 1);
  return new Set([...counts].flatMap(([name, count]) => (count > 1 ? [name] : [])));
});

/** Whether a role that several places name does not exist: nobody knows what it owns or decides. */
export const isRoleMissing = (content: Content): boolean => [...missingEntries(content)].some((name) => name.startsWith('roles/'));
