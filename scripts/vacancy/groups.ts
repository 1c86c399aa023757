import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { findGrouped } from '../../src/vacancy/model.ts';
import { wordsOf } from '../../src/vacancy/phrases.ts';
import { lexemes } from './guides.ts';

/** How much a phrase counts in its group. */
const strengths = { strong: 200, some: 90, weak: 30, against: -120 } as const;
type Group = Partial<Record<keyof typeof strengths, string[]>>;

/** Groups of phrases: one for each entry of the vacancy lexicon, and one for each job of phrases.yaml. */
const groups: readonly Group[] = [...lexemes, ...(parse(readFileSync('scripts/vacancy/phrases.yaml', 'utf8')) as Group[])];
export const groupCount = groups.length;

/** The stems of each phrase with its groups, as weights.json holds them. */
export const groupedPhrases: Readonly<Record<string, number[]>> = phrasesOf(groups);

function phrasesOf(of: readonly Group[]): Record<string, number[]> {
  const strengthsOf = new Map<string, Map<number, number>>();
  for (const [index, group] of of.entries())
    for (const [name, strength] of Object.entries(strengths))
      for (const written of group[name as keyof typeof strengths] ?? []) {
        const phrase = wordsOf(written)
          .map(({ stem }) => stem)
          .join(' ');
        const known = strengthsOf.get(phrase) ?? new Map<number, number>();
        strengthsOf.set(phrase, known.set(index, known.get(index) ?? strength));
      }
  const rows = [...strengthsOf].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(rows.map(([phrase, pairs]) => [phrase, [...pairs].flat()]));
}

const known = new Map<string, Float64Array>();

/** How much each group counts in a text; remembered, as each text is asked for many times. */
export function groupsIn(text: string): Float64Array {
  const remembered = known.get(text);
  if (remembered) return remembered;
  const values = new Float64Array(groupCount);
  for (const { phrase, value } of findGrouped(groupedPhrases, wordsOf(text))) {
    const pairs = groupedPhrases[phrase] as number[];
    for (let index = 0; index < pairs.length; index += 2) {
      const group = pairs[index] as number;
      values[group] = (values[group] as number) + (value * (pairs[index + 1] as number)) / 100;
    }
  }
  known.set(text, values);
  return values;
}
