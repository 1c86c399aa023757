import type { ShownCollection } from './index.ts';
import type { PageKey } from './pages.ts';

/** A page of the navigation: one that is there once, or the index of a collection. */
export type NavigationKey = PageKey | ShownCollection;

/**
 * What readers come to do, in the order of the navigation, with the pages that serve it: every page is under exactly one
 * task. A task leads to the first of its pages that the site has. The pages of `authors` are for those who write the
 * playbook; readers are not led there.
 */
export const tasks = {
  decide: ['hire', 'ownership', 'decisions', 'readiness', 'stance', 'principles', 'debates'],
  hire: ['roles', 'vacancy', 'skills'],
  compare: ['compare', 'titles'],
  monday: ['monday', 'actions', 'alignment', 'materials'],
  reference: ['glossary', 'measures', 'journeys', 'departments', 'law', 'sources', 'data'],
  authors: ['health', 'changes', 'rules'],
} as const satisfies Record<string, readonly NavigationKey[]>;
export type Task = keyof typeof tasks;

export const taskNames = Object.keys(tasks) as Task[];
