import type { Words } from '../i18n/words.ts';
import type { Kind } from './kinds.ts';

/** Where the navigation has a page: in the header, or in one of the two lists of the footer. */
export type NavigationPlace = 'main' | 'tools' | 'more';

interface SinglePage {
  address: string;
  kind: Kind;
  navigation: NavigationPlace;
}

/**
 * The pages that are there once, in the order of the navigation, by the key of their words: `words.<key>.title` names
 * the page, `words.page.nav.<key>` the link in the navigation.
 */
export const pages = {
  stance: { address: '/stance/', kind: 'Overview', navigation: 'main' },
  hire: { address: '/hire/', kind: 'Tool', navigation: 'tools' },
  titles: { address: '/titles/', kind: 'Tool', navigation: 'tools' },
  compare: { address: '/compare/', kind: 'Tool', navigation: 'tools' },
  vacancy: { address: '/vacancy-check/', kind: 'Tool', navigation: 'tools' },
  monday: { address: '/monday/', kind: 'Tool', navigation: 'tools' },
  readiness: { address: '/readiness/', kind: 'Tool', navigation: 'tools' },
  ownership: { address: '/ownership/', kind: 'Tool', navigation: 'tools' },
  alignment: { address: '/alignment/', kind: 'Tool', navigation: 'tools' },
  data: { address: '/data/', kind: 'Overview', navigation: 'tools' },
  rules: { address: '/rules/', kind: 'Overview', navigation: 'more' },
  health: { address: '/health/', kind: 'Overview', navigation: 'more' },
  changes: { address: '/changes/', kind: 'Overview', navigation: 'more' },
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
