import type { CollectionName } from '../schemas/fields.ts';
import type { Words } from '../schemas/interface.ts';

/** A kind of page, as the search knows it; the words of the interface name it to readers. */
export type Kind = keyof Words['kinds'];

/** Collections with an index and a page for each entry; families show as the groups of the roles. */
export const shownCollections = [
  'principles',
  'debates',
  'roles',
  'actions',
  'journeys',
  'measures',
  'skills',
  'decisions',
  'departments',
  'glossary',
  'sources',
] as const satisfies CollectionName[];
export type ShownCollection = (typeof shownCollections)[number];

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
