import { z } from 'astro/zod';
import { defineCollection } from './collection.ts';
import { list, listStatus, ref, searches, text, title } from './fields.ts';

/** A term with the one meaning that it has in this playbook. */
export const glossarySchema = z.strictObject({
  title,
  status: listStatus,
  abbreviation: text(12, 2).describe('The abbreviation, if people use one.').optional(),
  aliases: list(text(80, 2), 0, 8).describe('Other words for the same thing; search finds the term by them. Write [] for none.'),
  searches,
  definition: text(500, 20).describe('What it means here, in plain words.'),
  related: list(ref('glossary'), 0, 6).describe('Terms to read next; write [] for none.'),
  page: z
    .string()
    .regex(/^\/[a-z0-9/-]+\/$/, 'write an address of this site, with a slash at both ends')
    .describe('The page of this site that says more.')
    .optional(),
  sources: list(ref('sources'), 0, 4).describe('Where the meaning comes from; write [] for common usage.'),
});

export const glossary = defineCollection({
  name: 'glossary',
  format: 'list',
  schema: glossarySchema,
  entryName: 'term',
  kind: 'Term',
  worth: 0.9,
  isReference: true,
  summary: ({ definition }) => ({ text: definition }),
  groups: { of: (term) => term.title.charAt(0).toUpperCase() },
});
