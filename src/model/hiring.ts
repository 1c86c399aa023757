import { z } from 'astro/zod';
import { definePart } from './collection.ts';
import { list, listStatus, ref, text } from './fields.ts';
import { hiringFactNames, hiringFacts } from './hiring-facts.ts';

const oneOf = <const Values extends readonly string[]>(values: Values) =>
  z.array(z.enum(values)).min(1).describe('The answers to that question for which it holds.').optional();

const when = z
  .strictObject({ size: oneOf(hiringFacts.size), sector: oneOf(hiringFacts.sector), reportsTo: oneOf(hiringFacts.reportsTo) })
  .describe('For whom it is, by what they answered before.');

/** A place on the path to "should we hire?": a question with answers that lead on, or an ending. */
export const hiringSchema = z.strictObject({
  title: text(120, 8).describe('The question as one asks it aloud, or the ending in a sentence.'),
  status: listStatus,
  kind: z
    .enum(['question', 'hire', 'not-yet', 'not-a-hire'])
    .describe('question: leads on. hire: ends in a role. not-yet: do the actions first. not-a-hire: an executive must own it.'),
  asks: z
    .enum(hiringFactNames)
    .describe('What the question finds out about the organisation, which later answers can depend on and the hiring pack takes over.')
    .optional(),
  help: text(500, 20).describe('How to answer, or what the ending means and why.'),
  answers: list(
    z.strictObject({
      answer: text(140, 2).describe('The answer in the words of the person who gives it.'),
      is: z
        .enum(hiringFactNames.flatMap((fact): string[] => [...hiringFacts[fact]]))
        .describe('What the answer says, where the question `asks` something.')
        .optional(),
      when: when.describe('Who is offered this answer, by what they answered before; leave it out for everyone.').optional(),
      next: ref('hiring').describe('The question or ending to which it leads.'),
      instead: list(z.strictObject({ when, next: ref('hiring').describe('The question or ending to which it leads them.') }), 1, 4)
        .describe('Where it leads some readers instead; the first that fits counts.')
        .optional(),
    }),
    2,
    7,
  )
    .describe('The answers to a question; an ending has none.')
    .optional(),
  notes: list(
    z.strictObject({ when, text: text(300, 20).describe('What an organisation of that kind should know about this ending.') }),
    1,
    4,
  )
    .describe('What differs for some organisations.')
    .optional(),
  role: ref('roles')
    .describe('The role in which a path that ends in a hire ends, or the executive who must own it.')
    .optional()
    .meta({ needed: true }),
  roles: list(ref('roles'), 1, 4).describe('Other roles that the text names; the page links to them.').optional(),
  actions: list(ref('actions'), 1, 5).describe('What to do first, or instead.').optional(),
  next: ref('hiring').describe('The question to come back to when the actions are done.').optional(),
  sources: list(ref('sources'), 0, 4).describe('What the question or the ending draws on; write [] for our own judgement.'),
});

export const hiring = definePart({
  name: 'hiring',
  format: 'list',
  schema: hiringSchema,
  entryName: 'hiring step',
  asWritten: true,
  partOf: '/hire/',
  summary: ({ help }) => ({ text: help }),
});
