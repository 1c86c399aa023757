import { z } from 'astro/zod';
import { defineCollection } from './collection.ts';
import { id, judgement, list, ref, sources, status, text, title, upkeep } from './fields.ts';

/** Who answers for a touchpoint: a role of this playbook by its id, or a job outside it by its title and department. */
const accountable = z
  .union([
    ref('roles'),
    z.strictObject({
      post: text(80).describe('The title of the job, such as Head of payments.'),
      department: ref('departments').describe('The department that the job is in.'),
    }),
  ])
  .describe(
    'The one role that answers for it; or, where a job answers for it that this playbook does not define, its title and department: { post: Head of payments, department: finance }.',
  );

const touchpoint = z.strictObject({
  id: id.describe('The id of the touchpoint, unique in the journey; roles refer to it as journey-id/touchpoint-id.'),
  title: text(80).describe('What happens here, in a few words.'),
  channel: z
    .enum(['website', 'app', 'email', 'telephone', 'chat', 'message', 'post', 'in-person', 'product', 'document'])
    .describe('Where it happens.'),
  wants: text(200, 10).describe('What the customer wants here.'),
  does: text(200, 10).describe('What the customer does here.'),
  feels: z
    .strictObject({
      score: z.int().min(-2).max(2).describe('From -2 (dread, anger) over 0 to 2 (delight); drawn as a curve.'),
      words: text(120, 3).describe('The feeling in words, for those who cannot see the curve.'),
    })
    .describe('What the customer feels when things go as they usually go.'),
  department: ref('departments').describe('The department that runs it.'),
  accountable,
  contributing: list(ref('roles'), 0, 6).describe('Roles that work on it; write [] for none.'),
  promise: text(200, 10).describe('What we promise here, so plainly that a customer could hold us to it.'),
  breakpoint: text(240, 10).describe('How it is known to break.'),
  measure: ref('measures').describe('The measure that shows whether the promise is kept.'),
  actions: list(ref('actions'), 0, 4).describe('Actions that mend the breakpoint; write [] for none.'),
});

/** A journey as a storyboard: stages in order, touchpoints in each. */
export const journeySchema = z.strictObject({
  title,
  status,
  summary: text(300, 30).describe('What the journey covers, from where to where.'),
  customer: text(240, 15).describe('Who travels it, and what they bring. An example, not a real person.'),
  trigger: text(200, 10).describe('What sets it off.'),
  ends: text(200, 10).describe('What the customer has at the end.'),
  owner: ref('roles').describe('The role that answers for the journey as a whole.'),
  stages: list(
    z.strictObject({
      id: id.describe('The id of the stage, unique in the journey.'),
      title: text(80).describe('The stage in the customer’s words.'),
      touchpoints: list(touchpoint, 1, 8).describe('The touchpoints in order.'),
    }),
    2,
    8,
  ).describe('The stages in order.'),
  sources: sources(0),
  judgement,
  reviewed: upkeep.reviewed,
  reviewBy: upkeep.reviewBy,
});
export type Journey = z.infer<typeof journeySchema>;
export type Touchpoint = z.infer<typeof touchpoint>;
export type Accountable = Touchpoint['accountable'];

/** The role of this playbook that answers for a touchpoint; undefined where that is a job outside it. */
export const accountableRole = (accountable: Accountable): string | undefined =>
  typeof accountable === 'string' ? accountable : undefined;

export const journeys = defineCollection({
  name: 'journeys',
  format: 'yaml',
  schema: journeySchema,
  kind: 'Journey',
  worth: 0.92,
  navigation: 'main',
  ids: ['feelings'],
  digestPlace: 5,
  summary: ({ summary, stages }, _titleOf, { words }) => ({
    text: summary,
    notes: [words.summary.touchpoints({ count: stages.reduce((sum, { touchpoints }) => sum + touchpoints.length, 0) })],
  }),
});
