import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Weights } from '../../src/vacancy/model.ts';
import { dataFolder, isFirstLabel, readAds } from './ads.ts';
import { train } from './cross-validate.ts';
import { crossValidate, employersOf, trainElements, trainMatch } from './evaluate.ts';
import { jobs } from './jobs.ts';
import { toModel } from './learn.ts';
import { lineOf } from './metrics.ts';
import { trainingTasksOf } from './tasks.ts';

/**
 * `npm run vacancy:train -- --data DIR`: learns the weights of the vacancy check from labelled ads, says how well it reads ads
 * of employers that it has not seen, and writes src/vacancy/weights.json. The same ads give the same weights.
 */
const file = 'src/vacancy/weights.json';
/** Bytes, compressed, that the weights may have on the page. */
const MAX_BYTES = 150_000;

const data = readAds(dataFolder());
const tasks = trainingTasksOf(data);
const employers = new Set(data.labelled.map(({ employer }) => employer)).size;
console.log(
  `${data.labelled.length} labelled ads of about ${employers} employers (${data.labelled.filter(isFirstLabel).length} labelled with the data), and ${data.unlabelled.length} without labels.`,
);

const judged = crossValidate(data, ['work', 'plain', 'titleOnly'], (done) => console.log(done));
const figures = judged.all;
console.log('\nNested cross-validation by employer; every figure is of ads that the weights had not seen.');
for (const [on, { roles, yes }] of [
  ['the ads that were labelled with the data', judged.first],
  ['the ads that were labelled later', judged.later],
  ['all labelled ads', figures],
] as const) {
  console.log(`On ${on}:`);
  console.log(lineOf('the work alone', roles.work ?? {}));
  console.log(lineOf('words alone, without what the authors know', roles.plain ?? {}));
  console.log(lineOf('the title alone, learned', roles.titleOnly ?? {}));
  for (const [name, figure] of Object.entries(yes)) console.log(lineOf(name, figure));
}

const all = employersOf(data);
const work = train(data.labelled, tasks.work, all);
const title = train(data.labelled, tasks.title, all);
const rounded = (value = 0) => Math.round(1000 * value) / 1000;
const weights: Weights = {
  about: {
    note: 'Learned by `npm run vacancy:train` from labelled job ads, the role guides and the vacancy lexicon of the reference playbook, and phrases that its authors wrote for each job. The ads are their employers’ and not part of the project: only stems of single words and pairs that ads of at least four employers hold (three for words of titles) are kept, and no names of employers. Weights are in hundredths; the first number of a phrase is its rarity.',
    made: new Date().toISOString().slice(0, 10),
    ads: data.labelled.length,
    employers,
    figures: {
      'top-1': rounded(figures.roles.work?.['top-1']),
      lenient: rounded(figures.roles.work?.lenient),
      'top-3': rounded(figures.roles.work?.['top-3']),
      ECE: rounded(figures.roles.work?.ECE),
      'title alone, top-1': rounded(figures.roles.titleOnly?.['top-1']),
      ...Object.fromEntries(Object.entries(figures.yes).map(([name, { F1 }]) => [`${name}, F1`, rounded(F1)])),
    },
  },
  work: toModel(tasks.work.corpus, work.learned, jobs, work.temperature),
  title: toModel(tasks.title.corpus, title.learned, jobs, title.temperature),
  match: trainMatch(data.labelled, work, title),
  elements: trainElements(data.labelled, work),
};
writeFileSync(file, format(weights));
const bytes = gzipSync(readFileSync(file)).length;
console.log(
  `\n${file}: ${Object.keys(weights.work.phrases).length} phrases of the work and ${Object.keys(weights.title.phrases).length} of titles, ${Math.round(bytes / 1000)} kB compressed.`,
);
if (bytes > MAX_BYTES) throw new Error(`The weights are larger than ${MAX_BYTES / 1000} kB`);

/** One line for each phrase, so that two versions can be compared. */
function format(value: Weights): string {
  return `${JSON.stringify(value, null, 1).replace(/\[\s+(-?[\d.,\s-]+?)\s+\]/g, (_, numbers: string) => `[${numbers.replace(/\s+/g, '')}]`)}\n`;
}
