import type { Weights } from './model.ts';

/** Jobs at which an ad may arrive that are none of this playbook. */
export const outsideJobs = ['sales', 'account-manager', 'ux-researcher', 'other'] as const;

/** A kind of work, and the phrases by which an ad gives it away; made from content/vacancy.yaml. */
export interface Lexeme {
  id: string;
  title: string;
  /** A role of the playbook, or one of the jobs outside it. */
  role: string;
  /** The learned job of which the role is a case, where that has another name. */
  like?: string | undefined;
  titles: string[];
  strong: string[];
  some: string[];
  weak: string[];
  against: string[];
}

/** What the vacancy check knows: its phrases and weights, the titles of the roles at which it may arrive, and what warns of each. */
export interface VacancyProfile {
  lexemes: Lexeme[];
  weights: Weights;
  names: Record<string, string>;
  /** Words in an ad that warn of a role, and what they give away. */
  redFlags: Record<string, { phrase: string; means: string }[]>;
}
