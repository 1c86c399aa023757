import type { Words } from '../i18n/words.ts';
import type { ShownCollection } from '../model/fields.ts';

export { type ShownCollection, shownCollections } from '../model/fields.ts';

/** A kind of page, as the search knows it; the words of the interface name it to readers. */
export type Kind = keyof Words['kinds'];

/** The kind of page that an entry of a collection has. */
export const kindOf: Record<ShownCollection, Kind> = {
  principles: 'Principle',
  debates: 'Debate',
  roles: 'Role',
  actions: 'Action',
  journeys: 'Journey',
  measures: 'Measure',
  skills: 'Skill',
  decisions: 'Decision',
  departments: 'Department',
  glossary: 'Term',
  sources: 'Source',
};
