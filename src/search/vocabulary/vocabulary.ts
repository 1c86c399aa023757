import type { Kind } from '../../model/kinds.ts';
import { rolePages } from '../../model/role-pages.ts';

/** A part that pages below an address have, or a page below theirs; by the id or the address that it has there. */
export type PartName = keyof typeof partPlaces;
export const partPlaces = {
  interview: { under: 'roles/', at: rolePages['Interview kit'].below },
  jobDescription: { under: 'roles/', at: rolePages['Job description'].below },
  workSample: { under: 'roles/', at: '#work-sample' },
  redFlags: { under: 'roles/', at: '#ad-red-flags' },
  hireOrNot: { under: 'roles/', at: '#hire-or-not' },
  decisionRights: { under: 'roles/', at: '#decision-rights' },
  accountabilities: { under: 'roles/', at: '#accountabilities' },
  outcomes: { under: 'roles/', at: '#outcomes' },
  failures: { under: 'roles/', at: '#how-the-job-goes-wrong' },
  skills: { under: 'roles/', at: '#skills' },
  /** Among the facts at the top of the page. */
  reportsTo: { under: 'roles/', at: '' },
  relationships: { under: 'roles/', at: '#relationships' },
  week: { under: 'roles/', at: '#week' },
  plan: { under: 'roles/', at: '#plan' },
  moves: { under: 'roles/', at: '#moves' },
  formula: { under: 'measures/', at: '#formula' },
  gaming: { under: 'measures/', at: '#gaming' },
  steps: { under: 'actions/', at: '#steps' },
} as const;

/** What the search knows of a language. Everything in it is in lower case, without accents; English in British spelling. */
export interface Vocabulary {
  /** Words that no answer is found by, separated by spaces. */
  stopWords: string;
  /** Words that say little about what is wanted, and count less. */
  weakWords: string;
  /** What people are called by their work: a query with one of these looks for a job. */
  jobNouns: string;
  /** The parts of a page, by the words by which people ask for them. In order: the first that is asked for wins. */
  parts: readonly [PartName, RegExp][];
  /** Two things to be compared, as two groups. */
  between: readonly RegExp[];
  /** What stands before the subject of a question. */
  asking: RegExp;
  /** Beginnings of questions, and the kinds of page that answer them, or the addresses of tools. */
  leads: readonly [RegExp, readonly (Kind | `${string}/`)[]][];
  noMoney: RegExp;
  /** A time, as a number or a word for one and the word for its unit; and whether that unit is hours. */
  time: RegExp;
  hours: RegExp;
  numbers: Readonly<Record<string, number>>;
}
