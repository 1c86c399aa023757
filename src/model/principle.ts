import { z } from 'astro/zod';
import { defineCollection } from './collection.ts';
import { aliases, judgement, list, ref, searches, sources, status, text, title, upkeep } from './fields.ts';

const asks = (who: string) => list(text(200, 10), 1, 4).describe(`What the principle asks of ${who}, as things to do.`);

/** What the organisation believes about customer experience. */
export const principleSchema = z.strictObject({
  title,
  status,
  aliases: aliases.optional(),
  searches,
  order: z.int().min(1).max(99).describe('Place in the list of principles; readers meet the first ones first.'),
  claim: text(240, 20).describe('The belief in one sentence that somebody could disagree with.'),
  why: text(600, 40).describe('Why we hold it.'),
  whenTrue: list(text(200, 10), 2, 5).describe('What one sees where people live by it.'),
  whenFalse: list(text(200, 10), 2, 5).describe('What one sees where they do not.'),
  asks: z
    .strictObject({
      executives: asks('executives'),
      managers: asks('managers'),
      frontLine: asks('people who meet customers'),
      backOffice: asks('people whom customers never meet'),
    })
    .describe('What it asks of each part of the organisation; a principle that asks nothing of somebody is decoration for them.'),
  limits: list(text(240, 15), 1, 4).describe('Where it does not hold, so that nobody applies it blindly.'),
  debates: list(ref('debates'), 0, 4).describe('Debates in which this principle is at stake; write [] for none.'),
  sources: sources(1),
  judgement,
  ...upkeep,
});
export type Principle = z.infer<typeof principleSchema>;

export const principles = defineCollection({
  name: 'principles',
  format: 'mdx',
  schema: principleSchema,
  kind: 'Principle',
  worth: 0.92,
  isShared: true,
  ids: ['why', 'signs', 'asks', 'limits', 'the-law'],
  digestPlace: 3,
  summary: ({ claim }) => ({ text: claim }),
});
