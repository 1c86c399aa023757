import { z } from 'astro/zod';
import { definePart } from './collection.ts';
import { list, listStatus, ref, text } from './fields.ts';

/** A statement by which a firm judges how ready it is, on four steps. */
export const readinessSchema = z.strictObject({
  title: text(160, 15).describe('The statement, as something that is true or not.'),
  status: listStatus,
  principle: ref('principles').describe('The principle from which it is drawn.'),
  steps: list(text(200, 10), 4, 4).describe('What one sees at step 1 (not at all), 2, 3 and 4 (fully), in that order.'),
  actions: list(ref('actions'), 1, 4).describe('Actions that would raise it.'),
  outsideHelp: z
    .strictObject({
      when: text(200, 15).describe('What the firm lacks when it cannot do the actions alone.'),
      ask: text(240, 15).describe('What to ask of an outsider, so that the outcome stays in the firm.'),
    })
    .describe('Help from outside, where it makes sense.')
    .optional(),
});

export const readiness = definePart({
  name: 'readiness',
  format: 'list',
  schema: readinessSchema,
  entryName: 'statement',
  asWritten: true,
  partOf: '/readiness/',
  summary: ({ steps }) => ({ text: steps[3] ?? '' }),
});
