import { z } from 'astro/zod';
import { definePart } from './collection.ts';
import { list, listStatus, ref, text } from './fields.ts';

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

export const hiring = definePart({
  name: 'hiring',
  format: 'list',
  schema: hiringSchema,
  entryName: 'hiring step',
  asWritten: true,
  partOf: '/hire/',
  summary: ({ help }) => ({ text: help }),
});
