import { eachPhrase, type Word, wordsOf } from './phrases.ts';

/** What was learned from labelled texts: for each phrase, how much it speaks for each class. */
export interface LinearModel {
  classes: string[];
  /** Each phrase with its rarity and its weights by class, in hundredths. */
  phrases: Record<string, number[]>;
  bias: number[];
  /** By which the sums are divided, so that the probabilities are as often right as they say. */
  temperature: number;
  groups?: PhraseGroups;
}

/** Phrases that the authors wrote in groups, each group for a job; how far a group speaks for each class is learned. */
export interface PhraseGroups {
  /** Stems of a phrase with pairs of numbers: a group, and how much the phrase counts in it, in hundredths. */
  phrases: Record<string, number[]>;
  /** What a group adds to each class, in thousandths. */
  weights: number[][];
}

export interface PhraseEvidence {
  phrase: string;
  /** Where it stands in the text that was given: start and end. */
  at: [number, number][];
  /** What it adds to each class, in the order of the classes; for all classes together it adds nothing. */
  adds: number[];
}

export interface Reading {
  classes: readonly string[];
  /** Probability of each class, in the order of the classes. */
  probabilities: number[];
  evidence: PhraseEvidence[];
}

/** Words of an ad for which the groups are meant; longer ads repeat themselves. */
const USUAL_LENGTH = 300;

/** Finds the phrases of groups in a text: where each stands, and how much it counts by how often it does. */
export function findGrouped(phrases: Readonly<Record<string, number[]>>, words: readonly Word[]) {
  const longest = Math.max(0, ...Object.keys(phrases).map((phrase) => phrase.split(' ').length));
  const found = new Map<string, [number, number][]>();
  for (const [index, { at }] of words.entries()) {
    let phrase = '';
    for (const { stem, at: end } of words.slice(index, index + longest)) {
      phrase += phrase ? ` ${stem}` : stem;
      if (Object.hasOwn(phrases, phrase)) found.set(phrase, [...(found.get(phrase) ?? []), [at[0], end[1]]]);
    }
  }
  const scale = Math.sqrt(USUAL_LENGTH / Math.max(USUAL_LENGTH, words.length));
  return [...found].map(([phrase, at]) => ({ phrase, at, value: scale * (1 + Math.log(at.length)) }));
}

/** Places of a phrase that are kept; a phrase that stands more often is as clear. */
const MAX_PLACES = 8;

/**
 * Reads a text: each phrase counts as often as it stands there, times its rarity; the counts are scaled to length 1, so that a
 * long ad weighs no more than a short one; what the groups of phrases add comes beside it; softmax over the weighted sums gives the
 * probabilities.
 */
export function read({ classes, phrases, bias, temperature, groups }: LinearModel, text: string): Reading {
  const words = wordsOf(text);
  const found = new Map<string, { count: number; at: [number, number][] }>();
  eachPhrase(words, (phrase, at) => {
    if (!Object.hasOwn(phrases, phrase)) return;
    const known = found.get(phrase) ?? { count: 0, at: [] };
    found.set(phrase, known);
    known.count++;
    if (known.at.length < MAX_PLACES) known.at.push(at);
  });
  const values = [...found].map(([phrase, { count }]) => count * rarityOf(phrases[phrase]));
  const length = Math.hypot(...values) || 1;
  const sums = bias.map((value) => value / 100);
  const evidence = new Map<string, PhraseEvidence>();
  const add = (phrase: string, at: [number, number][], weights: readonly number[]) => {
    const mean = weights.reduce((sum, weight) => sum + weight, 0) / classes.length;
    const before = evidence.get(phrase)?.adds;
    evidence.set(phrase, { phrase, at, adds: weights.map((weight, index) => weight - mean + (before?.[index] ?? 0)) });
    for (const [index, weight] of weights.entries()) sums[index] = (sums[index] as number) + weight - mean;
  };
  let index = 0;
  for (const [phrase, { at }] of found) {
    const value = (values[index++] as number) / length / 100;
    add(
      phrase,
      at,
      (phrases[phrase] as number[]).slice(1).map((weight) => weight * value),
    );
  }
  for (const { phrase, at, value } of groups ? findGrouped(groups.phrases, words) : [])
    add(phrase, at.slice(0, MAX_PLACES), addsOf(groups as PhraseGroups, phrase, value));
  return { classes, probabilities: softmax(sums, temperature), evidence: [...evidence.values()] };
}

/** What the weights call the jobs that are one to a reader: `other/design` and `other/office` are `other`. */
export const kindOf = (job: string): string => job.replace(/\/.*/s, '');

/** Probabilities of jobs, with those added up that are one to a reader. */
export function byKind({ classes, probabilities }: Pick<Reading, 'classes' | 'probabilities'>): Map<string, number> {
  const sums = new Map<string, number>();
  for (const [index, job] of classes.entries()) sums.set(kindOf(job), (sums.get(kindOf(job)) ?? 0) + (probabilities[index] ?? 0));
  return sums;
}

/** What a phrase of groups adds to each class. */
function addsOf({ phrases, weights }: PhraseGroups, phrase: string, value: number): number[] {
  const adds = new Array<number>(weights[0]?.length ?? 0).fill(0);
  const pairs = phrases[phrase] ?? [];
  for (let index = 0; index < pairs.length; index += 2)
    for (const [label, weight] of (weights[pairs[index] as number] ?? []).entries())
      adds[label] = (adds[label] as number) + (((value * (pairs[index + 1] as number)) / 100) * weight) / 1000;
  return adds;
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

/** What an ad names that is found by rules and the reading of the work together. */
export const learnedElements = ['successMeasures', 'decisionAuthority', 'teamOrPeers'] as const;
export type LearnedElement = (typeof learnedElements)[number];

/** All that is learned, as it stands in weights.json. */
export interface Weights {
  /** Where the weights come from. */
  about: { note: string; made: string; ads: number; employers: number; figures: Figures };
  /** Which job the text describes. */
  work: LinearModel;
  /** Which job a title promises. */
  title: LinearModel;
  /** Whether a title promises other work, by the numbers of `agreement`. */
  match: YesModel;
  /** What an ad names, where rules alone do not carry, by `numbersOf`. */
  elements: Record<LearnedElement, YesModel>;
}

export const sumOf = ({ bias, weights }: YesModel, values: readonly number[]): number =>
  values.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), bias);
