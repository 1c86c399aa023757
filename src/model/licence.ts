import { z } from 'astro/zod';
import { text } from './fields.ts';

/** Licences that are known by name, with the address of their text. */
const known = { 'cc-by-4.0': { name: 'CC BY 4.0', address: 'https://creativecommons.org/licenses/by/4.0/' } } as const;

const own = z.strictObject({
  text: text(200).describe('The terms in a sentence, such as: For employees of Example Ltd only.'),
  address: z
    .url({ protocol: /^https?$/ })
    .describe('Where the terms stand in full; leave it out if they do not.')
    .optional(),
});

/** The terms of the words that a playbook is published under. */
export const licence = z
  .union([z.enum(['none', 'cc-by-4.0', 'all-rights-reserved']), own])
  .describe(
    'Under which terms others may use the words: `none` says nothing, `cc-by-4.0`, `all-rights-reserved`, or `text` with your own terms. Leave it out for `none`.',
  )
  .optional();

/** What must still be said of words that came from another playbook. */
export const attribution = z
  .array(
    z.strictObject({
      name: text(80).describe('The name of the work.'),
      owner: text(80).describe('Who made it.'),
      address: z
        .url({ protocol: /^https?$/ })
        .describe('Where it is published; leave it out if it is not.')
        .optional(),
      licence: z.union([z.enum(['cc-by-4.0']), own]).describe('Under which terms it may be used: `cc-by-4.0`, or `text` with its own.'),
    }),
  )
  .min(1)
  .max(10)
  .describe('Works of others that the words of this playbook are taken from, whose licence asks to name them. Leave it out for none.')
  .optional();

export type Licence = NonNullable<z.infer<typeof licence>>;

/** The name and address of a licence that has a text; undefined where nothing or all is reserved. */
export function termsOf(licence: Licence | undefined): { name: string; address?: string | undefined } | undefined {
  if (licence === undefined || licence === 'none' || licence === 'all-rights-reserved') return undefined;
  return typeof licence === 'string' ? known[licence] : { name: licence.text, address: licence.address };
}
