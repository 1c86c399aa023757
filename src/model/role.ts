import { z } from 'astro/zod';
import { defineCollection, type TitleOf } from './collection.ts';
import {
  changes,
  decisionDrawings,
  decisionRightNames,
  judgement,
  list,
  ref,
  roleLevels,
  skillLevel,
  sources,
  status,
  text,
  title,
  upkeep,
} from './fields.ts';
import { occupationSchemeIds } from './occupations.ts';

const alias = z.strictObject({
  title: text(80, 2)
    .meta({ fixed: true })
    .describe('The other title, as people write it in ads or say it; the decoder and the search find the role by it.'),
  foundIn: list(ref('sources'), 1, 4).describe('Where this title was found for this work, so that a recruiter can trust it.'),
  tellTale: text(200)
    .describe('The phrase in an ad that shows that this role is meant. Required where several roles carry the title.')
    .optional(),
  ask: text(200).describe('The question that a recruiter asks to make sure. Required where several roles carry the title.').optional(),
});

const neighbour = z.strictObject({
  role: ref('roles').describe('The role that this one is mistaken for.'),
  difference: text(240, 20).describe(
    'The difference in a sentence that a recruiter could say on the telephone; it becomes the title of the comparison.',
  ),
});

const reportsTo = z
  .strictObject({
    role: ref('roles').describe('The role above, if this playbook defines it.').optional(),
    outside: text(80).describe('The title above, if this playbook does not define it, such as Chief executive officer.').optional(),
    also: list(text(80), 0, 5).describe(
      'Other reporting lines that work in practice, for a firm without the usual one. Write [] for none.',
    ),
  })
  .refine((line) => (line.role === undefined) !== (line.outside === undefined), {
    message: 'name exactly one of `role` and `outside`',
    path: ['role'],
  })
  .describe('Whom the role reports to: a role of this playbook or a title outside it. Without it authority is guesswork.');

const directReports = z
  .union([
    z.literal('none'),
    z.strictObject({
      min: z.int().min(1).max(200).describe('The fewest people who report straight to this role.'),
      max: z.int().min(1).max(200).describe('The most people who report straight to this role.'),
      roles: list(ref('roles'), 0, 12).describe('The roles of this playbook among them; write [] if there are none.'),
    }),
  ])
  .describe('Who reports straight to this role, or `none`. Blank is not an answer: candidates ask it first.');

const localDecision = z.strictObject({
  what: text(120, 10).describe('What the role decides alone in its own work, such as which contacts are in the sample. No full stop.'),
  within: text(200, 8).describe(
    'The limit or condition of that, such as an amount or an agreed level, beginning in lower case. No full stop.',
  ),
});

const outcome = z.strictObject({
  result: text(200, 15).describe('What is different when the role succeeds, as a state and not as an effort.'),
  measure: ref('measures').describe('The measure that shows it, so that success is not a matter of opinion.'),
  byDay: z.int().min(14).max(730).describe('Days from the first day by which it should show, so that both sides agree when to judge.'),
});

const skill = z.strictObject({
  skill: ref('skills').describe('The skill, by id.'),
  level: skillLevel,
  evidence: text(240, 15).describe('What a candidate can show that proves this level for this role: a thing made or done, not a trait.'),
});

const phase = z.strictObject({
  goal: text(240, 15).describe('What this stretch of time is for, in one sentence.'),
  actions: list(ref('actions'), 1, 5).describe(
    'The actions to do, in order; their hours, people, skills and money are added up for the reader.',
  ),
  evidence: text(240, 15).describe('What exists at the end that did not exist before, so that a manager can see it.'),
});

const question = z.strictObject({
  question: text(320, 20).describe('The question in the words that the interviewer says.'),
  tests: list(ref('skills'), 1, 3).describe('The skills that the answer shows; every core skill must be tested by some question.'),
  outcome: ref('measures').describe('The measure of the outcome that the question tests, where it tests one.').optional(),
  minutes: z.int().min(3).max(30).describe('Minutes to plan for question and follow-up.'),
  listenFor: list(text(200, 10), 2, 4).describe('What a good answer holds, so that two interviewers hear the same thing.'),
  redFlags: list(text(200, 10), 1, 3).describe('What in an answer should worry the panel.'),
});

