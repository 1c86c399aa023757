import type { LinearModel } from '../../src/vacancy/model.ts';
import { phraseCounts } from '../../src/vacancy/phrases.ts';
import { factorsOf, project } from './factors.ts';
import { groupCount, groupedPhrases, groupsIn } from './groups.ts';
import { type Example, type Features, fitLogistic, sumsFor } from './logistic.ts';

export interface Settings {
  /** Phrases that are kept. */
  phrases: number;
  /** Of the L2 norm of the weights. */
  penalty: number;
  /** How much rare classes are raised: 0 for not at all, 1 for all alike. */
  balance: number;
  /** Employers in whose ads a phrase must stand, so that no weight tells of a single ad. */
  employers: number;
  /**
   * Directions in which the texts differ most, labelled or not, that are learned from beside the phrases, so that phrases that go
   * together share what is learned of one of them; 0 for none.
   */
  factors: number;
  /** What the groups of phrases count beside the phrases: the higher, the less the penalty holds them; 0 for none. */
  groups?: number;
}

/** A text with the numbers of its phrases in a corpus, and how often each stands there. */
interface Counted {
  at: Int32Array;
  counts: Int32Array;
}

/** The phrases of many texts, numbered. A phrase that too few employers use, or that names one, has no number. */
export class Corpus {
  readonly phrases: string[];
  readonly #counted = new Map<string, Counted>();

  /** @param ours texts of the authors, by which no phrase is chosen */
  constructor(
    texts: readonly { text: string; employer: number }[],
    employers: number,
    banned: ReadonlySet<string>,
    ours: readonly { text: string }[] = [],
  ) {
    const users = new Map<string, Set<number>>();
    const each = texts.map(({ text, employer }) => {
      const counts = phraseCounts(text);
      for (const phrase of counts.keys()) {
        const known = users.get(phrase);
        if (known) known.add(employer);
        else users.set(phrase, new Set([employer]));
      }
      return { text, counts };
    });
    const kept = [...users].filter(([phrase, who]) => who.size >= employers && !phrase.split(' ').some((word) => banned.has(word)));
    this.phrases = kept.map(([phrase]) => phrase).sort();
    const numbers = new Map(this.phrases.map((phrase, number) => [phrase, number]));
    for (const { text, counts } of [...each, ...ours.map(({ text }) => ({ text, counts: phraseCounts(text) }))]) {
      const found = [...counts].flatMap(([phrase, count]) => {
        const number = numbers.get(phrase);
        return number === undefined ? [] : [[number, count] as const];
      });
      this.#counted.set(text, { at: Int32Array.from(found, ([number]) => number), counts: Int32Array.from(found, ([, count]) => count) });
    }
  }

  of(text: string): Counted {
    const known = this.#counted.get(text);
    if (!known) throw new Error('a text that the corpus has not counted');
    return known;
  }
}

/** A text to learn from. */
export interface TrainingExample {
  text: string;
  target: Float64Array;
  employer: number;
}

/** A text of the authors, and how much it counts beside an ad. */
export interface OurTrainingExample {
  text: string;
  target: Float64Array;
  weight: number;
}

interface Chosen {
  number: number;
  /** One plus the logarithm of how few of the texts hold it. */
  rarity: number;
}

/** The phrases that tell the classes apart best, by chi-squared over the examples that hold them. */
function choose(corpus: Corpus, examples: readonly TrainingExample[], classes: number, settings: Settings): Chosen[] {
  const size = corpus.phrases.length;
  const sums = new Float64Array(size * classes);
  const holders = new Float64Array(size);
  const employers = new Float64Array(size);
  const last = new Int32Array(size).fill(-1);
  const totals = new Float64Array(classes);
  for (const { text, target, employer } of examples.toSorted((a, b) => a.employer - b.employer)) {
    for (let label = 0; label < classes; label++) totals[label] = (totals[label] as number) + (target[label] as number);
    for (const number of corpus.of(text).at) {
      holders[number] = (holders[number] as number) + 1;
      if (last[number] !== employer) employers[number] = (employers[number] as number) + 1;
      last[number] = employer;
      for (let label = 0; label < classes; label++) {
        const cell = number * classes + label;
        sums[cell] = (sums[cell] as number) + (target[label] as number);
      }
    }
  }
  const scored: (Chosen & { score: number })[] = [];
  for (let number = 0; number < size; number++) {
    if ((employers[number] as number) < settings.employers) continue;
    const held = holders[number] as number;
    const part = held / examples.length;
    let score = 0;
    for (let label = 0; label < classes; label++) {
      const all = totals[label] as number;
      if (all === 0) continue;
      const off = ((sums[number * classes + label] as number) - all * part) ** 2;
      score += off / (all * part) + off / Math.max(1e-9, all * (1 - part));
    }
    scored.push({ number, score, rarity: Math.round(100 * (Math.log((examples.length + 1) / (held + 1)) + 1)) / 100 });
  }
  scored.sort((a, b) => b.score - a.score || a.number - b.number);
  return scored.slice(0, settings.phrases);
}

