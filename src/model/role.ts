import { z } from 'astro/zod';
import { defineCollection } from './collection.ts';
import { type CompletenessLevel, completenessLevels, type Demands, levelOf } from './completeness.ts';
import {
  bySituation,
  changes,
  checkEnds,
  decisionDrawings,
  decisionRightNames,
  ends,
  judgement,
  list,
  named,
  range,
  ref,
  roleLevels,
  searches,
  skillLevel,
  sources,
  status,
  text,
  title,
  upkeep,
} from './fields.ts';
import { occupationSchemeIds } from './occupations.ts';
import { checkNames, outsiderFields } from './party.ts';
import { relaxed } from './relaxed.ts';
import { roleSections } from './role-sections.ts';
import { superiorsOf } from './superiors.ts';

const realAds = z
  .strictObject({
    source: ref('sources').describe('The collection of ads.'),
    titles: text(120).describe('Which titles the ads had, as they go into "titles with …".'),
    count: z.int().min(1).max(100_000).describe('How many ads were read.'),
    found: list(
      z
        .strictObject({
          role: ref('roles').describe('The role that they described.').optional(),
          what: text(120)
            .describe('What they described, where that is no role of this playbook; or what else is counted with the role.')
            .optional(),
          ads: z.int().min(1).max(100_000).describe('How many of the ads.'),
        })
        .refine(({ role, what }) => role !== undefined || what !== undefined, {
          message: 'name a `role`, `what`, or both',
          path: ['role'],
        }),
      2,
      16,
    ).describe('What they described, most ads first.'),
  })
  .refine(({ count, found }) => found.reduce((sum, { ads }) => sum + ads, 0) === count, {
    message: 'the `ads` of all that was found do not add up to `count`',
    path: ['count'],
  })
  .describe('What real ads with such titles turned out to be, so that nobody takes the title for a certainty.');

const alias = z.strictObject({
  title: text(80, 2)
    .meta({ fixed: true })
    .describe('The other title, as people write it in ads or say it; the decoder and the search find the role by it.'),
  foundIn: list(ref('sources'), 0, 4).describe(
    'Where this title was found for this work, so that a recruiter can trust it. Write [] for a title that is yours alone.',
  ),
  grade: z
    .strictObject({
      level: named(roleLevels, 'Band 8a').describe(
        'How senior the job is under this title: a level of ours, or your grade, such as `Band 8a`.',
      ),
      difference: text(200, 10).describe('What a person of this grade does more, or for whom.'),
    })
    .describe('For a lower or higher grade of the same job, such as Senior or II: its level, and what makes the difference.')
    .optional(),
  tellTale: text(200)
    .describe('The phrase in an ad that shows that this role is meant. Required where several roles carry the title.')
    .optional(),
  ask: text(200).describe('The question that a recruiter asks to make sure. Required where several roles carry the title.').optional(),
  realAds: realAds.optional(),
});

