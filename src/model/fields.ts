import { z } from 'astro/zod';
import { nearest } from '../text/nearest.ts';
import { type Situation, situations } from './situations.ts';

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

/** The ends of a range, either of which may be open: `{ min: 5 }` is 5 or more. */
export const ends = (number: z.ZodNumber) => ({
  min: number.describe('The least; leave it out for "up to".').optional(),
  max: number.describe('The most; leave it out for "or more".').optional(),
});

interface Ends {
  min?: number | undefined;
  max?: number | undefined;
}

/** What is wrong with the ends of a range. */
export function checkEnds({ min, max }: Ends, context: z.RefinementCtx<Ends>): void {
  const message =
    min === undefined && max === undefined
      ? 'write `min`, `max` or both'
      : (min ?? 0) > (max ?? Number.POSITIVE_INFINITY)
        ? 'let `min` be at most `max`'
        : undefined;
  if (message) context.addIssue({ code: 'custom', message, path: ['min'] });
}

/** A number; or `min`, `max` or both where it differs from case to case. */
export const range = (number: z.ZodNumber, alone = number) => z.union([alone, z.strictObject(ends(number)).superRefine(checkEnds)]);

/** One of some names, which pages say in their language; or words of one's own, which they show as written. */
export const named = <const Names extends readonly string[]>(names: Names, example: string) =>
  z.union([
    z.enum(names),
    z
      .string()
      .max(40)
      .refine((text) => isOwnWord(text, names), { abort: true })
      .meta({ examples: [example] }),
  ]);

/** Whether a text is no name, nor a slip in one: “In person” and “imperson” are `in-person`, and “web” is `website`. */
function isOwnWord(text: string, names: readonly string[]): boolean {
  if (!/^\S(?:.*\S)$/.test(text) || names.includes(text.toLowerCase().replaceAll(' ', '-'))) return false;
  return !/^[a-z-]+$/.test(text) || (nearest(text, names) === undefined && !names.some((name) => name.startsWith(text)));
}

/** More items than any person writes; what has more is no text for readers. */
const MAX_ITEMS = 200;

/**
 * A list of `min` items or more. More than `advised` are accepted, and the check advises against them, as how many are too
 * many is a matter of taste; where `min` and `advised` are the same number, it is exactly that many.
 */
export const list = <T extends z.ZodType>(item: T, min: number, advised: number) =>
  z
    .array(item)
    .min(min)
    .max(min === advised ? advised : MAX_ITEMS)
    .meta({ advised });

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

/** The longest phrase of `searches`: what somebody types, not a sentence. */
const MAX_SEARCH = 60;

export const searches = list(text(MAX_SEARCH, 3), 0, 20)
  .describe(
    'What people type who look for it and do not know its name: everyday phrases, such as “people who give up on hold”. The search finds it by them, below what is called so; no page shows them.',
  )
  .optional();

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
/** The says that the page of a role shows in their places on the scale; the others are folded. */
export const unfoldedRights = ['decides', 'must-agree', 'recommends'] as const satisfies DecisionRight[];
/** The ids of the drawings of the answers to “who decides?”, which pages refer to. */
export const decisionDrawings = [...decisionRightNames.map((right) => `say-${right}`), ...unfoldedRights.map((right) => `scale-${right}`)];
export type DecisionRight = (typeof decisionRightNames)[number];

export const roleLevels = ['entry', 'specialist', 'senior-specialist', 'team-lead', 'manager', 'director', 'executive'] as const;

export const audiences = ['executives', 'managers', 'front-line', 'back-office'] as const;
export type Audience = (typeof audiences)[number];

const situationMeanings: Record<Situation, string> = {
  smallFirm: 'In a company of fewer than 50 people.',
  mediumFirm: 'In a company of 50 to 299 people.',
  largeFirm: 'In a company of 300 people or more.',
  stores: 'In a company with shops or branches.',
  publicSector: 'In a council, an agency or another public body.',
  businessToBusiness: 'Where the customers are businesses.',
  remote: 'Where people work from home on some or all days.',
};

/** A field for each situation of a company, all of which may be left out. */
export const bySituation = <Item extends z.ZodType>(item: Item) =>
  Object.fromEntries(situations.map((id) => [id, item.describe(situationMeanings[id]).optional()])) as Record<
    Situation,
    z.ZodOptional<Item>
  >;
