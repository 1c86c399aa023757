import type { Words } from '../i18n/words.ts';
import type { Kind } from './kinds.ts';

interface SinglePage {
  address: string;
  kind: Kind;
}

/**
 * The pages that are there once, by the key of their words: `words.<key>.title` names the page, `words.page.nav.<key>`
 * the link in the navigation, where `tasks` gives it its place.
 */
export const pages = {
  stance: { address: '/stance/', kind: 'Overview' },
  hire: { address: '/hire/', kind: 'Tool' },
  titles: { address: '/titles/', kind: 'Tool' },
  compare: { address: '/compare/', kind: 'Tool' },
  vacancy: { address: '/vacancy-check/', kind: 'Tool' },
  monday: { address: '/monday/', kind: 'Tool' },
  readiness: { address: '/readiness/', kind: 'Tool' },
  ownership: { address: '/ownership/', kind: 'Tool' },
  alignment: { address: '/alignment/', kind: 'Tool' },
  data: { address: '/data/', kind: 'Overview' },
  rules: { address: '/rules/', kind: 'Overview' },
  health: { address: '/health/', kind: 'Overview' },
  changes: { address: '/changes/', kind: 'Overview' },
} as const satisfies Partial<Record<keyof Words, SinglePage>>;
export type PageKey = keyof typeof pages;
/** The pages that a playbook may do without: all but the stance. */
export const toolNames = (Object.keys(pages) as PageKey[]).filter((key) => key !== 'stance');
export type ToolName = (typeof toolNames)[number];

export const pageKeys = Object.keys(pages) as PageKey[];

/** The kind of a page that is there once, and of those that no table lists. */
export const kindAt = (address: string): Kind =>
  pageKeys.map((key) => pages[key]).find((page) => page.address === address)?.kind ?? 'Overview';

/** A page of the navigation: one that is there once, or the index of a collection. */
export type NavigationKey = keyof Words['page']['nav'];

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
