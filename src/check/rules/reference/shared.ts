import type { ReferenceTarget } from '../../../model/index.ts';
import type { FoundReference } from '../../../model/walk.ts';
import { memoize } from '../../memoize.ts';
import type { CheckedEntry, Content } from '../../rule.ts';

/** What one entry of a collection is called. */
export const singular: Record<ReferenceTarget, string> = {
  principles: 'principle',
  debates: 'debate',
  roles: 'role',
  actions: 'action',
  journeys: 'journey',
  measures: 'measure',
  skills: 'skill',
  decisions: 'decision',
  glossary: 'glossary term',
  departments: 'department',
  families: 'family',
  hiring: 'hiring step',
  readiness: 'readiness statement',
  vacancy: 'vacancy lexeme',
  sources: 'source',
  touchpoints: 'touchpoint',
};

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
