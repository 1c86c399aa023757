import type { z } from 'astro/zod';
import { type FoundReference, fieldAt, referencesIn } from './walk.ts';

/** What is left of a value without references to what is not published. */
export interface LeftOut<T> {
  value: T;
  /** The references that were taken out. */
  leftOut: FoundReference[];
}

/**
 * Takes out the references that `isGone` accepts and that a reader would not miss: an item of a list, a key of a record or
 * an optional field, where the schema accepts the rest. Others stay, as do fields that are optional and have `needed: true`:
 * where they are written, the rest says nothing without them.
 * @param mode `remove` closes the gaps in lists; `hollow` leaves undefined in them, so that the places of the others stay true.
 */
export function withoutReferences<T>(
  schema: z.ZodType,
  value: T,
  isGone: (reference: FoundReference) => boolean,
  mode: 'remove' | 'hollow',
  references: readonly FoundReference[] = referencesIn(schema, value),
): LeftOut<T> {
  const gone = references.filter((reference) => isGone(reference) && !fieldAt(schema, reference.path)?.meta()?.needed);
  if (gone.length === 0) return { value, leftOut: [] };
  const issuesIn = (candidate: T) => schema.safeParse(candidate).error?.issues.length ?? 0;
  const known = issuesIn(value);
  let rest = value;
  const places: (string | number)[][] = [];
  // From the last on, so that the places of those before stay true.
  for (const reference of gone.toReversed()) {
    // One in an item that has been taken out: another stands in its place now.
    if (places.some((place) => isWithin(reference.path, place))) continue;
    // By itself, or with the item of a list that is nothing without it, such as `{ department: finance }`.
    for (const place of [reference.path, reference.path.slice(0, -1)]) {
      if (place !== reference.path && typeof place.at(-1) !== 'number') break;
      const candidate = structuredClone(rest);
      if (!takeOut(candidate, place) || issuesIn(candidate) > known) continue;
      rest = candidate;
      places.unshift(place);
      break;
    }
  }
  const leftOut = gone.filter(({ path }) => places.some((place) => isWithin(path, place)));
  if (mode === 'remove') return { value: rest, leftOut };
  const hollow = structuredClone(value);
  for (const place of places.toReversed()) takeOut(hollow, place, true);
  return { value: hollow, leftOut };
}

const isWithin = (path: readonly (string | number)[], place: readonly (string | number)[]) => place.every((step, at) => path[at] === step);

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
