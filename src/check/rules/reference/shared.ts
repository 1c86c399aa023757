import { entryNameOf, type ReferenceTarget } from '../../../model/index.ts';
import type { FoundReference } from '../../../model/walk.ts';
import { memoize } from '../../memoize.ts';
import type { CheckedEntry, Content } from '../../rule.ts';

/** What authors call a target of references. */
export const nameOf = (target: ReferenceTarget): string => (target === 'touchpoints' ? 'touchpoint' : entryNameOf(target));

/** Entries by collection and id, computed once per run. A touchpoint is under journey/touchpoint, with its journey. */
export const entriesByTarget = memoize((content: Content) => {
  const entries = new Map<ReferenceTarget, Map<string, CheckedEntry>>();
  const add = (target: ReferenceTarget, id: string, entry: CheckedEntry) => {
    const known = entries.get(target) ?? new Map<string, CheckedEntry>();
    known.set(id, entry);
    entries.set(target, known);
  };
  for (const entry of content.entries) add(entry.collection, entry.id, entry);
  for (const journey of content.of('journeys')) {
    for (const stage of journey.data.stages ?? []) {
      for (const touchpoint of stage?.touchpoints ?? []) {
        if (touchpoint?.id) add('touchpoints', `${journey.id}/${touchpoint.id}`, journey);
      }
    }
  }
  return entries;
});

/** Whether a finding about a reference belongs on a key or on a value. */
export const partOf = (reference: FoundReference) => (reference.isKey ? 'key' : 'value');
