import { z } from 'astro/zod';
import { defineCollection } from './collection.ts';
import { aliases, list, searches, skillLevels, sources, status, text, title, upkeep } from './fields.ts';

/** What a skill says of a level that it does not have, as frameworks such as SFIA do not define every skill at every level. */
export const notDefined = 'not-defined';

const youCan = (level: string) =>
  z
    .union([z.literal(notDefined), list(text(200, 10), 1, 4)])
    .describe(
      `What one sees a person do at the ${level} level; each line completes "you can …". Or ${notDefined}, where the skill has no such level.`,
    );

/** A skill at four observable levels. */
export const skillSchema = z.strictObject({
  title,
  status,
  group: z
    .enum(['insight', 'design', 'operations', 'leadership', 'relationship', 'technology'])
    .describe('The group in which readers look for it.'),
  summary: text(300, 30).describe('What the skill is and what it is for.'),
  aliases,
  searches,
  levels: z
    .strictObject({
      awareness: youCan('awareness'),
      working: youCan('working'),
      practitioner: youCan('practitioner'),
      expert: youCan('expert'),
    })
    .describe('Four levels, each observable, so that two people rate a third alike.'),
  sources: sources(0),
  ...upkeep,
});
export type Skill = z.infer<typeof skillSchema>;

export const skills = defineCollection({
  name: 'skills',
  format: 'yaml',
  schema: skillSchema,
  kind: 'Skill',
  worth: 0.92,
  ids: [...skillLevels, 'roles', 'the-law'],
  summary: ({ summary }) => ({ text: summary }),
  groups: { of: ({ group }) => group, title: (group, words) => words.groups[group as Skill['group']] },
});
