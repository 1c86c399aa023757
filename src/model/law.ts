import { z } from 'astro/zod';
import { defineCollection } from './collection.ts';
import { aliases, date, judgement, list, ref, searches, sources, status, text, title, upkeep } from './fields.ts';

/** What laws are about, in the order in which the index has them. */
const lawFields = [
  'recruitment',
  'staff-monitoring',
  'staff-safety',
  'accountability',
  'complaints',
  'returns',
  'housing',
  'vulnerable-customers',
  'accessibility',
  'surveys',
  'recording',
  'data-protection',
  'contact',
  'subscriptions',
  'ai',
] as const;
type LawField = (typeof lawFields)[number];

/** Whether two letters are the code of a country in ISO 3166, or EU; others that mean the same, such as UK, are not. */
export const isCountry = (code: string): boolean =>
  /^[A-Z]{2}$/.test(code) &&
  new Intl.Locale(`und-${code}`).region === code &&
  new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }).of(code) !== undefined;

/** A law or a rule of a regulator that bears on the work, in plain words. It is no legal advice, and every page that shows it says so. */
export const lawSchema = z.strictObject({
  title,
  status,
  aliases: aliases.optional(),
  searches,
  country: z
    .string()
    .refine(isCountry, 'write the two letters of ISO 3166, such as GB, or EU')
    .describe('Whose law it is, in the two letters of ISO 3166: GB for the United Kingdom, EU for the European Union.'),
  extent: text(240, 10)
    .describe(
      'Where in the country it applies, if not everywhere, and what applies in the other parts: England, Scotland, Wales, Northern Ireland.',
    )
    .optional(),
  field: z.enum(lawFields).describe('What it is about; the index groups notes by it.'),
  summary: text(300, 30).describe('What it asks, in a sentence or two that make sense alone; shown on the pages that the note applies to.'),
  asks: list(text(300, 10), 1, 7).describe('What it asks, in plain words, a duty each.'),
  covers: text(300, 10).describe('Who has to follow it.'),
  notCovered: text(300, 10).describe('Who or what it does not apply to, or what is often believed and not so.'),
  inForce: z
    .union([date, z.literal('not-yet')])
    .describe('The day from which it applies, or `not-yet`. Where parts began on different days, the first; `timing` says the rest.'),
  timing: text(300, 10).describe('What is still to come or changed lately, with dates.').optional(),
  inPractice: list(text(240, 10), 1, 5).describe('What we would do about it on an ordinary day: our advice, and not the law.'),
  appliesTo: z
    .strictObject({
      roles: list(ref('roles'), 0, 30).describe('Roles on whose pages it is shown; write [] for none.'),
      actions: list(ref('actions'), 0, 30).describe('Actions on whose pages it is shown; write [] for none.'),
      journeys: list(ref('journeys'), 0, 12).describe('Journeys on whose pages it is shown; write [] for none.'),
      skills: list(ref('skills'), 0, 12).describe('Skills on whose pages it is shown.').optional(),
      principles: list(ref('principles'), 0, 12).describe('Principles on whose pages it is shown.').optional(),
      departments: list(ref('departments'), 0, 12).describe('Departments on whose pages it is shown.').optional(),
      measures: list(ref('measures'), 0, 12).describe('Measures on whose pages it is shown.').optional(),
      interviews: z.boolean().describe('Whether every interview kit shows it.').optional(),
      ads: z.boolean().describe('Whether job descriptions and the check of job ads show it.').optional(),
    })
    .refine((places) => Object.values(places).some((place) => place === true || (Array.isArray(place) && place.length > 0)), {
      message: 'name at least one place, or nobody meets the note at their work',
      path: ['roles'],
    })
    .describe('Where it matters, so that people meet it at their work.'),
  sources: sources(1),
  judgement: judgement.optional(),
  ...upkeep,
});
export type Law = z.infer<typeof lawSchema>;

export const law = defineCollection({
  name: 'law',
  format: 'yaml',
  schema: lawSchema,
  entryName: 'law note',
  kind: 'Law',
  worth: 0.9,
  ids: ['asks', 'in-practice'],
  digestPlace: 7,
  summary: ({ summary, country, inForce }, _titleOf, { words, region, day }) => ({
    text: summary,
    notes: [region(country), inForce === 'not-yet' ? words.law.notYet : words.law.inForceFrom({ day: day(inForce) })],
  }),
  groups: { of: ({ field }) => field, order: lawFields, title: (group, words) => words.groups[group as LawField] },
});
