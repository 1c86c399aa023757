import { z } from 'astro/zod';
import { aliases, date, list, ref, status, text, title } from './fields.ts';
import { vacancyLevels } from './vacancy-levels.ts';

/** Entries of shared files are published unless they say otherwise. */
const listStatus = status.default('published');

/** A decision about customer experience that every role answers. */
export const decisionSchema = z.strictObject({
  title,
  aliases: aliases.optional(),
  status: listStatus,
  question: text(200, 15).describe('What is decided, as a question.'),
  why: text(300, 20).describe('What goes wrong when nobody, or two people, decide it.'),
  outside: text(100).describe('The title that decides it where no role of this playbook does, such as Head of finance.').optional(),
});
export type Decision = z.infer<typeof decisionSchema>;

/** A term with the one meaning that it has in this playbook. */
export const glossarySchema = z.strictObject({
  title,
  status: listStatus,
  abbreviation: text(12, 2).describe('The abbreviation, if people use one.').optional(),
  aliases: list(text(80, 2), 0, 8).describe('Other words for the same thing; search finds the term by them. Write [] for none.'),
  definition: text(500, 20).describe('What it means here, in plain words.'),
  related: list(ref('glossary'), 0, 6).describe('Terms to read next; write [] for none.'),
  page: z
    .string()
    .regex(/^\/[a-z0-9/-]+\/$/, 'write an address of this site such as /measures/nps/')
    .describe('The page of this site that says more.')
    .optional(),
  sources: list(ref('sources'), 0, 4).describe('Where the meaning comes from; write [] for common usage.'),
});
export type GlossaryTerm = z.infer<typeof glossarySchema>;

/** A department as customers are affected by it. */
export const departmentSchema = z.strictObject({
  title,
  status: listStatus,
  side: z.enum(['front-office', 'back-office']).describe('Whether customers meet it.'),
  summary: text(300, 20).describe('What it does for customers, seen or unseen.'),
  aliases,
});
export type Department = z.infer<typeof departmentSchema>;

/** A family of roles. */
export const familySchema = z.strictObject({
  title,
  status: listStatus,
  summary: text(300, 20).describe('What the roles of the family have in common.'),
});
export type Family = z.infer<typeof familySchema>;

/** A place on the path to "should we hire?": a question with answers that lead on, or an ending. */
export const hiringSchema = z.strictObject({
  title: text(120, 8).describe('The question as one asks it aloud, or the ending in a sentence.'),
  status: listStatus,
  kind: z
    .enum(['question', 'hire', 'not-yet', 'not-a-hire'])
    .describe('question: leads on. hire: ends in a role. not-yet: do the actions first. not-a-hire: an executive must own it.'),
  help: text(500, 20).describe('How to answer, or what the ending means and why.'),
  answers: list(
    z.strictObject({
      answer: text(140, 2).describe('The answer in the words of the person who gives it.'),
      next: ref('hiring').describe('The question or ending to which it leads.'),
    }),
    2,
    5,
  )
    .describe('The answers to a question; an ending has none.')
    .optional(),
  role: ref('roles').describe('The role in which a path that ends in a hire ends, or the executive who must own it.').optional(),
  actions: list(ref('actions'), 1, 5).describe('What to do first, or instead.').optional(),
  sources: list(ref('sources'), 0, 4).describe('What the question or the ending draws on; write [] for our own judgement.'),
});
export type HiringStep = z.infer<typeof hiringSchema>;

/** A statement by which a firm judges how ready it is, on four steps. */
export const readinessSchema = z.strictObject({
  title: text(160, 15).describe('The statement, as something that is true or not.'),
  status: listStatus,
  principle: ref('principles').describe('The principle from which it is drawn.'),
  steps: list(text(200, 10), 4, 4).describe('What one sees at step 1 (not at all), 2, 3 and 4 (fully), in that order.'),
  actions: list(ref('actions'), 1, 4).describe('Actions that would raise it.'),
  outsideHelp: z
    .strictObject({
      when: text(200, 15).describe('What the firm lacks when it cannot do the actions alone.'),
      ask: text(240, 15).describe('What to ask of an outsider, so that the outcome stays in the firm.'),
    })
    .describe('Help from outside, where it makes sense.')
    .optional(),
});
export type ReadinessStatement = z.infer<typeof readinessSchema>;

const phrase = z
  .string()
  .regex(/^[a-z0-9]+(?: [a-z0-9]+)*$/, 'write a phrase in lower-case letters and digits with single spaces, as signs do not count');
const phrases = list(phrase, 0, 80);

/** What the vacancy check goes by: a kind of work, a level or a promise of titles, with the phrases that give it away. */
export const vacancySchema = z.strictObject({
  title,
  status: listStatus,
  kind: z.enum(['work', 'level', 'title']).describe('work: what people do. level: how senior. title: what a title promises.'),
  level: z.enum(vacancyLevels).describe('For a level: which.').optional(),
  titles: phrases.describe('Phrases in the title of an ad.'),
  unless: phrases.describe('For a title: phrases that make it another title.').optional(),
  expects: list(text(60, 2), 1, 20).describe('For a title: the roles, or kinds of job outside this playbook, that it promises.').optional(),
  strong: phrases.describe('Phrases in the text that speak clearly for it.'),
  some: phrases.describe('Phrases that speak for it when others do.'),
  weak: phrases.describe('Phrases that many ads hold.'),
  against: phrases.describe('Phrases that speak against it.'),
  roles: list(
    z.strictObject({
      level: z.enum(['any', ...vacancyLevels]).describe('The level, or any.'),
      role: text(60, 2).describe('A role of this playbook, or sales, account-manager, ux-researcher or other.'),
    }),
    0,
    8,
  ).describe('For work: the role that it is at each level; write [] for a level or a title.'),
});
export type VacancyLexeme = z.infer<typeof vacancySchema>;

/** Where a fact or a position comes from. */
export const sourceSchema = z.strictObject({
  title: text(200).describe('The title of the work.'),
  status: listStatus,
  author: text(160, 2).describe('Who wrote it, or the body that did.'),
  publisher: text(160, 2).describe('Who published it.'),
  year: z
    .union([z.int().min(1900).max(2100), z.literal('undated')])
    .describe('The year of publication, or `undated`; old figures must look old.'),
  kind: z
    .enum(['article', 'study', 'report', 'book', 'framework', 'standard', 'dataset', 'guidance', 'law', 'job-ad', 'documentation'])
    .describe('What sort of work it is.'),
  url: z.union([z.url({ protocol: /^https?$/ }), z.literal('none')]).describe('Its address, or `none` when it has no public one.'),
  accessed: date.describe('The day on which we last read it.'),
  says: text(400, 20).describe('What we take from it, in our words.'),
  interest: text(200, 5).describe('What the publisher sells that bears on the claim, so that a reader can discount it.').optional(),
});
export type Source = z.infer<typeof sourceSchema>;