const interview = z
  .strictObject({
    questions: list(question, 5, 10).describe('Questions about work that was done or would be done; together they test every core skill.'),
    scale: z
      .strictObject({
        weak: text(240, 10).describe('What an answer sounds like that scores 1.'),
        mixed: text(240, 10).describe('What an answer sounds like that scores 2.'),
        good: text(240, 10).describe('What an answer sounds like that scores 3.'),
        strong: text(240, 10).describe('What an answer sounds like that scores 4.'),
      })
      .describe('The rating scale with an anchor for each step, so that scores can be compared.'),
    workSample: z
      .strictObject({
        task: text(600, 40).describe('A short piece of the real work, with all that the candidate needs to do it.'),
        minutes: z.int().min(15).max(120).describe('Minutes that the task takes; respect the candidate.'),
        tests: list(ref('skills'), 1, 4).describe('The skills that the sample shows.'),
        listenFor: list(text(200, 10), 2, 5).describe('What good work holds.'),
      })
      .describe('One sample of the work: among the best predictors that a small firm can afford.'),
  })
  .describe('An interview that a manager can hold today.');

const code = z.strictObject({
  scheme: z
    .enum(occupationSchemeIds)
    .describe('The classification that the code is from, so that systems can join the role to other data.'),
  code: text(80, 3).meta({ fixed: true }).describe('The code as the classification writes it: 11-1011.00, 1120, an ESCO address, or CEXP.'),
  label: text(120).meta({ fixed: true }).describe('The name that the classification gives to the code.'),
  match: z
    .enum(['exact', 'close', 'broad'])
    .describe('exact: the same work. close: most of it. broad: the group that holds it. Readers must know how sure we are.'),
  note: text(240).describe('What fits and what does not, where the match is not exact.').optional(),
});

