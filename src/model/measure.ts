import { z } from 'astro/zod';
import { defineCollection } from './collection.ts';
import { aliases, judgement, list, named, searches, sources, status, text, title, upkeep } from './fields.ts';
import { frequency } from './frequency.ts';
import { party } from './party.ts';

const units = [
  ...[
    'percent',
    'points',
    'count',
    'ratio',
    'seconds',
    'minutes',
    'hours',
    'working-hours',
    'days',
    'working-days',
    'weeks',
    'months',
    'years',
  ],
  ...['currency', 'score', 'per-thousand', 'per-million'],
] as const;

const inputName = z.string().regex(/^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/, 'lower-case words joined by underscores');

/** A measure with a formula that computes. */
export const measureSchema = z.strictObject({
  title,
  status,
  abbreviation: text(12, 2).describe('The abbreviation that people use, such as NPS; search finds the measure by it.').optional(),
  aliases,
  searches,
  definition: text(400, 30).describe('What is measured, in words.'),
  answers: text(200, 15).describe('The question that it answers for a decision.'),
  inputs: list(
    z.strictObject({
      name: inputName.meta({ fixed: true }).describe('The name of the input in the formula.'),
      what: text(200).describe('What is counted or timed.'),
    }),
    1,
    8,
  ).describe('What goes into the formula.'),
  formula: text(200, 3)
    .meta({ fixed: true })
    .describe('The formula over the inputs with + - * / ( ), and sum, mean, median, min, max, sqrt, or percentile(list, 0.9) for lists.'),
  unit: named(units, 'contacts per customer').describe(
    'The unit of the result: one of these, or your own, such as `contacts per customer`.',
  ),
  direction: z.enum(['higher', 'lower', 'range']).describe('Whether higher is better, lower is better, or a range is right.'),
  cadence: frequency(['continuously', 'as-needed']).describe(
    'How often it is worth looking at: weekly, `every shift`, `every 2 years`, continuously; as-needed is when something sets it off.',
  ),
  population: text(240, 10).describe('Whose cases are counted, and who is left out.'),
  window: text(200, 5).describe('Over which time it is counted.'),
  example: z
    .strictObject({
      inputs: z
        .record(inputName, z.union([z.number(), z.array(z.number()).min(2).max(30)]))
        .describe('A value for each input; a list where the formula takes one.'),
      result: z.number().describe('What the formula gives, rounded as `decimals` says; a test computes it.'),
      reading: text(300, 15).describe('What the number means and what one would do about it.'),
    })
    .describe('A worked example with invented numbers, marked as such on the page.'),
  decimals: z.int().min(0).max(6).describe('Decimal places that the data can bear.'),
  gaming: list(
    z.strictObject({
      how: text(240, 10).describe('How people make the number better without making anything better.'),
      guard: text(240, 10).describe('What prevents or shows it.'),
    }),
    1,
    4,
  ).describe('How it gets gamed, and the guard.'),
  mayOwn: list(party, 1, 6).describe(
    'Roles that control enough of what moves it to answer for it, and whoever else does: { outside: The call centre that we hire } or { post: …, department: … }.',
  ),
  sources: sources(1),
  judgement,
  ...upkeep,
});
export type Measure = z.infer<typeof measureSchema>;

export const measures = defineCollection({
  name: 'measures',
  format: 'mdx',
  schema: measureSchema,
  kind: 'Measure',
  worth: 0.98,
  ids: ['formula', 'formula-of', 'example', 'gaming', 'who-may-own-it', 'the-law'],
  digestPlace: 4,
  summary: ({ definition, direction }, _titleOf, { words }) => ({ text: definition, notes: [words.directions[direction]] }),
});
