import { sumOf, type YesModel } from '../../src/vacancy/model.ts';
import { foldsOf } from './ads.ts';
import { fitLogistic } from './logistic.ts';

export interface Asked {
  values: readonly number[];
  yes: boolean;
  employer: number;
}

const FOLDS = 5;
/** Ways in which the ads are split into folds, so that no single split decides. */
const SPLITS = [1, 2, 3];
const penalties = [0.04, 0.12, 0.4];
/** Neighbouring thresholds whose F1 is averaged, so that no single ad sets one. */
const SMOOTHED = 21;

/** Learns a yes or no from a few numbers. Penalty and threshold are those with the best F1 of yes on employers held back. */
export function learnYes(examples: readonly Asked[]): YesModel {
  const folds = SPLITS.flatMap((split) => foldsOf(examples, FOLDS, ({ yes }) => String(yes), split));
  const tried = penalties.map((penalty) => {
    const judged = folds.flatMap((held) => {
      const known = new Set(held);
      const model = learnWith(
        examples.filter((each) => !known.has(each)),
        penalty,
      );
      return held.map(({ values, yes }) => ({ yes, sum: sumOf(model, values) }));
    });
    return { penalty, ...bestThreshold(judged) };
  });
  const { penalty, threshold } = tried.reduce((best, each) => (each.f1 > best.f1 ? each : best));
  const { bias, weights } = learnWith(examples, penalty);
  const round = (value: number) => Math.round(1000 * value) / 1000;
  return { bias: round(bias - threshold), weights: weights.map(round) };
}

function bestThreshold(judged: { yes: boolean; sum: number }[]): { threshold: number; f1: number } {
  judged.sort((a, b) => b.sum - a.sum);
  const all = judged.filter(({ yes }) => yes).length;
  let right = 0;
  const f1s = judged.map(({ yes }, index) => {
    right += Number(yes);
    return (2 * right) / (index + 1 + all);
  });
  let best = { threshold: 0, f1: -1 };
  for (let first = 0; first + SMOOTHED <= f1s.length; first++) {
    const f1 = f1s.slice(first, first + SMOOTHED).reduce((sum, each) => sum + each, 0) / SMOOTHED;
    const at = first + (SMOOTHED - 1) / 2;
    if (f1 > best.f1) best = { f1, threshold: ((judged[at]?.sum ?? 0) + (judged[at + 1]?.sum ?? 0)) / 2 };
  }
  return best;
}

/** Logistic regression over the numbers, each of them brought to one spread, so that the penalty holds all alike. */
function learnWith(examples: readonly Asked[], penalty: number): YesModel {
  const size = examples[0]?.values.length ?? 0;
  const share = examples.filter(({ yes }) => yes).length / examples.length;
  const meanOf = (value: (values: readonly number[]) => number) =>
    examples.reduce((sum, { values }) => sum + value(values), 0) / examples.length;
  const scales = Array.from({ length: size }, (_, index) => {
    const mean = meanOf((values) => values[index] as number);
    return { mean, spread: Math.sqrt(meanOf((values) => ((values[index] as number) - mean) ** 2)) || 1 };
  });
  const learned = fitLogistic(
    examples.map(({ values, yes }) => ({
      features: {
        at: Int32Array.from(values, (_, index) => index),
        values: Float64Array.from(scales, ({ mean, spread }, index) => ((values[index] as number) - mean) / spread),
      },
      target: Float64Array.of(Number(!yes), Number(yes)),
      weight: Math.sqrt(0.5 / (yes ? share : 1 - share)),
    })),
    size,
    2,
    penalty,
  );
  const weightOf = (index: number) => (learned[2 * index + 1] as number) - (learned[2 * index] as number);
  const weights = scales.map(({ spread }, index) => weightOf(index) / spread);
  return { bias: scales.reduce((sum, { mean }, index) => sum - mean * (weights[index] as number), weightOf(size)), weights };
}
