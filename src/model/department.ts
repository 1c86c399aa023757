import { z } from 'astro/zod';
import { defineCollection } from './collection.ts';
import { aliases, list, listStatus, ref, searches, text, title } from './fields.ts';
import { toolNames } from './pages.ts';

/** Pages for all that a department may be led to: tools, and the lists of what it hands out or hires for. */
const pagesFor = [...toolNames, 'roles', 'materials', 'skills'] as const;

/** A department as customers are affected by it. */
export const departmentSchema = z.strictObject({
  title,
  status: listStatus,
  side: z.enum(['front-office', 'back-office']).describe('Whether customers meet it.'),
  summary: text(300, 20).describe('What it does for customers, seen or unseen.'),
  aliases,
  searches,
  begin: z
    .strictObject({
      action: ref('actions').describe('The action that the department should do first.'),
      why: text(240, 20).describe('Why it should begin with that one.'),
    })
    .describe('What the department does on its first Monday for customers. Without it, its page lists the shortest action first.')
    .optional(),
  pages: list(
    z.strictObject({
      page: z.enum(pagesFor).describe('A tool, such as `hire`, or the list of `roles`, `materials` or `skills`.'),
      why: text(240, 20).describe('What the department does with it.'),
    }),
    1,
    6,
  )
    .describe('Other pages of the site that help the department. One that the site does without is left out.')
    .optional(),
});
export type Department = z.infer<typeof departmentSchema>;

export const departments = defineCollection({
  name: 'departments',
  format: 'list',
  schema: departmentSchema,
  asWritten: true,
  kind: 'Department',
  worth: 0.85,
  ids: ['owns', 'decides', 'roles', 'works-with', 'monday'],
  summary: ({ summary }) => ({ text: summary }),
  groups: { of: ({ side }) => side, title: (group, words) => words.groups[group as Department['side']] },
});
