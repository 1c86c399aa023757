import { z } from 'astro/zod';
import { date, list, ref, status, text, title } from './fields.ts';

/** Entries of shared files are published unless they say otherwise. */
const listStatus = status.default('published');

/** A decision about customer experience that every role answers. */
export const decisionSchema = z.strictObject({
  title,
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
  aliases: list(text(80, 2), 0, 8).describe('Other names; write [] for none.'),
});
export type Department = z.infer<typeof departmentSchema>;

/** A family of roles. */
export const familySchema = z.strictObject({
  title,
  status: listStatus,
  summary: text(300, 20).describe('What the roles of the family have in common.'),
});
export type Family = z.infer<typeof familySchema>;

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
