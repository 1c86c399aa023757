import { ruleFinds } from '../../src/vacancy/elements.ts';
import type { LearnedElement, LinearModel } from '../../src/vacancy/model.ts';
import { elementLabels, foldsOf, type LabelledAd } from './ads.ts';
import { type Corpus, type Learned, learn, type Settings, toModel } from './learn.ts';
import { judgeYes } from './metrics.ts';

const settings: Settings[] = [150, 400].flatMap((phrases) =>
  [1e-3, 4e-3].map((penalty) => ({ phrases, penalty, balance: 0.5, employers: 4, factors: 0 })),
);
/** How much it counts that a rule finds the element. */
const ruleWeights = [0.5, 1, 1.5, 2, 3];
const shifts = Array.from({ length: 31 }, (_, step) => (step - 15) / 10);

export interface TrainedElement {
  learned: Learned;
  /** Added to the sum of yes. */
  shift: number;
  rule: number;
  finds(ad: LabelledAd): boolean;
}

const isYes = (ad: LabelledAd, name: LearnedElement) => ad.label[elementLabels[name]] === true;
const answerOf = (ad: LabelledAd, name: LearnedElement) => String(isYes(ad, name));

/** Learns an element from the ads that are labelled for it; what the rule counts is chosen by ads held back. */
export function trainElement(corpus: Corpus, ads: readonly LabelledAd[], name: LearnedElement): TrainedElement {
  const lessonOf = (ad: LabelledAd) => ({
    text: ad.text,
    employer: ad.employer,
    target: isYes(ad, name) ? Float64Array.of(0, 1) : Float64Array.of(1, 0),
  });
  const oddsBy = (learned: Learned, ad: LabelledAd) => {
    const [no = 0, yes = 0] = learned.sums(ad.text);
    return yes - no;
  };
  const folds = foldsOf(ads, 5, (ad) => answerOf(ad, name), 5);
  let best = { f1: -1, settings: settings[0] as Settings, rule: 0, shift: 0 };
  for (const tried of settings) {
    const odds = folds.flatMap((held) => {
      const learned = learn(corpus, ads.filter((ad) => !held.includes(ad)).map(lessonOf), 2, tried);
      return held.map((ad) => ({ yes: isYes(ad, name), odds: oddsBy(learned, ad), rule: ruleFinds(name, ad.text) }));
    });
    for (const rule of ruleWeights)
      for (const shift of shifts) {
        const f1 = judgeYes(odds.map((one) => [one.yes, one.odds + shift + (one.rule ? rule : 0) >= 0] as const)).F1;
        if (f1 > best.f1) best = { f1, settings: tried, rule, shift };
      }
  }
  const learned = learn(corpus, ads.map(lessonOf), 2, best.settings);
  const { rule, shift } = best;
  return { learned, rule, shift, finds: (ad) => oddsBy(learned, ad) + shift + (ruleFinds(name, ad.text) ? rule : 0) >= 0 };
}

export function toElementModel(corpus: Corpus, { learned, rule, shift }: TrainedElement): LinearModel & { rule: number } {
  const model = toModel(corpus, learned, ['no', 'yes'], 1);
  const [no = 0, yes = 0] = model.bias;
  return { ...model, bias: [no, yes + Math.round(100 * shift)], rule };
}
