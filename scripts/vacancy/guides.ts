import type { EntryData } from '../../src/model/index.ts';
import { readContent } from '../../src/read/content.ts';
import { jobs } from './jobs.ts';
import type { OurTrainingExample } from './learn.ts';

const content = readContent('content');
const entriesOf = <C extends 'roles' | 'vacancy'>(collection: C) =>
  content.entries.filter((entry) => entry.collection === collection).map(({ id, value }) => ({ id, data: value as EntryData[C] }));

/** The entries of the vacancy lexicon. */
export const lexemes = entriesOf('vacancy').map(({ data }) => data);

/** The learned job of each role of the reference playbook that is like one. */
const jobOfRole = new Map(lexemes.flatMap(({ role, like = role }) => (jobs.includes(like) ? [[role, like] as const] : [])));

const targetFor = (job: string) => Float64Array.from(jobs, (each) => Number(each === job));

/** What the role guides say of the work: for jobs of which few ads were labelled, they teach most. */
export function guideExamples(weight: number): OurTrainingExample[] {
  return entriesOf('roles').flatMap(({ id, data }) => {
    const job = jobOfRole.get(id);
    if (!job) return [];
    const text = [
      data.summary,
      data.mandate,
      ...(data.accountabilities ?? []),
      ...(data.mustHaves ?? []),
      ...(data.niceToHaves ?? []),
      ...(data.week ?? []).map(({ activity }) => activity),
      ...data.outcomes.map(({ result }) => result),
      ...(data.hireWhen ?? []),
    ].join('. ');
    return [{ text, target: targetFor(job), weight }];
  });
}

/** What the authors' phrases say of the work, those that speak clearly twice. */
export function lexiconExamples(weight: number): OurTrainingExample[] {
  return lexemes.flatMap((data) => {
    const job = jobOfRole.get(data.role);
    if (!job) return [];
    // A number between phrases keeps the last word of one from making a pair with the first of the next.
    return [{ text: [...data.strong, ...data.strong, ...data.some].join(' 0 '), target: targetFor(job), weight }];
  });
}

/** What a title promises by the playbook: the title of each role, and the other names under which it is advertised. */
export function titleExamples(weight: number): OurTrainingExample[] {
  return entriesOf('roles').flatMap(({ id, data }) => {
    const job = jobOfRole.get(id);
    if (!job) return [];
    return [
      { text: data.title, target: targetFor(job), weight: 2 * weight },
      ...(data.aliases ?? []).map(({ title }) => ({ text: title, target: targetFor(job), weight })),
    ];
  });
}
