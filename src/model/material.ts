import { z } from 'astro/zod';
import { defineCollection } from './collection.ts';
import { judgement, list, searches, sources, status, text, title, upkeep } from './fields.ts';

const uses = ['work-sample', 'interview', 'case', 'form', 'card', 'wording', 'hiring'] as const;

/** Something that an action or an interview hands out, prints or reads out. Its body is what stands on the sheet. */
export const materialSchema = z.strictObject({
  title,
  status,
  searches,
  summary: text(240, 20).describe('What it is and when it is handed out, for the person who prints it. It is not on the sheet.'),
  use: z
    .enum(uses)
    .describe(
      'work-sample: what a candidate works on. interview: what is shown with a question. case: records and cases to practise with. form: a sheet to fill in. card: cards to cut out. wording: a text to send or to read out. hiring: a letter or a note for hiring anyone; every interview kit links to it.',
    ),
  copies: text(120, 3).describe('How many to print, such as "One for each person".'),
  invented: z
    .boolean()
    .describe(
      'Whether it tells of people, companies or figures that do not exist. The sheet then says so, as candidates and colleagues would wonder.',
    ),
  notes: list(text(300, 15), 0, 6).describe(
    'What whoever hands it out should know, such as what is hidden in it. Shown on the page, and neither printed nor downloaded. Write [] for nothing.',
  ),
  sources: sources(0),
  judgement: judgement.optional(),
  ...upkeep,
});
export type Material = z.infer<typeof materialSchema>;

export const materials = defineCollection({
  name: 'materials',
  format: 'mdx',
  schema: materialSchema,
  kind: 'Material',
  worth: 0.86,
  ids: ['used-by', 'notes'],
  digestPlace: 7,
  summary: ({ summary }) => ({ text: summary }),
  groups: { of: ({ use }) => use, order: uses, title: (group, words) => words.materialUses[group as Material['use']] },
});

/**
 * Whether a material is used though no entry names it: interview kits link to all that is for hiring anyone, and an interview
 * that is not written yet may be the one that hands it out.
 * @param interviews Of all roles; undefined where one is not written.
 */
export const isUsedUnnamed = (use: unknown, interviews: readonly unknown[]): boolean =>
  use === 'hiring'
    ? interviews.some((interview) => interview !== undefined)
    : (use === 'work-sample' || use === 'interview') && interviews.includes(undefined);
