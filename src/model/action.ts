import { z } from 'astro/zod';
import { defineCollection } from './collection.ts';
import { type Audience, aliases, audiences, judgement, list, ref, skillLevel, sources, status, text, title, upkeep } from './fields.ts';
import { timeChoiceOf } from './times.ts';

const step = z.strictObject({
  do: text(400, 15).describe('What to do, as an order to the person who leads.'),
  minutes: z.int().min(1).max(480).describe('Minutes for this step; the steps add up to runMinutes.'),
  output: text(160, 3).describe('What exists after the step.').optional(),
});

const preparation = z.strictObject({
  do: text(300, 10).describe('What to get ready, as an order to the person who leads.'),
  minutes: z.int().min(1).max(480).describe('Minutes for this; together they are prepMinutes.'),
});

/** A Monday morning action: something that leaves behind what was not there before. */
export const actionSchema = z.strictObject({
  title,
  status,
  aliases: aliases.optional(),
  what: text(240, 20).describe('What people do, in one sentence.'),
  why: text(400, 20).describe('What gets better and for whom.'),
  artefact: text(160, 8).describe('The thing that exists afterwards and did not before. An action without one is not done.'),
  audience: list(z.enum(audiences), 1, 4).describe('Who does it: executives, managers, front-line, back-office.'),
  whenToUse: list(text(200, 10), 1, 4).describe('Signs that this action is the right one now.'),
  whenNot: list(text(200, 10), 1, 4).describe('Signs that it would do harm or waste time.'),
  lead: ref('roles').describe('The role that leads it; one role, or nobody does.'),
  participants: list(ref('roles'), 0, 8).describe('Other roles in the room; write [] for none.'),
  departments: list(ref('departments'), 0, 8).describe('Departments that take part; write [] for none.'),
  people: z
    .strictObject({
      min: z.int().min(1).max(100).describe('The fewest people, the lead included.'),
      max: z.int().min(1).max(100).describe('The most people, the lead included.'),
    })
    .describe('How many people it needs.'),
  prepMinutes: z.int().min(0).max(960).describe('Minutes that the lead needs beforehand: the sum of `preparation`; 0 is an answer.'),
  runMinutes: z.int().min(5).max(960).describe('Minutes of the action itself: the sum of its steps.'),
  repeat: z
    .enum(['once', 'daily', 'weekly', 'monthly', 'quarterly', 'yearly'])
    .describe('How often it is done; what matters is permanent, not an initiative.'),
  preparation: list(preparation, 1, 6)
    .describe('What the lead gets ready beforehand, in order, each with its minutes. Required unless prepMinutes is 0.')
    .optional(),
  steps: list(step, 2, 10).describe('What happens in order, each with its minutes.'),
  materials: list(text(120), 0, 8).describe('What to have at hand; write [] for none.'),
  money: z
    .strictObject({
      upTo: z
        .int()
        .min(0)
        .max(1_000_000)
        .describe('The most that it costs beyond working time, in the currency of the playbook; 0 for nothing.'),
      for: text(160).describe('What the money is for; leave out when upTo is 0.').optional(),
    })
    .describe('Money beyond working time.'),
  skills: list(z.strictObject({ skill: ref('skills').describe('The skill, by id.'), level: skillLevel }), 0, 4).describe(
    'Skills that somebody present must have; write [] for none.',
  ),
  openingWords: text(500, 20).describe('What the lead says first, word for word, so that nobody has to invent it.'),
  doneWhen: list(text(200, 10), 1, 4).describe('Tests that a stranger could apply to see that it is done.'),
  traps: list(text(240, 10), 1, 4).describe('How it goes wrong, and what to do about it.'),
  variations: z
    .strictObject({
      remote: text(240, 10).describe('How to do it when people are not in one room.'),
      smallFirm: text(240, 10).describe('How to do it in a firm of a handful of people.'),
      largeFirm: text(240, 10).describe('How to do it in a firm of thousands.'),
    })
    .describe('The same action elsewhere.'),
  privacy: text(240, 4).describe('What personal data it touches and how to treat it, or `none`.'),
  principles: list(ref('principles'), 1, 3).describe('The principles that it serves; an action that serves none is busywork.'),
  moves: list(
    z.strictObject({
      measure: ref('measures').describe('The measure that it moves.'),
      after: text(80).describe('When the effect can be seen, such as "in 2 to 6 weeks".'),
    }),
    1,
    4,
  ).describe('The measures that it moves, and how soon.'),
  prerequisites: list(ref('actions'), 0, 4).describe('Actions that must be done before; write [] for none.'),
  followUps: list(ref('actions'), 0, 4).describe('Actions that come well after this one; write [] for none.'),
  conflicts: list(
    z.strictObject({
      action: ref('actions').describe('The action that works against this one.'),
      why: text(240, 15).describe('How the two contradict each other.'),
    }),
    0,
    3,
  ).describe('Actions that contradict this one if done at the same time; write [] for none.'),
  evidence: z
    .strictObject({
      grade: z
        .enum(['strong', 'moderate', 'weak', 'judgement'])
        .describe('strong: several good studies. moderate: one good study or wide practice. weak: cases. judgement: ours.'),
      note: text(300, 15).describe('What the grade rests on.'),
    })
    .describe('How well it is known to work.'),
  outsideHelp: text(300, 15).describe('When to get help from outside, and what to ask of it.'),
  sources: sources(0),
  judgement,
  ...upkeep,
});
export type Action = z.infer<typeof actionSchema>;

/** How many people: a number, or from–to. */
export const people = ({ min, max }: { min: number; max: number }): string => (min === max ? String(min) : `${min}–${max}`);

export const actions = defineCollection({
  name: 'actions',
  format: 'mdx',
  schema: actionSchema,
  kind: 'Action',
  worth: 0.98,
  navigation: 'main',
  ids: [
    ...['when', 'when-not', 'preparation', 'open-with', 'steps', 'materials', 'done', 'traps', 'variations'],
    ...['order', 'where-it-belongs'],
  ],
  digestPlace: 2,
  summary: (action, _titleOf, { words, duration, inside }) => ({
    text: action.what,
    notes: [
      duration(action.prepMinutes + action.runMinutes),
      action.people.max === 1 ? words.summary.alone : words.summary.people({ people: people(action.people) }),
      inside(words.evidence[action.evidence.grade]),
    ],
  }),
  groups: {
    of: ({ audience }) => audience[0] as Audience,
    order: audiences,
    title: (group, words) => words.audiences[group as Audience],
  },
  filters: (action, titleOf) => ({
    department: action.departments.map((id) => titleOf('departments', id)),
    time: [timeChoiceOf(action.prepMinutes + action.runMinutes)],
    money: [action.money.upTo === 0 ? 'no money' : 'some money'],
  }),
});
