import type { VacancyLevel } from '../model/vacancy-levels.ts';

/** Jobs at which an ad may arrive that are none of this playbook. */
export const outsideJobs = ['sales', 'account-manager', 'ux-researcher', 'other'] as const;

/** A kind of work or a level, and the phrases by which an ad gives it away; made from content/vacancy.yaml. */
export interface Lexeme {
  id: string;
  title: string;
  kind: 'work' | 'level' | 'title';
  level?: VacancyLevel | undefined;
  titles: string[];
  strong: string[];
  some: string[];
  weak: string[];
  against: string[];
  /** For a title: words that make it another title. */
  unless?: string[] | undefined;
  /** For a title: the roles that it makes one expect. */
  expects?: string[] | undefined;
  roles: { level: VacancyLevel | 'any'; role: string }[];
}

/** What the vacancy check knows: its phrases, and the titles of the roles at which it may arrive. */
export interface VacancyProfile {
  lexemes: Lexeme[];
  names: Record<string, string>;
}
