import { z } from 'astro/zod';
import { defineCollection } from './collection.ts';
import { aliases, listStatus, ref, searches, text, title } from './fields.ts';

/** A decision about customer experience that every role answers. */
export const decisionSchema = z.strictObject({
  title,
  aliases: aliases.optional(),
  searches,
  status: listStatus,
  question: text(200, 15).describe('What is decided, as a question.'),
  why: text(300, 20).describe('What goes wrong when nobody, or two people, decide it.'),
  outside: text(100).describe('The title that decides it where no role of this playbook does, such as Head of finance.').optional(),
  department: ref('departments')
    .describe('The department of that title, so that the page of the department names the decision.')
    .optional(),
});
export type Decision = z.infer<typeof decisionSchema>;

export const decisions = defineCollection({
  name: 'decisions',
  format: 'list',
  schema: decisionSchema,
  asWritten: true,
  kind: 'Decision',
  worth: 0.95,
  ids: ['who'],
  summary: ({ question }) => ({ text: question }),
});