/** A role definition: what a hiring manager needs before the ad is written. */
export const roleSchema = z.strictObject({
  title,
  status,
  aliases: list(alias, 1, 16).describe('Other titles for the same work, each with where it was found.'),
  family: ref('families').describe('The family of roles that it belongs to, for browsing.'),
  level: z.enum(roleLevels).describe('How senior the role is, so that roles can be compared across families.'),
  summary: text(300, 60).describe('Two sentences that say what the role does and for whom; shown in lists and search results.'),
  mandate: text(240, 40).describe('What the organisation hands to this role, in at most 240 characters. It opens the page.'),
  notThis: list(neighbour, 1, 5).describe('The neighbours that it is mistaken for, each with the difference.'),
  reportsTo,
  directReports,
  budget: z
    .union([z.literal('none'), text(200, 10)])
    .describe('What money the role commands and for what, or `none`. Blank is not an answer.'),
  sponsorDuties: list(text(200, 15), 1, 5)
    .describe('What an executive does in person for customer experience. Required for the executive level.')
    .optional(),
  decisionRights: z
    .record(ref('decisions'), z.enum(decisionRightNames))
    .describe(
      'One answer for every decision: decides, must-agree, recommends, consulted or no-say. Missing authority is why these roles fail.',
    ),
  decisionScope: z
    .record(ref('decisions'), text(200, 10))
    .describe('For some decisions, the limit or condition of that right, such as an amount.')
    .optional(),
  decides: list(localDecision, 1, 5)
    .describe(
      'What the role decides alone in its own work, beside the decisions that every role answers. Without any, a role that owns a result can only ask.',
    )
    .optional(),
  accountabilities: list(text(200, 20), 4, 8).describe('What the role answers for, most important first, each beginning with a verb.'),
  outcomes: list(outcome, 3, 6).describe('Results by which the first two years are judged, each with its measure and day.'),
  measures: list(
    z.strictObject({
      measure: ref('measures').describe('The measure, by id.'),
      part: z.enum(['owns', 'contributes']).describe('owns: answers for the number. contributes: moves it without answering for it.'),
    }),
    2,
    8,
  ).describe('The measures that the role owns or moves, so that nobody answers for a number that another role controls.'),
  relationships: list(
    z.strictObject({
      department: ref('departments').describe('The department worked with.'),
      why: text(200, 15).describe('What each side needs from the other.'),
    }),
    3,
    6,
  ).describe('The departments that the role cannot do without, and why.'),
  skills: z
    .strictObject({
      core: list(skill, 3, 6).describe('The skills without which the role fails; each is tested in the interview.'),
      supporting: list(skill, 0, 6).describe('Skills that help and can be learnt in the job; write [] for none.'),
    })
    .describe('Skills at a level with evidence, in place of years and traits.'),
  mustHaves: list(text(200, 10), 1, 6).describe(
    'What a candidate must bring on the first day. At most six: long lists turn good people away.',
  ),
  niceToHaves: list(text(200, 10), 0, 4).describe('What would help; write [] for none.'),
  experience: z
    .union([
      z.literal('none'),
      z.strictObject({
        years: z.int().min(1).max(15).describe('Years of experience asked for.'),
        reason: text(300, 30).describe('Why nothing else would show the same; years predict performance poorly.'),
      }),
    ])
    .describe('`none`, or years with a written reason.'),
  tools: list(text(100), 1, 8).describe('Kinds of tool that the role uses, without brands unless the work depends on one.'),
  week: list(
    z.strictObject({
      activity: text(160, 10).describe('What is done, with whom.'),
      hours: z.number().min(0.5).max(30).describe('Hours in an ordinary week.'),
    }),
    4,
    8,
  ).describe('An ordinary week of 35 to 42 hours, so that a candidate sees the work and not the title.'),
  plan: z
    .strictObject({
      firstMonday: phase.describe('What to do on the first Monday.'),
      day30: phase.describe('What to do in the first 30 days.'),
      day60: phase.describe('What to do from day 31 to day 60.'),
      day90: phase.describe('What to do from day 61 to day 90.'),
    })
    .describe('The first Monday and the first 90 days, drawn from the actions.'),
  interview,
  adRedFlags: list(
    z.strictObject({
      phrase: text(160, 5).describe('The words or the gap in an ad for this role.'),
      means: text(240, 15).describe('What it gives away.'),
    }),
    2,
    6,
  ).describe('Signs in an ad that the job is not this role or is set up to fail.'),
  moves: z
    .strictObject({
      from: list(ref('roles'), 0, 6).describe('Roles that people come from; write [] if none of ours.'),
      to: list(ref('roles'), 0, 6).describe('Roles that people go on to; write [] if none of ours.'),
      sideways: list(ref('roles'), 0, 6).describe('Roles of like level that people change to and from; write [] if none of ours.'),
    })
    .describe('Moves in, out and across; the role on the other side must say the same.'),
  hireWhen: list(text(240, 15), 2, 5).describe('Conditions under which this hire is right.'),
  dontHireWhen: list(text(240, 15), 2, 5).describe('Conditions under which this hire would fail.'),
  insteadOfHiring: list(ref('actions'), 1, 5).describe('Actions that do the needful without a hire.'),
  codes: list(code, 0, 8).describe('Occupation codes with how sure we are; write [] rather than a wrong one.'),
  touchpoints: list(
    z.strictObject({
      touchpoint: ref('touchpoints').describe('The touchpoint as journey-id/touchpoint-id.'),
      part: z.enum(['accountable', 'contributes']).describe('accountable: answers for it. contributes: works on it.'),
    }),
    0,
    40,
  ).describe('Where customers meet the work of this role; must agree with the journeys.'),
  sources: sources(1),
  judgement,
  ...upkeep,
  changes: changes(1),
});
export type Role = z.infer<typeof roleSchema>;

/** The title that a role reports to. */
export const superiorOf = ({ reportsTo }: Pick<Role, 'reportsTo'>, titleOf: TitleOf): string =>
  reportsTo.role ? titleOf('roles', reportsTo.role) : (reportsTo.outside ?? '');

export const roles = defineCollection({
  name: 'roles',
  format: 'mdx',
  schema: roleSchema,
  kind: 'Role',
  worth: 1,
  navigation: 'main',
  ids: [
    ...[
      'hire-or-not',
      'not-this',
      'decision-rights',
      'local-decisions',
      'accountabilities',
      'sponsor-duties',
      'outcomes',
      'in-practice',
      'skills',
    ],
    ...['relationships', 'week', 'plan', 'interview', 'scale', 'work-sample', 'ad-red-flags', 'moves', 'touchpoints', 'codes', 'titles'],
    ...['on-this-page', ...decisionDrawings],
  ],
  digestPlace: 1,
  summary: (role, titleOf, { words }) => ({
    text: role.summary,
    notes: [words.roleLevels[role.level], words.summary.reportsTo({ title: superiorOf(role, titleOf) })],
  }),
  groups: { of: ({ family }) => family, order: { collection: 'families' } },
  filters: ({ family, relationships }, titleOf) => ({
    family: [titleOf('families', family)],
    department: relationships.map(({ department }) => titleOf('departments', department)),
  }),
});
