import type { Words } from '../i18n/words.ts';
import type { Settings } from '../model/index.ts';
import { termsOf } from '../model/licence.ts';

/** A name in a line, with the address that it links to where there is one. */
export interface Named {
  name: string;
  address?: string | undefined;
}
type Line = (string | Named)[];

/**
 * What a playbook says of the licence of its words: a line on its own terms, where it states any, and one for each work
 * that it must name.
 */
export function licenceLines(
  { owner, licence, attribution = [] }: Pick<Settings, 'owner' | 'licence' | 'attribution'>,
  { page: say }: Pick<Words, 'page'>,
): Line[] {
  const terms = termsOf(licence);
  const lines: Line[] = [];
  if (terms) lines.push((licence === 'cc-by-4.0' ? say.licence : say.ownTerms).with<string | Named>({ owner, licence: terms }));
  else if (licence === 'all-rights-reserved') lines.push(say.allRights.with({ owner }));
  for (const { name, owner: author, address, licence: theirs } of attribution)
    lines.push(say.attribution.with<string | Named>({ name: { name, address }, owner: author, licence: termsOf(theirs) ?? '' }));
  return lines;
}

/** The same as plain text, with addresses in brackets. */
export const licenceTexts = (...of: Parameters<typeof licenceLines>): string[] =>
  licenceLines(...of).map((line) =>
    line
      .map((part) => (typeof part === 'string' ? part : part.address === undefined ? part.name : `${part.name} (${part.address})`))
      .join(''),
  );

/** The same as a field of data; none where nothing is said. */
export function licenceField(...of: Parameters<typeof licenceLines>): { licence?: string[] } {
  const licence = licenceTexts(...of);
  return licence.length > 0 ? { licence } : {};
}
