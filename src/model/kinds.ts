import type { Words } from '../i18n/words.ts';

/** A kind of page, as the search knows it; the words of the interface name it to readers. */
export type Kind = keyof Words['kinds'];

/** How the search treats a kind of page. */
export interface KindFacts {
  /** Where such a page comes in a list of all, from 0 to 1: a page for reading before its tools, an overview last. */
  worth: number;
  /** Found by its title alone. */
  byTitleOnly?: true | undefined;
}

/** The kinds of pages that show neither an entry nor a role in another form. */
export const otherKinds = {
  Tool: { worth: 0.92 },
  Overview: { worth: 0.75 },
  Rule: { worth: 0.35, byTitleOnly: true },
} as const satisfies Partial<Record<Kind, KindFacts>>;