const neighbour = z.strictObject({
  role: ref('roles').describe('The role that this one is mistaken for.'),
  difference: text(240, 20).describe(
    'The difference in a sentence that a recruiter could say on the phone; it becomes the title of the comparison.',
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
  .refine((line) => line.role !== undefined || line.outside !== undefined, {
    message: 'name a `role`, a title `outside`, or both',
    path: ['role'],
  })
  .describe('Whom the role reports to: a role of this playbook, a title outside it, or both. Without it authority is guesswork.');

const reportCount = z.int().min(0).max(100_000);

const directReports = z
  .union([
    z.literal('none'),
    reportCount,
    z
      .strictObject({
        ...ends(reportCount),
        roles: list(ref('roles'), 0, 12).describe('The roles of this playbook among them; write [] if there are none.'),
      })
      .superRefine(checkEnds),
  ])
  .describe(
    'How many people report straight to this role: 8, or { min: 3, max: 7, roles: [] }, or `none`. Blank is not an answer: candidates ask it first.',
  );

/** What a contract can be, from the most secure on. */
export const contractTypes = ['permanent', 'fixed-term', 'secondment', 'apprenticeship', 'agency', 'contractor', 'zero-hours'] as const;

const grade = z.strictObject({
  title: text(80, 2).describe('What the grade is called in ads, such as Senior customer success manager.'),
  level: named(roleLevels, 'Band 8a').describe('How senior it is: a level of ours, or your grade, such as `Band 8a`.').optional(),
  youCan: list(text(200, 10), 1, 4).describe(
    'What a person of this grade can do that one of the grade below does not have to; it continues “you can”, in lower case, without a full stop.',
  ),
  foundIn: list(ref('sources'), 0, 4).describe('Where this grade was found. Write [] for one that is yours alone.'),
});

const employment = {
  grades: z
    .union([z.literal('none'), list(grade, 2, 6)])
    .describe('The grades of the role where the market has them, lowest first; `none` where it has none.')
    .optional(),
  contracts: list(
    z.strictObject({
      type: named(contractTypes, 'Term-time contract').describe('The kind of contract: one of these, or your own.'),
      when: text(200, 10).describe('When this kind fits the role, and what it costs.'),
    }),
    1,
    4,
  )
    .describe('The contracts that fit the role, the usual one first.')
    .optional(),
  workingPattern: list(
    z.strictObject({
      what: text(160, 5).describe('When or where the hours fall, as a candidate reads it in the job description.'),
      note: text(160, 10).describe('What whoever defines the job should see to; the job description leaves it out.').optional(),
    }),
    1,
    4,
  )
    .describe('When and where the hours fall: shifts, weekends, on call, days at home, part time and job share.')
    .optional(),
  pay: z
    .strictObject({
      compareWith: list(text(240, 10), 1, 4).describe(
        'What to compare the pay with: which jobs, by which table, survey or scale. No amounts.',
      ),
      madeOf: text(300, 15).describe('What the pay is made of: base pay, allowances, a bonus, and what a bonus must not depend on.'),
      watch: text(300, 15).describe('What goes wrong with the pay of this role, and what to do about it.'),
      how: ref('actions').describe('The action that sets a range step by step, if the playbook has one.').optional(),
      sources: list(ref('sources'), 0, 6).describe('Where the comparisons can be looked up. Write [] for none.'),
    })
    .describe('How to set the pay of the role. The amounts are those of the company, so none is written here.')
    .optional(),
};

const variation = z.strictObject({
  differs: text(300, 20).describe('What is different about the job there, in one or two sentences.'),
  reportsTo: text(120).describe('Whom it reports to there, by title, where that differs.').optional(),
  hiring: text(240, 15).describe('Whether to hire for it there, or what to do instead, where that differs.').optional(),
  firstMonday: z
    .strictObject({
      do: text(240, 15).describe('What to do on the first Monday there.'),
      actions: list(ref('actions'), 0, 3).describe('The actions for it, in order; write [] for those of `plan.firstMonday`.'),
    })
    .describe('The first Monday there, where it differs.')
    .optional(),
});

const localDecision = z.strictObject({
  what: text(120, 10).describe('What the role decides alone in its own work, such as which contacts are in the sample. No full stop.'),
  within: text(200, 8).describe(
    'The limit or condition of that, such as an amount or an agreed level, beginning in lower case. No full stop.',
  ),
});

/** The key of `decisionRights` that answers for every decision which the role does not list. */
export const otherDecisions = 'otherwise';
const decisionOrRest = ref('decisions').meta({ reference: 'decisions', otherKey: otherDecisions });

const outcome = z.strictObject({
  result: text(200, 15).describe('What is different when the role succeeds, as a state and not as an effort.'),
  measure: ref('measures').describe('The measure that shows it, so that success is not a matter of opinion.'),
  byDay: range(z.int().min(1).max(1826)).describe(
    'Days from the first day by which it should show, such as 90 or { min: 60, max: 90 }, so that both sides agree when to judge.',
  ),
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

const handedOver = list(ref('materials'), 1, 4).describe('What the candidate is handed, by id: sheets that the playbook has.');

const question = z.strictObject({
  question: text(320, 20).describe('The question in the words that the interviewer says.'),
  tests: list(ref('skills'), 1, 3).describe('The skills that the answer shows; every core skill must be tested by some question.'),
  outcome: ref('measures').describe('The measure of the outcome that the question tests, where it tests one.').optional(),
  minutes: range(z.number().min(1).max(120)).describe('Minutes to plan for question and follow-up, or { min: 5, max: 10 }.'),
  listenFor: list(text(200, 10), 2, 4).describe('What a good answer holds, so that two interviewers hear the same thing.'),
  redFlags: list(text(200, 10), 1, 3).describe('What in an answer should worry the panel.'),
  materials: handedOver.optional(),
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
        minutes: range(z.number().min(5).max(480)).describe('Minutes that the task takes, or { min: 60, max: 90 }; respect the candidate.'),
        paid: z.boolean().describe('true where candidates are paid for the time; more than an hour must be.').optional(),
        tests: list(ref('skills'), 1, 4).describe('The skills that the sample shows.'),
        listenFor: list(text(200, 10), 2, 5).describe('What good work holds.'),
        materials: handedOver.optional(),
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

const plan = z
  .strictObject({
    firstMonday: phase.describe('What to do on the first Monday.'),
    day30: phase.describe('What to do in the first 30 days.'),
    day60: phase.describe('What to do from day 31 to day 60.'),
    day90: phase.describe('What to do from day 61 to day 90.'),
  })
  .describe('The first Monday and the first 90 days, drawn from the actions.');

const ai = z
  .strictObject({
    machine: text(320, 20).describe('What software does in this work by now, in a sentence or two.'),
    person: text(320, 20).describe('What stays with the person, and why.'),
    able: list(text(200, 10), 1, 4).describe('What the person must be able to do because of it, each beginning with a verb.'),
    answers: text(240, 15).describe('Who answers for what the software says or does, so that nobody can say that it was the machine.'),
    sources: list(ref('sources'), 0, 6).describe('What stands behind the facts in this part; write [] where all of it is judgement.'),
  })
  .describe('What AI changes in the role: what software does, what stays with the person, and who answers for it.');

/** A whole role definition of a public playbook: what a hiring manager needs before the ad is written. */
const wholeRole = z.strictObject({
  title,
  status,
  completeness: z
    .enum(completenessLevels)
    .describe(
      'How much of the role is written: outline (mandate, reporting, decisions, outcomes, what it is not), standard (skills, interview and first Monday too) or full. Leave it out for the level of the playbook.',
    )
    .optional(),
  aliases: list(alias, 1, 16).describe('Other titles for the same work, each with where it was found.'),
  searches,
  ask: text(200, 10)
    .describe(
      'The question that a recruiter asks to make sure that this role is meant, whatever the title; for titles without one of their own.',
    )
    .optional(),
  family: ref('families').describe('The family of roles that it belongs to, for browsing.'),
  level: z.enum(roleLevels).describe('How senior the role is, so that roles can be compared across families.'),
  summary: text(300, 60).describe('Two sentences that say what the role does and for whom; shown in lists and search results.'),
  mandate: text(240, 40).describe('What the organisation hands to this role, in at most 240 characters. It opens the page.'),
  notThis: list(neighbour, 0, 5).describe(
    'The neighbours that it is mistaken for, each with the difference. Write [] only where the playbook has no other role.',
  ),
  reportsTo,
  directReports,
  budget: z
    .union([z.literal('none'), text(200, 10)])
    .describe('What money the role commands and for what, or `none`. Blank is not an answer.'),
  sponsorDuties: list(text(200, 15), 1, 5)
    .describe('What an executive does in person for customer experience. Required for the executive level.')
    .optional(),
  ...employment,
  variations: z
    .strictObject(bySituation(variation))
    .describe('What differs by size, sector and place of work. Leave out what reads the same there.')
    .optional(),
  decisionRights: z
    .record(decisionOrRest, z.enum(decisionRightNames))
    .check(({ value, issues }) => {
      if (value[otherDecisions] !== undefined && value[otherDecisions] !== 'no-say')
        issues.push({ code: 'invalid_value', values: ['no-say'], path: [otherDecisions], input: value[otherDecisions] });
    })
    .describe(
      'One answer for every decision: decides, must-agree, recommends, consulted or no-say; `otherwise: no-say` answers for those that are not listed. Missing authority is why these roles fail.',
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
    z
      .strictObject({
        role: ref('roles').describe('The role worked with.').optional(),
        ...outsiderFields,
        why: text(200, 15).describe('What each side needs from the other.'),
      })
      .superRefine(checkNames),
    3,
    6,
  ).describe(
    'Whom the role cannot do without, and why: a `department`, a `role`, a `post` in a department, or a party `outside`, such as The regulator or The board.',
  ),
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
        years: range(z.number().min(0).max(50)).describe(
          'Years of experience asked for: 3, 1.5, { min: 3, max: 5 }, or { min: 5 } for 5 or more.',
        ),
        reason: text(300, 30).describe('Why nothing else would show the same; years predict performance poorly.'),
      }),
    ])
    .describe('`none`, or years with a written reason.'),
  tools: list(text(100), 1, 8).describe('Kinds of tool that the role uses, without brands unless the work depends on one.'),
  week: list(
    z.strictObject({
      activity: text(160, 10).describe('What is done, with whom.'),
      hours: range(z.number().min(0).max(168), z.number().min(0.05).max(168)).describe(
        'Hours in an ordinary week, or { min: 2, max: 4 }; quarters of an hour and other parts are kept.',
      ),
    }),
    4,
    8,
  ).describe('An ordinary week, so that a candidate sees the work and not the title. Its hours add up to `contractedHours`.'),
  contractedHours: range(z.number().min(0).max(168))
    .describe(
      'The hours a week of the contract, such as 30.25, { min: 16, max: 37.5 }, or 0 for a zero-hours contract. Needed where they are not 35 to 42.',
    )
    .optional(),
  plan,
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
  ai: ai.optional(),
  sources: sources(1),
  judgement,
  ...upkeep,
  changes: changes(1),
});

/** The fields that are asked for from a level on; the others belong to an outline. */
const fromStandard = { skills: true, interview: true, plan: true } as const;
const fromFull = {
  budget: true,
  accountabilities: true,
  measures: true,
  relationships: true,
  mustHaves: true,
  niceToHaves: true,
  experience: true,
  tools: true,
  week: true,
  moves: true,
  hireWhen: true,
  dontHireWhen: true,
  insteadOfHiring: true,
  touchpoints: true,
  changes: true,
} as const;
/** The fields that only a public playbook of whole roles needs, as others build on it: a company knows its own titles and reasons. */
const fromReference = { aliases: true, adRedFlags: true, codes: true, sources: true, judgement: true } as const;

/** The fields that an outline does without. */
export const laterFields: readonly string[] = [fromStandard, fromFull, fromReference].flatMap((fields) => Object.keys(fields));

const empty = <T extends z.ZodType>(items: z.ZodArray<T>) => z.array(items.element).meta({ ...items.meta() });
const { aliases, adRedFlags, sources: roleSources } = wholeRole.shape;
/** Where they are there, they may be empty. */
const ownRole = wholeRole
  .extend({ aliases: empty(aliases), adRedFlags: empty(adRedFlags), sources: empty(roleSources) })
  .partial(fromReference);

/** What every role fits, at whatever level: an outline, and what there is of the rest. */
export const roleSchema = relaxed(ownRole.extend({ plan: plan.partial() }).partial(fromStandard).partial(fromFull));
const standardRole = relaxed(ownRole.extend({ plan: plan.partial({ day30: true, day60: true, day90: true }) }).partial(fromFull));

/** What a role of a level must fit. Only a whole role of a public playbook needs what others build on. */
export function roleSchemaAt(level: CompletenessLevel, { visibility }: Demands): z.ZodObject {
  if (level === 'full') return visibility === 'internal' ? ownRole : wholeRole;
  return level === 'standard' ? standardRole : roleSchema;
}
export type Role = z.infer<typeof roleSchema>;

export const roles = defineCollection({
  name: 'roles',
  format: 'mdx',
  schema: roleSchema,
  schemaOf: (role, settings) => roleSchemaAt(levelOf(role, settings), settings),
  kind: 'Role',
  worth: 1,
  isShared: true,
  ids: [...roleSections, 'the-law', ...decisionDrawings],
  digestPlace: 1,
  summary: (role, titleOf, { words, list }) => ({
    text: role.summary,
    notes: [
      words.roleLevels[role.level],
      words.summary.reportsTo({ title: list(superiorsOf(role, titleOf)) }),
      ...(role.completeness === 'outline' ? [words.completenessLevels.outline] : []),
    ],
  }),
  groups: { of: ({ family }) => family, order: { collection: 'families' } },
  filters: ({ family, relationships }, titleOf) => ({
    family: [titleOf('families', family)],
    department: (relationships ?? []).flatMap(({ department }) => (department ? [titleOf('departments', department)] : [])),
  }),
});
