import type { CollectionName } from '../schemas/fields.ts';

/** How a collection is named to readers, and what its index says. */
export interface CollectionWords {
  one: string;
  many: string;
  lead: string;
}

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

export const collectionWords: Record<ShownCollection, CollectionWords> = {
  principles: {
    one: 'Principle',
    many: 'Principles',
    lead: 'What we believe about customer experience, what it asks of each of us, and where it does not hold.',
  },
  debates: {
    one: 'Debate',
    many: 'Debates',
    lead: 'Questions on which good people disagree: the positions side by side, our verdict, and what it changes in the roles.',
  },
  roles: {
    one: 'Role',
    many: 'Roles',
    lead: 'Who does what: mandate, decision rights, outcomes, skills and an interview for each role, and when not to hire it.',
  },
  actions: {
    one: 'Action',
    many: 'Monday actions',
    lead: 'Things to do on Monday morning. Each leaves behind something that was not there before.',
  },
  journeys: {
    one: 'Journey',
    many: 'Journeys',
    lead: 'Storyboards of what customers go through, with the promise, the known breakpoint and the one owner of each touchpoint.',
  },
  measures: {
    one: 'Measure',
    many: 'Measures',
    lead: 'What to count, how to work it out, how it gets gamed, and who may answer for it.',
  },
  skills: { one: 'Skill', many: 'Skills', lead: 'What people can be seen to do, at four levels.' },
  decisions: {
    one: 'Decision',
    many: 'Decisions',
    lead: 'The decisions that make or break an experience, and which role has which say in each.',
  },
  departments: { one: 'Department', many: 'Departments', lead: 'What each department does for customers, seen or unseen.' },
  glossary: { one: 'Term', many: 'Glossary', lead: 'One meaning for each word, so that we talk about the same thing.' },
  sources: { one: 'Source', many: 'Sources', lead: 'Where the facts in this playbook come from, and what we took from each.' },
};
