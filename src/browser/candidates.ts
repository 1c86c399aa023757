import type { Candidate } from '../document/scores.ts';
import { textsOf } from './kept.ts';
import { keep, recall } from './storage.ts';

const keyOf = (role: string) => `scorecard:${role}`;

/** As many as anybody interviews for one job. */
export const MAX_CANDIDATES = 30;

/** Empty scorecards where nobody has said how many, and the most of them in a file. */
export const CARDS = 3;
export const MAX_CARDS = 12;

/** Cards to fill in by hand. */
export const emptyCards = (count: number): Candidate[] => Array.from({ length: count }, () => ({}));

/** The scorecards for a role that this browser keeps; an edition before this one kept a single card. */
export function candidatesOf(role: string): Candidate[] {
  return (
    recall(keyOf(role), (value): Candidate[] => {
      const cards = Array.isArray(value) ? value : value === null ? [] : [value];
      return cards.slice(0, MAX_CANDIDATES).map(textsOf);
    }) ?? []
  );
}

/** Keeps scorecards, without empty ones at the end; none removes them all. Says whether they were kept. */
export function keepCandidates(role: string, cards: readonly Candidate[]): boolean {
  const last = cards.findLastIndex((card) => Object.values(card).some(Boolean));
  return keep(keyOf(role), last < 0 ? undefined : cards.slice(0, last + 1));
}
