import { z } from 'astro/zod';
import { defineCollection } from './collection.ts';
import { bySituation, id, judgement, list, named, ref, searches, sources, status, text, title, upkeep } from './fields.ts';
import { answerable, party } from './party.ts';

const channels = [
  'website',
  'app',
  'email',
  'phone',
  'chat',
  'sms',
  'message',
  'social-media',
  'video',
  'post',
  'in-person',
  'self-service-machine',
  'product',
  'document',
] as const;
const channel = named(channels, 'Smart speaker');
const severalChannels = list(channel, 1, 4).refine((all) => !all.includes('any'), { message: '`any` stands alone' });

const touchpoint = z.strictObject({
  id: id.describe('The id of the touchpoint, unique in the journey; roles refer to it as journey-id/touchpoint-id.'),
  title: text(80).describe('What happens here, in a few words.'),
  channel: z
    .union([...channel.options, z.literal('any'), severalChannels])
    .describe(
      'Where it happens: one of these, or your own, such as `Smart speaker`; a list, such as [phone, chat], where customers choose; `any` for all that we have.',
    ),
  wants: text(200, 10).describe('What the customer wants here.'),
  does: text(200, 10).describe('What the customer does here.'),
  feels: z
    .strictObject({
      score: z.number().min(-2).max(2).describe('From -2 (dread, anger) over 0 to 2 (delight); drawn as a curve.'),
      words: text(120, 3).describe('The feeling in words, for those who cannot see the curve.'),
    })
    .describe('What the customer feels when things go as they usually go.'),
  department: z
    .union([ref('departments'), list(ref('departments'), 1, 4)])
    .describe('The department that runs it; a list, such as [sales, finance], where several do.'),
  accountable: answerable.describe(
    'The one role that answers for it; or, where a job answers for it that this playbook does not define, its title and department: { post: Head of payments, department: finance }; or a party outside, with the department that holds the contract where one does: { outside: The parcel carrier, department: logistics }.',
  ),
  contributing: list(party, 0, 6).describe(
    'Roles that work on it, and whoever else does: { outside: The parcel carrier }, { post: …, department: … } or { department: … }. Write [] for none.',
  ),
  promise: text(200, 10).describe('What we promise here, so plainly that a customer could hold us to it.'),
  breakpoint: text(240, 10).describe('How it is known to break.'),
  measure: ref('measures').describe('The measure that shows whether the promise is kept.'),
  actions: list(ref('actions'), 0, 4).describe('Actions that fix the breakpoint; write [] for none.'),
});

/** A journey as a storyboard: stages in order, touchpoints in each. */
export const journeySchema = z.strictObject({
  title,
  status,
  searches,
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
  variations: z
    .strictObject(bySituation(text(300, 20)))
    .describe('What is different about the journey by size, sector and place of work. Leave out what reads the same there.')
    .optional(),
  sources: sources(0),
  judgement,
  reviewed: upkeep.reviewed,
  reviewBy: upkeep.reviewBy,
});
export type Journey = z.infer<typeof journeySchema>;
export type Touchpoint = z.infer<typeof touchpoint>;

/** The channels of a touchpoint, one or more. */
export const channelsOf = ({ channel }: Pick<Touchpoint, 'channel'>) => [channel].flat();

/** The step of the scale that a feeling is drawn as: the next one away from 0. */
export const feelingOf = ({ feels: { score } }: Pick<Touchpoint, 'feels'>): number => (score < 0 ? Math.floor(score) : Math.ceil(score));

/** The departments that run a touchpoint, one or more. */
export const departmentsOf = ({ department }: Pick<Touchpoint, 'department'>) => [department].flat();

export const journeys = defineCollection({
  name: 'journeys',
  format: 'yaml',
  schema: journeySchema,
  kind: 'Journey',
  worth: 0.92,
  isShared: true,
  ids: ['feelings', 'variations', 'the-law'],
  digestPlace: 5,
  summary: ({ summary, stages }, _titleOf, { words }) => ({
    text: summary,
    notes: [words.summary.touchpoints({ count: stages.reduce((sum, { touchpoints }) => sum + touchpoints.length, 0) })],
  }),
});
