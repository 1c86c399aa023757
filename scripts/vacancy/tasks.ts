import { withoutOwnTitle } from '../../src/vacancy/own-title.ts';
import { type Ad, type Data, employerWords, type LabelledAd } from './ads.ts';
import type { TrainingTask } from './cross-validate.ts';
import { guideExamples, lexiconExamples, titleExamples } from './guides.ts';
import { targetOf } from './jobs.ts';
import { Corpus, type Settings } from './learn.ts';

const base: Omit<Settings, 'phrases' | 'factors'> = { penalty: 1e-4, balance: 0.3, employers: 4 };
/** What a reader's note counts beside an ad. */
const NOTE_WEIGHT = 0.3;
const titleSettings: Settings[] = [{ phrases: 500, penalty: 2e-4, balance: 0.3, employers: 3, factors: 0 }];

const masked = new Map<string, string>();
/** The text of an ad as the work is read from it; remembered, as each is asked for many times. */
function workText({ text }: Ad): string {
  const known = masked.get(text) ?? withoutOwnTitle(text);
  masked.set(text, known);
  return known;
}

const textExample = (ad: LabelledAd) => ({ text: workText(ad), target: targetOf(ad), employer: ad.employer });
const titleExample = (ad: LabelledAd) => ({ text: ad.title, target: targetOf(ad), employer: ad.employer });

const noteOf = (ad: LabelledAd) => (ad.label.why ? { text: ad.label.why, target: targetOf(ad), weight: NOTE_WEIGHT } : undefined);

const workTexts = (ads: readonly Ad[]) => ads.map((ad) => ({ text: workText(ad), employer: ad.employer }));

/** What is learned, each with the texts from which it is. */
export function trainingTasksOf(data: Data): Record<'work' | 'title' | 'titleOnly' | 'plain', TrainingTask> {
  const banned = employerWords([...data.labelled, ...data.unlabelled]);
  const ours = [...guideExamples(3), ...lexiconExamples(3)];
  const texts = new Corpus(workTexts([...data.labelled, ...data.unlabelled]), base.employers, banned, [
    ...ours,
    ...data.labelled.flatMap((ad) => noteOf(ad) ?? []),
  ]);
  const promises = titleExamples(0.5);
  const titles = new Corpus(
    data.labelled.map((ad) => ({ text: ad.title, employer: ad.employer })),
    3,
    banned,
    promises,
  );
  return {
    work: {
      corpus: texts,
      toExample: textExample,
      settings: [{ ...base, phrases: 2400, factors: 80, groups: 0.035 }],
      ours,
      noteOf,
      background: workTexts(data.unlabelled),
    },
    // What a title promises is what the work is where readers say that the two match.
    title: {
      corpus: titles,
      toExample: titleExample,
      isTaught: ({ label }) => label.title_matches_work,
      settings: titleSettings,
      ours: promises,
    },
    // To compare with: what a model makes of the title alone, and of the words alone without what the authors know.
    titleOnly: { corpus: titles, toExample: titleExample, settings: titleSettings },
    plain: { corpus: texts, toExample: textExample, settings: [{ ...base, phrases: 1500, factors: 0 }] },
  };
}
