import { z } from 'astro/zod';
import { definePart } from './collection.ts';
import { list, listStatus, text, title } from './fields.ts';
import { vacancyLevels } from './vacancy-levels.ts';

const phrase = z
  .string()
  .regex(/^[a-z0-9]+(?: [a-z0-9]+)*$/, 'write a phrase in lower-case letters and digits with single spaces, as signs do not count');
const phrases = list(phrase, 0, 80);

/** What the vacancy check goes by: a kind of work, a level or a promise of titles, with the phrases that give it away. */
export const vacancySchema = z.strictObject({
  title,
  status: listStatus,
  kind: z.enum(['work', 'level', 'title']).describe('work: what people do. level: how senior. title: what a title promises.'),
  level: z.enum(vacancyLevels).describe('For a level: which.').optional(),
  titles: phrases.describe('Phrases in the title of an ad.'),
  unless: phrases.describe('For a title: phrases that make it another title.').optional(),
  expects: list(text(60, 2), 1, 20).describe('For a title: the roles, or kinds of job outside this playbook, that it promises.').optional(),
  strong: phrases.describe('Phrases in the text that speak clearly for it.'),
  some: phrases.describe('Phrases that speak for it when others do.'),
  weak: phrases.describe('Phrases that many ads hold.'),
  against: phrases.describe('Phrases that speak against it.'),
  roles: list(
    z.strictObject({
      level: z.enum(['any', ...vacancyLevels]).describe('The level, or any.'),
      role: text(60, 2).describe('A role of this playbook, or sales, account-manager, ux-researcher or other.'),
    }),
    0,
    8,
  ).describe('For work: the role that it is at each level; write [] for a level or a title.'),
});

export const vacancy = definePart({
  name: 'vacancy',
  format: 'list',
  schema: vacancySchema,
  entryName: 'lexeme',
  asWritten: true,
  partOf: '/vacancy-check/',
  summary: (lexeme) => ({ text: lexeme.title }),
});
