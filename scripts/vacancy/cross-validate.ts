import { foldsOf, type LabelledAd } from './ads.ts';
import { jobs, roleOf } from './jobs.ts';
import { type Corpus, type Learned, learn, type OurTrainingExample, type Settings, type TrainingExample } from './learn.ts';
import { bestTemperature, lossAt } from './metrics.ts';

export interface Trained {
  learned: Learned;
  temperature: number;
  settings: Settings;
  /** For each ad of the training set, the sums by weights that had not seen its employer. */
  outOfFold: Map<LabelledAd, number[]>;
}

export interface TrainingTask {
  corpus: Corpus;
  /** What an ad teaches; undefined where it teaches nothing of this kind. */
  toExample(ad: LabelledAd): TrainingExample;
  isTaught?(ad: LabelledAd): boolean;
  /** The settings that are tried. */
  settings: readonly Settings[];
  ours?: readonly OurTrainingExample[];
  /** What the reader of an ad wrote of its work, to learn from beside the ad. */
  noteOf?(ad: LabelledAd): OurTrainingExample | undefined;
  background?: readonly { text: string; employer: number }[];
}

const INNER_FOLDS = 4;

/** Learns from ads, with the settings and the temperature that do best when parts of these ads are held back. */
export function train(ads: readonly LabelledAd[], task: TrainingTask, employers: ReadonlySet<number>): Trained {
  const { corpus, toExample, isTaught = () => true, ours = [], noteOf = () => undefined } = task;
  const background = (task.background ?? []).filter(({ employer }) => employers.has(employer));
  const learnFrom = (taught: readonly LabelledAd[], settings: Settings, words = background) =>
    learn(corpus, taught.filter(isTaught).map(toExample), jobs.length, settings, {
      ours: [...ours, ...taught.flatMap((ad) => noteOf(ad) ?? [])],
      background: words,
    });
  const folds = foldsOf(ads, INNER_FOLDS, roleOf, 3);
  const runs = task.settings.map((settings) => {
    const sums = new Map<LabelledAd, number[]>();
    for (const held of folds) {
      const heldEmployers = new Set(held.map(({ employer }) => employer));
      const learned = learnFrom(
        ads.filter((ad) => !heldEmployers.has(ad.employer)),
        settings,
        background.filter(({ employer }) => !heldEmployers.has(employer)),
      );
      for (const ad of held) sums.set(ad, learned.sums(toExample(ad).text));
    }
    const answers = ads.filter(isTaught).map((ad) => ({ sums: sums.get(ad) as number[], target: toExample(ad).target }));
    const temperature = bestTemperature(answers);
    return { settings, sums, temperature, loss: lossAt(answers, temperature) };
  });
  const best = runs.reduce((one, other) => (other.loss < one.loss ? other : one));
  return {
    learned: learnFrom(ads, best.settings),
    temperature: best.temperature,
    settings: best.settings,
    outOfFold: best.sums,
  };
}
