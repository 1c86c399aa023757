import type { z } from 'astro/zod';
import { type FoundReference, referencesIn } from './walk.ts';

/** What is left of a value without references to what is not published. */
export interface LeftOut<T> {
  value: T;
  /** The references that were taken out. */
  leftOut: FoundReference[];
}

/**
 * Takes out the references that `isGone` accepts and that a reader would not miss: an item of a list, a key of a record or
 * an optional field, where the schema accepts the rest. Others stay.
 * @param mode `remove` closes the gaps in lists; `hollow` leaves undefined in them, so that the places of the others stay true.
 */
export function withoutReferences<T>(
  schema: z.ZodType,
  value: T,
  isGone: (reference: FoundReference) => boolean,
  mode: 'remove' | 'hollow',
  references: readonly FoundReference[] = referencesIn(schema, value),
): LeftOut<T> {
  const gone = references.filter(isGone);
  if (gone.length === 0) return { value, leftOut: [] };
  const leftOut: FoundReference[] = [];
  const issuesIn = (candidate: T) => schema.safeParse(candidate).error?.issues.length ?? 0;
  const known = issuesIn(value);
  let rest = value;
  const places: (string | number)[][] = [];
  // From the last on, so that the places of those before stay true.
  for (const reference of gone.toReversed()) {
    // By itself, or with the item of a list that is nothing without it, such as `{ department: finance }`.
    for (const place of [reference.path, reference.path.slice(0, -1)]) {
      if (place !== reference.path && typeof place.at(-1) !== 'number') break;
      const candidate = structuredClone(rest);
      if (!takeOut(candidate, place) || issuesIn(candidate) > known) continue;
      rest = candidate;
      leftOut.unshift(reference);
      places.unshift(place);
      break;
    }
  }
  if (mode === 'remove') return { value: rest, leftOut };
  const hollow = structuredClone(value);
  for (const place of places) takeOut(hollow, place, true);
  return { value: hollow, leftOut };
}

function takeOut(value: unknown, path: readonly (string | number)[], hollow = false): boolean {
  let parent = value as Record<string | number, unknown> | unknown[];
  for (const step of path.slice(0, -1)) parent = (parent as Record<string | number, unknown>)[step] as typeof parent;
  const last = path.at(-1);
  if (last === undefined) return false;
  if (!Array.isArray(parent)) return delete parent[last];
  if (hollow) parent[Number(last)] = undefined;
  else parent.splice(Number(last), 1);
  return true;
}