/** A model that is not yet rounded. */
export interface Learned {
  chosen: Chosen[];
  weights: Float64Array;
  classes: number;
  /** What each group of phrases adds to each class, as `group * classes + class`; empty without groups. */
  groupWeights: Float64Array;
  /** The sum of each class for a text of the corpus. */
  sums(text: string): number[];
}

/** Learns from labelled texts; `ours` are texts of the authors; of `background` only the words are learned from. */
export function learn(
  corpus: Corpus,
  examples: readonly TrainingExample[],
  classes: number,
  settings: Settings,
  { ours = [], background = [] }: { ours?: readonly OurTrainingExample[]; background?: readonly { text: string }[] } = {},
): Learned {
  const chosen = choose(corpus, examples, classes, settings);
  const places = new Int32Array(corpus.phrases.length).fill(-1);
  for (const [place, { number }] of chosen.entries()) places[number] = place;
  const featuresOf = (text: string): Features => {
    const { at, counts } = corpus.of(text);
    const kept: number[] = [];
    const values: number[] = [];
    for (let index = 0; index < at.length; index++) {
      const place = places[at[index] as number] as number;
      if (place < 0) continue;
      kept.push(place);
      values.push((counts[index] as number) * (chosen[place] as Chosen).rarity);
    }
    const length = Math.hypot(...values) || 1;
    return { at: Int32Array.from(kept), values: Float64Array.from(values, (value) => value / length) };
  };
  const totals = new Float64Array(classes);
  for (const { target } of examples)
    for (let label = 0; label < classes; label++) totals[label] = (totals[label] as number) + (target[label] as number);
  const raised = totals.map((total) => (examples.length / classes / Math.max(1, total)) ** settings.balance);
  const { factors: rank, groups: groupScale = 0 } = settings;
  const groups = groupScale > 0 ? groupCount : 0;
  const texts = examples.map(({ text }) => featuresOf(text));
  const factors = factorsOf(rank > 0 ? [...texts, ...background.map(({ text }) => featuresOf(text))] : [], chosen.length, rank);
  /** A text with how far it goes in each direction, and how much each group of phrases counts in it. */
  const withMore = (text: string, features: Features): Features => {
    const more = [...project(factors, features, rank), ...(groups > 0 ? groupsIn(text).map((value) => value * groupScale) : [])];
    return {
      at: Int32Array.from([...features.at, ...more.map((_, index) => chosen.length + index)]),
      values: Float64Array.from([...features.values, ...more]),
    };
  };
  const weighted: Example[] = examples.map(({ text, target }, index) => ({
    features: withMore(text, texts[index] as Features),
    target,
    weight: target.reduce((sum, part, label) => sum + part * (raised[label] as number), 0),
  }));
  for (const { text, target, weight } of ours) weighted.push({ features: withMore(text, featuresOf(text)), target, weight });
  const all = fitLogistic(weighted, chosen.length + rank + groups, classes, settings.penalty);
  // What was learned of the directions is linear in the phrases, so it is added to their weights.
  const weights = new Float64Array((chosen.length + 1) * classes);
  for (let label = 0; label < classes; label++) {
    for (let phrase = 0; phrase < chosen.length; phrase++) {
      let weight = all[phrase * classes + label] as number;
      for (let direction = 0; direction < rank; direction++)
        weight += (factors[phrase * rank + direction] as number) * (all[(chosen.length + direction) * classes + label] as number);
      weights[phrase * classes + label] = weight;
    }
    weights[chosen.length * classes + label] = all[(chosen.length + rank + groups) * classes + label] as number;
  }
  const firstGroup = (chosen.length + rank) * classes;
  const groupWeights = all.slice(firstGroup, firstGroup + groups * classes).map((weight) => weight * groupScale);
  return {
    chosen,
    weights,
    classes,
    groupWeights,
    sums(text) {
      const sums = sumsFor(weights, featuresOf(text), chosen.length, classes);
      if (groups === 0) return sums;
      const values = groupsIn(text);
      return sums.map((sum, label) =>
        values.reduce((all, value, group) => all + value * (groupWeights[group * classes + label] as number), sum),
      );
    },
  };
}

/** The model as it is kept: whole hundredths. */
export function toModel(
  corpus: Corpus,
  { chosen, weights, classes, groupWeights }: Learned,
  names: readonly string[],
  temperature: number,
): LinearModel {
  const rowOf = (index: number) =>
    Array.from({ length: classes }, (_, label) => Math.round(100 * (weights[index * classes + label] as number)));
  const rows = chosen.map(({ number, rarity }, index): [string, number[]] => [
    corpus.phrases[number] as string,
    [Math.round(100 * rarity), ...rowOf(index)],
  ]);
  return {
    classes: [...names],
    phrases: Object.fromEntries(rows.sort(([a], [b]) => (a < b ? -1 : 1))),
    bias: rowOf(chosen.length),
    temperature: Math.round(100 * temperature) / 100,
    ...(groupWeights.length > 0 && {
      groups: {
        phrases: groupedPhrases,
        weights: Array.from({ length: groupCount }, (_, group) =>
          Array.from(groupWeights.slice(group * classes, (group + 1) * classes), (weight) => Math.round(1000 * weight)),
        ),
      },
    }),
  };
}
