import { numbersOf } from '../../src/vacancy/elements.ts';
import { agreement, isMatch } from '../../src/vacancy/match.ts';
import { byKind, type LearnedElement, learnedElements, softmax, sumOf, type Weights, type YesModel } from '../../src/vacancy/model.ts';
import { type Data, elementLabels, foldsOf, isFirstLabel, type LabelledAd } from './ads.ts';
import { learnYes } from './binary.ts';
import { type Trained, type TrainingTask, train } from './cross-validate.ts';
import { byLabel, jobs, labelOf, roleOf } from './jobs.ts';
import { type Asked, judgeRoles, judgeYes, ranked } from './metrics.ts';
import { trainingTasksOf } from './tasks.ts';

const OUTER_FOLDS = 8;

const read = ({ learned, temperature }: Trained, text: string) => softmax(learned.sums(text), temperature);

const unseen = ({ outOfFold, temperature }: Trained, ad: LabelledAd) => softmax(outOfFold.get(ad) ?? [], temperature);

/** Learns when a title promises other work, from readings by weights that had not seen the ad's employer. */
export const trainMatch = (ads: readonly LabelledAd[], work: Trained, title: Trained): YesModel =>
  learnYes(
    ads.map((ad) => ({
      values: agreement(jobs, unseen(work, ad), unseen(title, ad), ad.title),
      yes: !ad.label.title_matches_work,
      employer: ad.employer,
    })),
  );

const isAskedFor = (name: LearnedElement, { label }: LabelledAd) => label[elementLabels[name]] !== undefined;
const isNamed = (name: LearnedElement, { label }: LabelledAd) => label[elementLabels[name]] === true;

/** Learns what ads name, from the ads that are labelled for it and such readings of their work. */
export const trainElements = (ads: readonly LabelledAd[], work: Trained): Weights['elements'] =>
  Object.fromEntries(
    learnedElements.map((name) => {
      const asked = ads.filter((ad) => isAskedFor(name, ad));
      const values = (ad: LabelledAd) => numbersOf(name, ad.text, byKind({ classes: jobs, probabilities: unseen(work, ad) }));
      return [name, learnYes(asked.map((ad) => ({ values: values(ad), yes: isNamed(name, ad), employer: ad.employer })))];
    }),
  ) as Weights['elements'];

export const employersOf = ({ labelled, unlabelled }: Data): Set<number> =>
  new Set([...labelled, ...unlabelled].map(({ employer }) => employer));

/** What is true of an ad, and what was said. */
interface Pair {
  ad: LabelledAd;
  pair: readonly [boolean, boolean];
}

/**
 * Nested cross-validation: each ad is read by weights for which nothing of its employer was seen, neither for the weights nor
 * for the choice of phrases, settings, temperature and thresholds.
 * @param names what is compared
 */
export function crossValidate(data: Data, names: readonly ('work' | 'plain' | 'titleOnly')[], progress: (done: string) => void = () => {}) {
  const tasks = trainingTasksOf(data);
  const all = employersOf(data);
  const answers = new Map<string, (Asked & { ad: LabelledAd })[]>(names.map((name) => [name, []]));
  const mismatches: Pair[] = [];
  const named = new Map<LearnedElement, Pair[]>(learnedElements.map((name) => [name, []]));
  const folds = foldsOf(data.labelled, OUTER_FOLDS, roleOf);
  for (const [index, held] of folds.entries()) {
    const heldEmployers = new Set(held.map(({ employer }) => employer));
    const rest = data.labelled.filter(({ employer }) => !heldEmployers.has(employer));
    const seen = new Set([...all].filter((employer) => !heldEmployers.has(employer)));
    const learnedOf = (task: TrainingTask) => train(rest, task, seen);
    const work = learnedOf(tasks.work);
    const title = learnedOf(tasks.title);
    const match = trainMatch(rest, work, title);
    const elements = trainElements(rest, work);
    for (const name of names) {
      const trained = name === 'work' ? work : learnedOf(tasks[name]);
      for (const ad of held)
        answers.get(name)?.push({
          ad,
          want: roleOf(ad),
          second: ad.label.second_best ? labelOf(ad.label.second_best) : undefined,
          ranking: ranked(byLabel(read(trained, tasks[name].toExample(ad).text))),
        });
    }
    for (const ad of held) {
      const reading = read(work, tasks.work.toExample(ad).text);
      const kinds = byKind({ classes: jobs, probabilities: reading });
      const said = !isMatch(match, agreement(jobs, reading, read(title, ad.title), ad.title));
      mismatches.push({ ad, pair: [!ad.label.title_matches_work, said] });
      for (const name of learnedElements)
        if (isAskedFor(name, ad))
          named.get(name)?.push({ ad, pair: [isNamed(name, ad), sumOf(elements[name], numbersOf(name, ad.text, kinds)) >= 0] });
    }
    progress(`fold ${index + 1} of ${OUTER_FOLDS}`);
  }
  const judge = (pairs: readonly Pair[], isAsked: (ad: LabelledAd) => boolean) =>
    judgeYes(pairs.filter(({ ad }) => isAsked(ad)).map(({ pair }) => pair));
  const figuresOf = (isAsked: (ad: LabelledAd) => boolean) => ({
    roles: Object.fromEntries(names.map((name) => [name, judgeRoles((answers.get(name) ?? []).filter(({ ad }) => isAsked(ad)))])),
    yes: {
      'title does not match work': judge(mismatches, isAsked),
      ...Object.fromEntries([...named].map(([name, pairs]) => [name, judge(pairs, isAsked)])),
    },
  });
  return { first: figuresOf(isFirstLabel), later: figuresOf((ad) => !isFirstLabel(ad)), all: figuresOf(() => true) };
}
