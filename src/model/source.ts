import { z } from 'astro/zod';
import { defineCollection } from './collection.ts';
import { date, listStatus, text } from './fields.ts';

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

export const sources = defineCollection({
  name: 'sources',
  format: 'list',
  schema: sourceSchema,
  kind: 'Source',
  worth: 0.6,
  byTitleOnly: true,
  navigation: 'more',
  isReference: true,
  summary: ({ says, author, year }, _titleOf, { words }) => ({
    text: says,
    notes: [author, year === 'undated' ? words.source.undated : String(year)],
  }),
  groups: { of: ({ kind }) => kind, title: (group, words) => words.groups[group as Source['kind']] },
});
