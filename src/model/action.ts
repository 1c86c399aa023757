import { z } from 'astro/zod';
import { DAY_MINUTES, mostOf } from '../text/range.ts';
import { defineCollection, type TitleOf } from './collection.ts';
import { isFree } from './cost.ts';
import { evidenceGrades } from './evidence.ts';
import {
  type Audience,
  aliases,
  audiences,
  bySituation,
  checkEnds,
  ends,
  judgement,
  list,
  range,
  ref,
  searches,
  skillLevel,
  sources,
  status,
  text,
  title,
  upkeep,
} from './fields.ts';
import { frequency } from './frequency.ts';
import { party } from './party.ts';
import { actionMinutes, actionTime, timeChoiceOf } from './times.ts';

/** The longest that an action may take: four weeks of five days. What takes longer is a project. */
const MAX_MINUTES = 20 * DAY_MINUTES;

/** The shortest: about a second. */
const MIN_MINUTES = 0.01;

/** Whole minutes and parts of them: 1.5 is 90 seconds, and 0.17 ten. */
const minutes = (least: number) => range(z.number().min(least).max(MAX_MINUTES));

const amount = z.number().min(0).max(1_000_000_000);

const step = z.strictObject({
  do: text(400, 15).describe('What to do, as an order to the person who leads.'),
  minutes: minutes(MIN_MINUTES).describe('Minutes for this step, or { min: 10, max: 15 }; the steps add up to runMinutes.'),
  output: text(160, 3).describe('What exists after the step.').optional(),
});

const preparation = z.strictObject({
  do: text(300, 10).describe('What to get ready, as an order to the person who leads.'),
  minutes: minutes(MIN_MINUTES).describe('Minutes for this, or { min: 10, max: 15 }; together they are prepMinutes.'),
  ahead: z
    .literal(true)
    .describe('true where it is done on a working day before: whoever is asked needs notice, or what is ordered has to come.')
    .optional(),
});

const money = z
  .strictObject({
    upTo: amount
      .describe('The most that it costs beyond working time, in the currency of the playbook; 0 for nothing. The same as `max` alone.')
      .optional(),
    ...ends(amount),
    for: text(160).describe('What the money is for; leave out when it costs nothing.').optional(),
  })
  .superRefine(({ upTo, min, max }, context) => {
    if (upTo === undefined) checkEnds({ min, max }, context);
    else if (min !== undefined || max !== undefined)
      context.addIssue({ code: 'custom', message: 'write `min` and `max`, or `upTo` alone', path: ['upTo'] });
  })
  .describe('Money beyond working time: { upTo: 0 }, { upTo: 50, for: … }, or { min: 200, max: 500, for: … }.');

const usedMaterial = z.strictObject({
  material: ref('materials').describe('The sheet, by id.'),
  what: text(120).describe('What to call it here, such as how many copies; its title where it is left out.').optional(),
});

/** A Monday morning action: something that leaves behind what was not there before. */
export const actionSchema = z.strictObject({
  title,
  status,
  aliases: aliases.optional(),
  searches,
  what: text(240, 20).describe('What people do, in one sentence.'),
  why: text(400, 20).describe('What gets better and for whom.'),
  artefact: text(160, 8).describe('The thing that exists afterwards and did not before. An action without one is not done.'),
  audience: list(z.enum(audiences), 1, 4).describe('Who does it: executives, managers, front-line, back-office.'),
  whenToUse: list(text(200, 10), 1, 4).describe('Signs that this action is the right one now.'),
  whenNot: list(text(200, 10), 1, 4).describe('Signs that it would do harm or waste time.'),
  lead: party.describe(
    'The role that leads it; one role, or nobody does. Or { outside: The research agency }, { post: Head of payments, department: finance }, or { department: finance }.',
  ),
  participants: list(party, 0, 8).describe(
    'Other roles in the room, and whoever else is: { outside: The supplier }, { post: …, department: … } or { department: … }. Write [] for none.',
  ),
  departments: list(ref('departments'), 0, 8).describe('Departments that take part; write [] for none.'),
  people: range(z.int().min(1).max(10_000)).describe(
    'How many people it needs, the lead included: 2, { min: 2, max: 4 }, { min: 5 } for 5 or more, or { max: 30 } for up to 30.',
  ),
  prepMinutes: minutes(0).describe(
    'Minutes that the lead needs beforehand, or { min: 30, max: 45 }: the sum of `preparation`; 0 is an answer.',
  ),
  runMinutes: minutes(MIN_MINUTES).describe(
    'Minutes of the action itself, or { min: 30, max: 45 }: the sum of its steps. A working day has 480, and plans go by the most.',
  ),
  repeat: frequency(['once', 'continuously', 'as-needed']).describe(
    'How often it is done: weekly, `every 2 weeks`, `twice a day`, once. What matters is permanent, not an initiative. as-needed makes it a procedure: it is done each time that `whenToUse` says so.',
  ),
  preparation: list(preparation, 1, 6)
    .describe('What the lead gets ready beforehand, in order, each with its minutes. Required unless prepMinutes is 0.')
    .optional(),
  steps: list(step, 1, 10).describe('What happens in order, each with its minutes.'),
  materials: list(z.union([text(120), usedMaterial]), 0, 8).describe(
    'What to have at hand: a few words, or { material: the-id } for a sheet that the playbook has; write [] for none.',
  ),
  money,
  skills: list(z.strictObject({ skill: ref('skills').describe('The skill, by id.'), level: skillLevel }), 0, 4).describe(
    'Skills that somebody present must have; write [] for none.',
  ),
  openingWords: text(500, 20).describe('What the lead says first, word for word, so that nobody has to invent it.'),
  doneWhen: list(text(200, 10), 1, 4).describe('Tests that a stranger could apply to see that it is done.'),
  traps: list(text(240, 10), 1, 4).describe('How it goes wrong, and what to do about it.'),
  variations: z
    .strictObject({
      ...bySituation(text(240, 10)),
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
        .enum(evidenceGrades)
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

export const actions = defineCollection({
  name: 'actions',
  format: 'mdx',
  schema: actionSchema,
  kind: 'Action',
  worth: 0.98,
  isShared: true,
  ids: [
    ...['when', 'when-not', 'preparation', 'open-with', 'steps', 'materials', 'done', 'in-practice', 'traps', 'variations'],
    ...['order', 'where-it-belongs', 'the-law'],
  ],
  digestPlace: 2,
  summary: (action, _titleOf, { words, duration, range, inside }) => ({
    text: action.what,
    notes: [
      duration(actionTime(action)),
      mostOf(action.people) === 1 ? words.summary.alone : words.summary.people({ people: range(action.people) }),
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
    time: [timeChoiceOf(actionMinutes(action))],
    money: [isFree(action.money) ? 'no money' : 'some money'],
  }),
});

/** What an action needs to have at hand, in a text. */
export const materialText = (material: Action['materials'][number], titleOf: TitleOf): string =>
  typeof material === 'string' ? material : (material.what ?? titleOf('materials', material.material));
