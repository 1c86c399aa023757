import { eachPhrase, wordsOf } from './phrases.ts';

/** What was learned from labelled texts: for each phrase, how much it speaks for each class. */
export interface LinearModel {
  classes: string[];
  /** Each phrase with its rarity and its weights by class, in hundredths. */
  phrases: Record<string, number[]>;
  bias: number[];
  /** By which the sums are divided, so that the probabilities are as often right as they say. */
  temperature: number;
}

export interface PhraseEvidence {
  phrase: string;
  /** Where it stands in the text that was given: start and end. */
  at: [number, number][];
  /** What it adds to each class, in the order of the classes; for all classes together it adds nothing. */
  adds: number[];
}

export interface Reading {
  /** Probability of each class, in the order of the classes. */
  probabilities: number[];
  evidence: PhraseEvidence[];
}

/** Places of a phrase that are kept; a phrase that stands more often is as clear. */
const MAX_PLACES = 8;

/**
 * Reads a text: each phrase counts as often as it stands there, times its rarity; the counts are scaled to length 1, so that a
 * long ad weighs no more than a short one; softmax over the weighted sums gives the probabilities.
 */
export function read({ classes, phrases, bias, temperature }: LinearModel, text: string): Reading {
  const found = new Map<string, { count: number; at: [number, number][] }>();
  eachPhrase(wordsOf(text), (phrase, at) => {
    if (!Object.hasOwn(phrases, phrase)) return;
    const known = found.get(phrase) ?? { count: 0, at: [] };
    found.set(phrase, known);
    known.count++;
    if (known.at.length < MAX_PLACES) known.at.push(at);
  });
  const values = [...found].map(([phrase, { count }]) => count * rarityOf(phrases[phrase]));
  const length = Math.hypot(...values) || 1;
  const sums = bias.map((value) => value / 100);
  const evidence: PhraseEvidence[] = [];
  let index = 0;
  for (const [phrase, { at }] of found) {
    const value = (values[index++] as number) / length;
    const weights = (phrases[phrase] as number[]).slice(1);
    const mean = weights.reduce((sum, weight) => sum + weight, 0) / classes.length;
    const adds = weights.map((weight) => ((weight - mean) / 100) * value);
    for (const [at, add] of adds.entries()) sums[at] = (sums[at] as number) + add;
    evidence.push({ phrase, at, adds });
  }
  return { probabilities: softmax(sums, temperature), evidence };
}

const rarityOf = (row: readonly number[] | undefined): number => (row?.[0] ?? 0) / 100;

/** Probabilities that add up to 1; a higher temperature makes them more even. */
export function softmax(sums: readonly number[], temperature = 1): number[] {
  const top = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp((sum - top) / temperature));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

/** A yes or no by a few numbers: their weighted sum, above or below zero. */
export interface YesModel {
  bias: number;
  weights: number[];
}

/** How well ads of employers that were not seen are read, from 0 to 1. */
export type Figures = Record<'top-1' | 'lenient' | 'top-3' | 'ECE', number> & Record<string, number>;

/** All that is learned, as it stands in weights.json. */
export interface Weights {
  /** Where the weights come from. */
  about: { note: string; made: string; ads: number; employers: number; figures: Figures };
  /** Which job the text describes. */
  work: LinearModel;
  /** Which job a title promises. */
  title: LinearModel;
  /** Whether the work is what the title promises, by the numbers of `agreement`. */
  match: YesModel;
  /** What an ad names, where rules alone do not carry; the classes are no and yes. */
  elements: Record<'successMeasures' | 'decisionAuthority', LinearModel & { rule: number }>;
}

export const sumOf = ({ bias, weights }: YesModel, values: readonly number[]): number =>
  values.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), bias);
