import { sumOf, type YesModel } from '../../src/vacancy/model.ts';
import { fitLogistic } from './logistic.ts';
import { judgeYes } from './metrics.ts';

interface Asked {
  values: readonly number[];
  yes: boolean;
}

/**
 * Learns a yes or no from a few numbers. The bias is then moved to where F1 of the rarer answer is best on `judged`, as what is
 * rare would else hardly be said.
 */
export function learnYes(examples: readonly Asked[], penalty: number, rare: boolean): YesModel {
  const size = examples[0]?.values.length ?? 0;
  const share = examples.filter(({ yes }) => yes).length / examples.length;
  const learned = fitLogistic(
    examples.map(({ values, yes }) => ({
      features: { at: Int32Array.from(values, (_, index) => index), values: Float64Array.from(values) },
      target: Float64Array.of(Number(!yes), Number(yes)),
      weight: 0.5 / (yes ? share : 1 - share),
    })),
    size,
    2,
    penalty,
  );
  const weightOf = (index: number) => (learned[2 * index + 1] as number) - (learned[2 * index] as number);
  const weights = Array.from({ length: size }, (_, index) => Math.round(1000 * weightOf(index)) / 1000);
  const models = Array.from({ length: 61 }, (_, step) => ({
    bias: Math.round(1000 * (weightOf(size) + (step - 30) / 15)) / 1000,
    weights,
  }));
  const f1 = (model: YesModel) =>
    judgeYes(examples.map(({ values, yes }) => [yes === rare, sumOf(model, values) >= 0 === rare] as const)).F1;
  return models.reduce((best, model) => (f1(model) > f1(best) ? model : best));
}
