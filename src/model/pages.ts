import type { Words } from '../i18n/words.ts';
import type { Kind } from './kinds.ts';

interface SinglePage {
  address: string;
  kind: Kind;
}

/**
 * The pages that are there once, by the key of their words: `words.<key>.title` names the page, `words.page.nav.<key>`
 * the link in the navigation, where `tasks.ts` gives it its place.
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
/** The pages that a playbook may do without. */
export const toolNames = [
  'hire',
  'titles',
  'compare',
  'vacancy',
  'monday',
  'readiness',
  'ownership',
  'alignment',
  'data',
  'rules',
  'health',
  'changes',
] as const satisfies readonly Exclude<PageKey, 'stance'>[];
export type ToolName = (typeof toolNames)[number];

export const pageKeys = Object.keys(pages) as PageKey[];

/** The kind of a page that is there once, and of those that no table lists. */
export const kindAt = (address: string): Kind =>
  pageKeys.map((key) => pages[key]).find((page) => page.address === address)?.kind ?? 'Overview';
