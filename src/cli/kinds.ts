import { idsOf } from '../author/places.ts';
import { collectionNames, entryNameOf, isCollection, type ReferenceTarget } from '../model/index.ts';
import type { ContentFiles } from '../read/content.ts';
import { nearest } from '../text/nearest.ts';

const targets = new Map<string, ReferenceTarget>([
  ...collectionNames.map((name): [string, ReferenceTarget] => [entryNameOf(name).replaceAll(' ', '-'), name]),
  ['touchpoint', 'touchpoints'],
]);

/** What authors call the entries that commands take by kind and id. */
export const kinds = [...targets.keys()];

/** @throws Error where there is no such kind. */
export function targetOf(kind: string): ReferenceTarget {
  const target = targets.get(kind) ?? (isCollection(kind) || kind === 'touchpoints' ? kind : undefined);
  if (!target) throw new Error(`${kind === '' ? 'say which kind' : `there is no kind “${kind}”`}; it is one of ${kinds.join(', ')}`);
  return target;
}

/** @throws Error that names every id that does not exist, with the one that was most likely meant. */
export function requireIds(content: ContentFiles, kind: string, ids: readonly string[]): void {
  const known = idsOf(content, targetOf(kind));
  const unknown = ids.filter((id) => !known.includes(id));
  if (unknown.length === 0) return;
  const says = unknown.map((id) => {
    const guess = nearest(id, known);
    return `there is no ${kind} ${id}${guess ? `; did you mean ${guess}?` : ''}`;
  });
  throw new Error([...says, 'Nothing was changed.'].join('\n'));
}
