import { z } from 'astro/zod';
import { definePart } from './collection.ts';
import { list, listStatus, text, title } from './fields.ts';

const phrase = z
  .string()
  .regex(/^[a-z0-9]+(?: [a-z0-9]+)*$/, 'write a phrase in lower-case letters and digits with single spaces, as signs do not count');
const phrases = list(phrase, 0, 80);

/** What the vacancy check goes by beside its learned weights: a kind of work, its role, and the phrases that give it away. */
export const vacancySchema = z.strictObject({
  title,
  status: listStatus,
  role: text(60, 2).describe('A role of this playbook, or sales, account-manager, ux-researcher or other.'),
  like: text(60, 2)
    .describe(
      'The job that the learned weights know and of which this is a case. Leave it out where the weights know the role itself; for a role that is like none of them the phrases alone decide.',
    )
    .optional(),
  titles: phrases.describe('Phrases in the title of an ad.'),
  strong: phrases.describe('Phrases in the text that speak clearly for it.'),
  some: phrases.describe('Phrases that speak for it when others do.'),
  weak: phrases.describe('Phrases that many ads hold.'),
  against: phrases.describe('Phrases that speak against it.'),
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
