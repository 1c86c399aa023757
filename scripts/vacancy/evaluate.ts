import { agreement, isMatch } from '../../src/vacancy/match.ts';
import { learnedElements, softmax, type YesModel } from '../../src/vacancy/model.ts';
import { type Data, elementLabels, foldsOf, isFirstLabel, type LabelledAd } from './ads.ts';
import { learnYes } from './binary.ts';
import { type Trained, type TrainingTask, train } from './cross-validate.ts';
import { trainElement } from './elements.ts';
import { byLabel, jobs, labelOf, roleOf } from './jobs.ts';
import { type Asked, judgeRoles, judgeYes, ranked } from './metrics.ts';
import { elementCorpus, trainingTasksOf } from './tasks.ts';

const OUTER_FOLDS = 8;

const read = ({ learned, temperature }: Trained, text: string) => softmax(learned.sums(text), temperature);

/** Learns when the work is what a title promises, from readings by weights that had not seen the ad's employer. */
export function trainMatch(ads: readonly LabelledAd[], work: Trained, title: Trained): YesModel {
  const examples = ads.map((ad) => ({
    values: agreement(
      jobs,
      softmax(work.outOfFold.get(ad) ?? [], work.temperature),
      softmax(title.outOfFold.get(ad) ?? [], title.temperature),
      ad.title,
    ),
    yes: ad.label.title_matches_work,
  }));
  return learnYes(examples, 1e-3, false);
}

export const employersOf = ({ labelled, unlabelled }: Data): Set<number> =>
  new Set([...labelled, ...unlabelled].map(({ employer }) => employer));

/**
 * Nested cross-validation: each ad is read by weights for which nothing of its employer was seen, neither for the weights nor
 * for the choice of phrases, settings, temperature and thresholds.
 * @param names what is compared
 */
export function crossValidate(data: Data, names: readonly ('work' | 'plain' | 'titleOnly')[], progress: (done: string) => void = () => {}) {
  const tasks = trainingTasksOf(data);
  const all = employersOf(data);
  const answers = new Map<string, (Asked & { ad: LabelledAd })[]>(names.map((name) => [name, []]));
  const mismatches: { ad: LabelledAd; pair: [boolean, boolean] }[] = [];
  const folds = foldsOf(data.labelled, OUTER_FOLDS, roleOf);
  for (const [index, held] of folds.entries()) {
    const heldEmployers = new Set(held.map(({ employer }) => employer));
    const rest = data.labelled.filter(({ employer }) => !heldEmployers.has(employer));
    const seen = new Set([...all].filter((employer) => !heldEmployers.has(employer)));
    const learnedOf = (task: TrainingTask) => train(rest, task, seen);
    const work = learnedOf(tasks.work);
    const title = learnedOf(tasks.title);
    const match = trainMatch(rest, work, title);
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
    for (const ad of held)
      mismatches.push({
        ad,
        pair: [
          !ad.label.title_matches_work,
          !isMatch(match, agreement(jobs, read(work, tasks.work.toExample(ad).text), read(title, ad.title), ad.title)),
        ],
      });
    progress(`fold ${index + 1} of ${OUTER_FOLDS}`);
  }
  const figuresOf = (isAsked: (ad: LabelledAd) => boolean) => ({
    roles: Object.fromEntries(names.map((name) => [name, judgeRoles((answers.get(name) ?? []).filter(({ ad }) => isAsked(ad)))])),
    mismatch: judgeYes(mismatches.filter(({ ad }) => isAsked(ad)).map(({ pair }) => pair)),
  });
  return { first: figuresOf(isFirstLabel), all: figuresOf(() => true) };
}

/** The learned elements, each ad read by weights that had not seen its employer. */
export function crossValidateElements(data: Data) {
  const corpus = elementCorpus(data);
  return Object.fromEntries(
    learnedElements.map((name) => {
      const ads = data.labelled.filter(({ label }) => label[elementLabels[name]] !== undefined);
      const isYes = (ad: LabelledAd) => ad.label[elementLabels[name]] === true;
      const pairs = foldsOf(ads, OUTER_FOLDS, (ad) => String(isYes(ad))).flatMap((held) => {
        const trained = trainElement(
          corpus,
          ads.filter((ad) => !held.includes(ad)),
          name,
        );
        return held.map((ad) => ({ ad, pair: [isYes(ad), trained.finds(ad)] as const }));
      });
      const figuresOf = (isAsked: (ad: LabelledAd) => boolean) => judgeYes(pairs.filter(({ ad }) => isAsked(ad)).map(({ pair }) => pair));
      return [name, { first: figuresOf(isFirstLabel), later: figuresOf((ad) => !isFirstLabel(ad)), all: figuresOf(() => true) }];
    }),
  );
}
