import { z } from 'astro/zod';
import { defineCollection } from './collection.ts';
import { date, listStatus, range, text } from './fields.ts';

const internal = 'internal';

const anySource = z.strictObject({
  title: text(200).describe('The title of the work.'),
  status: listStatus,
  author: text(160, 2).describe('Who wrote it, or the body that did.'),
  publisher: text(160, 2).describe('Who published it.'),
  year: z
    .union([...range(z.int().min(1000).max(2100)).options, z.literal('undated')])
    .describe(
      'The year of publication, or { min: 2019, max: 2021 } for a work of several, { min: 2019 } for one that goes on, or `undated`; old figures must look old.',
    ),
  kind: z
    .enum([
      'article',
      'study',
      'report',
      'book',
      'framework',
      'standard',
      'dataset',
      'guidance',
      'law',
      'job-ad',
      'documentation',
      internal,
    ])
    .describe('What sort of work it is; `internal` for a document of your own organisation that has no public address.'),
  url: z.union([z.url({ protocol: /^https?$/ }), z.literal('none')]).describe('Its address, or `none` when it has no public one.'),
  accessed: date.describe('The day on which we last read it.'),
  says: text(400, 20).describe('What we take from it, in our words.'),
  owner: text(160, 2).describe('Who keeps an internal document, and can hand out a copy.').optional(),
  date: date.describe('The day of an internal document.').optional(),
  interest: text(200, 5).describe('What the publisher sells that bears on the claim, so that a reader can discount it.').optional(),
});

/** A work that anyone can find. */
const published = anySource.omit({ owner: true, date: true });
/** A document of the organisation itself, which its readers know how to find. */
const internalDocument = anySource
  .pick({ title: true, status: true, kind: true, url: true, says: true })
  .partial({ url: true, says: true })
  .extend({ owner: anySource.shape.owner.unwrap(), date: anySource.shape.date.unwrap() });

/** Where a fact or a position comes from. */
export const sourceSchema = anySource.partial({ author: true, publisher: true, year: true, url: true, accessed: true, says: true });
export type Source = z.infer<typeof sourceSchema>;
/** What a source must fit, by whether it is a document of the organisation itself. */
export const sourceSchemas = { internal: internalDocument, published };

export const sources = defineCollection({
  name: 'sources',
  format: 'list',
  schema: sourceSchema,
  schemaOf: ({ kind }) => (kind === internal ? sourceSchemas.internal : sourceSchemas.published),
  kind: 'Source',
  worth: 0.6,
  byTitleOnly: true,
  isReference: true,
  summary: ({ says, author, owner, year, date: written }, _titleOf, { words, day, years }) => ({
    text: says ?? words.source.internal,
    notes: [
      author ?? owner ?? [],
      written === undefined ? [] : day(written),
      year === undefined ? [] : year === 'undated' ? words.source.undated : years(year),
    ].flat(),
  }),
  groups: { of: ({ kind }) => kind, title: (group, words) => words.groups[group as Source['kind']] },
});
