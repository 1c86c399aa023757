import { z } from 'astro/zod';

export const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * A reference by id; the check proves that the id exists in `target`: a collection, or `touchpoints`
 * (`journey-id/touchpoint-id`).
 */
export const ref = (target: string) =>
  (target === 'touchpoints'
    ? z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'write it as journey-id/touchpoint-id')
    : z.string().regex(idPattern, 'an id is lower-case words joined by hyphens')
  ).meta({ reference: target });

/** Plain text of `min` to `max` characters without space at either end. */
export const text = (max: number, min = 3) =>
  z
    .string()
    .min(min)
    .max(max)
    .regex(/^\S(?:[\s\S]*\S)?$/, 'starts or ends with a space');

export const list = <T extends z.ZodType>(item: T, min: number, max: number) => z.array(item).min(min).max(max);

export const id = z.string().regex(idPattern, 'an id is lower-case words joined by hyphens');

export const date = z.iso.date('write a day as YYYY-MM-DD');

export const status = z
  .enum(['draft', 'review', 'published'])
  .describe('draft, review or published. Only published entries reach the public site, so readers never act on an unfinished one.');

/** Entries of shared files are published unless they say otherwise. */
export const listStatus = status.default('published');

export const title = text(80).describe(
  'The name that readers see in headings, lists and search. Must differ from every other title in its collection.',
);

export const sources = (min: number) =>
  list(ref('sources'), min, 12).describe(
    'Ids from sources.yaml that stand behind the facts in this entry, so that a reader can check them.',
  );

export const judgement = text(600, 20).describe(
  'Which part of this entry is our own judgement and not a sourced fact, so that a reader knows how far to trust it.',
);

export const change = z
  .strictObject({
    date: date.describe('The day of the change, so that a returning reader sees what is new.'),
    what: text(240).describe('What changed, in one sentence.'),
    why: text(240).describe('Why it changed, so that a reader can judge whether it matters to them.'),
  })
  .describe('One change that a reader of an earlier version should know about.');

export const aliases = list(text(80, 2), 0, 8).describe(
  'Other words by which people look for it; search finds it by them. Write [] for none.',
);

/** The fields that keep an entry true over time. */
export const upkeep = {
  owner: ref('roles').describe('The role that keeps this entry true; readers send corrections there.'),
  reviewed: date.describe('The day on which the owner last read the whole entry and found it right.'),
  reviewBy: date.describe('The day by which the owner must read it again; after it the check warns.'),
};

export const changes = (min: number) =>
  list(change, min, 40).describe('What changed and why, newest first, so that a returning reader need not compare versions.');

/** Skill levels from lowest to highest. */
export const skillLevels = ['awareness', 'working', 'practitioner', 'expert'] as const;
export type SkillLevel = (typeof skillLevels)[number];

export const skillLevel = z
  .enum(skillLevels)
  .describe('awareness, working, practitioner or expert, as the skill itself describes that level.');

/** Answers to "what say does this role have in this decision?", from most to least. */
export const decisionRightNames = ['decides', 'must-agree', 'recommends', 'consulted', 'no-say'] as const;
/** The ids of the drawings of the answers to “who decides?”, which pages refer to. */
export const decisionDrawings = decisionRightNames.flatMap((right) => [`say-${right}`, `scale-${right}`]);
export type DecisionRight = (typeof decisionRightNames)[number];

export const roleLevels = ['entry', 'specialist', 'senior-specialist', 'team-lead', 'manager', 'director', 'executive'] as const;

export const audiences = ['executives', 'managers', 'front-line', 'back-office'] as const;
export type Audience = (typeof audiences)[number];
