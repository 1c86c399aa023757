import { z } from 'astro/zod';
import { definePart } from './collection.ts';
import { listStatus, text, title } from './fields.ts';

/** A family of roles. */
export const familySchema = z.strictObject({
  title,
  status: listStatus,
  summary: text(300, 20).describe('What the roles of the family have in common.'),
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
