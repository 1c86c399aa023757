import type { z } from 'astro/zod';
import { actionSchema } from './action.ts';
import { debateSchema } from './debate.ts';
import type { CollectionName } from './fields.ts';
import { journeySchema } from './journey.ts';
import {
  decisionSchema,
  departmentSchema,
  familySchema,
  glossarySchema,
  hiringSchema,
  readinessSchema,
  sourceSchema,
  vacancySchema,
} from './lists.ts';
import { measureSchema } from './measure.ts';
import { principleSchema } from './principle.ts';
import { roleSchema } from './role.ts';
import { settingsSchema } from './settings.ts';
import { skillSchema } from './skill.ts';

/**
 * How a collection lies on disk: `mdx` one file an entry with front matter and a body; `yaml` one file an entry;
 * `list` one file `<collection>.yaml` that maps ids to entries.
 */
export type CollectionFormat = 'mdx' | 'yaml' | 'list';

export const schemas = {
  principles: principleSchema,
  debates: debateSchema,
  roles: roleSchema,
  actions: actionSchema,
  journeys: journeySchema,
  measures: measureSchema,
  skills: skillSchema,
  decisions: decisionSchema,
  glossary: glossarySchema,
  departments: departmentSchema,
  families: familySchema,
  hiring: hiringSchema,
  readiness: readinessSchema,
  vacancy: vacancySchema,
  sources: sourceSchema,
} as const satisfies Record<CollectionName, z.ZodObject>;

export const formats = {
  principles: 'mdx',
  debates: 'mdx',
  roles: 'mdx',
  actions: 'mdx',
  journeys: 'yaml',
  measures: 'mdx',
  skills: 'yaml',
  decisions: 'list',
  glossary: 'list',
  departments: 'list',
  families: 'list',
  hiring: 'list',
  readiness: 'list',
  vacancy: 'list',
  sources: 'list',
} as const satisfies Record<CollectionName, CollectionFormat>;

export type EntryData = { [C in CollectionName]: z.infer<(typeof schemas)[C]> };

export type { Settings } from './settings.ts';
export { settingsSchema };
