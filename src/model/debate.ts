import { z } from 'astro/zod';
import { defineCollection } from './collection.ts';
import { aliases, judgement, list, ref, searches, sources, status, text, title, upkeep } from './fields.ts';

/** A question on which good people disagree, and what we make of it. */
export const debateSchema = z.strictObject({
  title,
  status,
  aliases: aliases.optional(),
  searches,
  question: text(200, 15).describe('The question, ending with a question mark.'),
  stakes: text(400, 20).describe('What goes wrong when a firm leaves it unanswered.'),
  positions: list(
    z.strictObject({
      name: text(120).describe('The position in a few words.'),
      heldBy: list(ref('sources'), 1, 6).describe('The sources that hold it.'),
      case: text(600, 40).describe('The strongest case for it, as its holders would put it, in our words.'),
      rightWhen: text(300, 20).describe('The circumstances in which it is right.'),
    }),
    2,
    5,
  ).describe('The positions side by side, each fairly put.'),
  verdict: text(500, 30).describe('What we conclude.'),
  roleDesign: list(
    z.strictObject({
      role: ref('roles').describe('The role whose definition it changes.'),
      change: text(240, 15).describe('What it changes there.'),
    }),
    1,
    6,
  ).describe('What the verdict changes in the design of roles; a debate that changes nothing is talk.'),
  principles: list(ref('principles'), 0, 4).describe('The principles that follow from the verdict; write [] for none.'),
  sources: sources(1),
  judgement,
  ...upkeep,
});
export type Debate = z.infer<typeof debateSchema>;

export const debates = defineCollection({
  name: 'debates',
  format: 'mdx',
  schema: debateSchema,
  kind: 'Debate',
  worth: 0.92,
  isShared: true,
  ids: ['positions', 'verdict', 'role-design'],
  digestPlace: 6,
  summary: ({ question }) => ({ text: question }),
});
