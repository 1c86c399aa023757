import { z } from 'astro/zod';
import { definePart } from './collection.ts';
import { listStatus, ref, text, title } from './fields.ts';

/** A family of roles. */
export const familySchema = z.strictObject({
  title,
  status: listStatus,
  summary: text(300, 20).describe('What the roles of the family have in common.'),
  department: ref('departments').describe('The department that all roles of the family are in, where there is one.').optional(),
});
export type Family = z.infer<typeof familySchema>;

export const families = definePart({
  name: 'families',
  format: 'list',
  schema: familySchema,
  entryName: 'family',
  asWritten: true,
  partOf: '/roles/',
  summary: ({ summary }) => ({ text: summary }),
});
