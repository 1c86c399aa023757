import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readContent } from '../../src/read/content.ts';
import { readLanguage } from '../../src/read/language.ts';
import { checkVacancy } from '../../src/vacancy/check.ts';
import { tuning } from '../../src/vacancy/classify.ts';
import type { ElementName } from '../../src/vacancy/elements.ts';
import type { VacancyProfile } from '../../src/vacancy/lexicon.ts';
import { profileFrom } from '../../src/vacancy/profile.ts';

/**
 * `npm run bench:vacancy [-- --data DIR]`: how well the vacancy check reads labelled ads, beside a rule that looks at the
 * title only and TF-IDF cosine on the texts of the roles. The temperature is chosen on four fifths of the ads and judged on
 * the fifth; the lexicon itself was written with these ads in view, so that ads that nobody saw are the true measure.
 */
interface LabelledAd {
  id: string;
  title: string;
  description: string;
  requirements: string;
  benefits: string;
  salary: string;
  location: string;
  label: Record<string, boolean | string | null> & { role: string; second_best: string | null };
}

const at = process.argv.indexOf('--data');
const folder = at === -1 ? path.resolve('../shared/vacancies') : path.resolve(process.argv[at + 1] ?? '');
if (!existsSync(path.join(folder, 'tune.jsonl'))) {
  console.log(
    `The labelled ads are not at ${folder}. They are their employers' and not part of the project; name their folder with --data DIR.`,
  );
  process.exit(0);
}
const { roles: labelOf, joined } = JSON.parse(readFileSync('test/vacancy/labels.json', 'utf8')) as {
  roles: Record<string, string>;
  joined: Record<string, string>;
};
const gold = (label: string | null) => (label === null ? '' : (joined[label] ?? label));
const profile = profileFrom(readContent('content'), readLanguage('content', 'en-GB').words.vacancy.tool);
const read = (file: string): LabelledAd[] =>
  readFileSync(path.join(folder, file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
const textOf = (ad: LabelledAd) => [ad.description, ad.requirements, ad.benefits].filter(Boolean).join('\n');

type Ranking = { label: string; score: number }[];
const byLabel = (roles: readonly { id: string; score: number }[]): Ranking => {
  const sums = new Map<string, number>();
  for (const { id, score } of roles) sums.set(labelOf[id] ?? 'other', (sums.get(labelOf[id] ?? 'other') ?? 0) + score);
  return [...sums].map(([label, score]) => ({ label, score })).sort((a, b) => b.score - a.score);
};
const ours = (ad: LabelledAd): Ranking => byLabel(checkVacancy(profile, { title: ad.title, text: textOf(ad) }).roles);

/** The roles that the title alone means, by the same lexicon without any text. */
const withoutText: VacancyProfile = {
  ...profile,
  lexemes: profile.lexemes.map((lexeme) => ({ ...lexeme, strong: [], some: [], weak: [], against: [] })),
};
const titleOnly = (ad: LabelledAd): Ranking => byLabel(checkVacancy(withoutText, { title: ad.title, text: textOf(ad) }).roles);

/** Plain TF-IDF cosine between an ad and the text of each role definition. */
function tfIdf(): (ad: LabelledAd) => Ranking {
  const words = (text: string) => text.toLowerCase().match(/[a-z]{3,}/g) ?? [];
  const texts = readContent('content').documents.flatMap((document) =>
    document.file.startsWith('roles/') ? [{ id: path.basename(document.file, '.mdx'), words: words(document.text) }] : [],
  );
  const inTexts = new Map<string, number>();
  for (const text of texts) for (const word of new Set(text.words)) inTexts.set(word, (inTexts.get(word) ?? 0) + 1);
  const vector = (list: readonly string[]) => {
    const counts = new Map<string, number>();
    for (const word of list) counts.set(word, (counts.get(word) ?? 0) + 1);
    const weights = new Map(
      [...counts].map(([word, count]) => [word, (1 + Math.log(count)) * Math.log((texts.length + 1) / ((inTexts.get(word) ?? 0) + 1))]),
    );
    const length = Math.sqrt([...weights.values()].reduce((sum, weight) => sum + weight * weight, 0)) || 1;
    return new Map([...weights].map(([word, weight]) => [word, weight / length]));
  };
  const vectors = texts.map(({ id, words: list }) => ({ id, vector: vector(list) }));
  return (ad) => {
    const asked = vector(words(`${ad.title} ${textOf(ad)}`));
    return byLabel(
      vectors.map(({ id, vector: known }) => ({
        id,
        score: [...asked].reduce((sum, [word, weight]) => sum + weight * (known.get(word) ?? 0), 0),
      })),
    );
  };
}

function judge(ads: readonly LabelledAd[], rank: (ad: LabelledAd) => Ranking) {
  let top1 = 0;
  let lenient = 0;
  let top3 = 0;
  let brier = 0;
  const counts = new Map<string, { right: number; said: number; true: number }>();
  const of = (label: string) =>
    counts.get(label) ?? counts.set(label, { right: 0, said: 0, true: 0 }).get(label) ?? { right: 0, said: 0, true: 0 };
  const bins = Array.from({ length: 5 }, () => ({ count: 0, sum: 0, right: 0 }));
  for (const ad of ads) {
    const ranking = rank(ad);
    const want = gold(ad.label.role);
    const [first] = ranking;
    const right = first?.label === want;
    top1 += Number(right);
    lenient += Number(right || first?.label === gold(ad.label.second_best));
    top3 += Number(ranking.slice(0, 3).some(({ label }) => label === want));
    brier += ranking.reduce((sum, { label, score }) => sum + (score - Number(label === want)) ** 2, 0);
    of(want).true++;
    of(first?.label ?? 'other').said++;
    if (right) of(want).right++;
    const bin = bins[Math.min(4, Math.floor((first?.score ?? 0) * 5))];
    if (bin) {
      bin.count++;
      bin.sum += first?.score ?? 0;
      bin.right += Number(right);
    }
  }
  const f1 = [...counts.values()].filter((count) => count.true > 0).map((count) => (2 * count.right) / (count.said + count.true));
  return {
    'top-1': top1 / ads.length,
    lenient: lenient / ads.length,
    'top-3': top3 / ads.length,
    'macro-F1': f1.reduce((sum, value) => sum + value, 0) / f1.length,
    Brier: brier / ads.length,
    ECE: bins.reduce((sum, bin) => sum + Math.abs(bin.sum - bin.right), 0) / ads.length,
  };
}

const say = (name: string, figures: Record<string, number>) =>
  console.log(
    `${name.padEnd(30)} ${Object.entries(figures)
      .map(([key, value]) => `${key} ${value.toFixed(3)}`)
      .join('  ')}`,
  );

/** Our ranking with the temperature chosen on the other folds by Brier score. */
function crossValidated(ads: readonly LabelledAd[], folds = 5): (ad: LabelledAd) => Ranking {
  const results = new Map<LabelledAd, Ranking>();
  const kept = tuning.workTemperature;
  for (let fold = 0; fold < folds; fold++) {
    const training = ads.filter((_, index) => index % folds !== fold);
    const tried = [1.6, 2, 2.3, 2.6, 3, 3.5, 4].map((temperature) => {
      tuning.workTemperature = temperature;
      return { temperature, brier: judge(training, ours).Brier };
    });
    tuning.workTemperature = tried.sort((a, b) => a.brier - b.brier)[0]?.temperature ?? kept;
    for (const [index, ad] of ads.entries()) if (index % folds === fold) results.set(ad, ours(ad));
  }
  tuning.workTemperature = kept;
  return (ad) => results.get(ad) ?? [];
}

const cosine = tfIdf();
for (const file of ['tune.jsonl', 'cx-titled.jsonl']) {
  const ads = read(file);
  console.log(`\n${file}, ${ads.length} ads`);
  say('the vacancy check', judge(ads, ours));
  say('the same, cross-validated', judge(ads, crossValidated(ads)));
  say('title only', judge(ads, titleOnly));
  say('TF-IDF cosine', judge(ads, cosine));
  const mismatch = ads.map(
    (ad) =>
      [ad.label.title_matches_work === false, !checkVacancy(profile, { title: ad.title, text: textOf(ad) }).titleMatchesWork] as const,
  );
  sayPairs('title does not match work', mismatch);
}
const elements: Partial<Record<ElementName, string>> = {
  reportingLine: 'names_reporting_line',
  successMeasures: 'names_success_measures',
  decisionAuthority: 'names_decision_authority',
  teamOrPeers: 'names_team_or_peers',
  pay: 'states_pay',
  placeOrRemote: 'states_location_or_remote',
};
console.log('\nelements, tune.jsonl');
for (const [name, label] of Object.entries(elements) as [ElementName, string][])
  sayPairs(
    name,
    read('tune.jsonl').map(
      (ad) =>
        [
          ad.label[label] === true,
          checkVacancy(profile, { title: ad.title, text: textOf(ad), pay: ad.salary, place: ad.location }).elements[name].found,
        ] as const,
    ),
  );

function sayPairs(name: string, pairs: readonly (readonly [boolean, boolean])[]): void {
  const right = pairs.filter(([want, got]) => want && got).length;
  const precision = right / Math.max(1, pairs.filter(([, got]) => got).length);
  const recall = right / Math.max(1, pairs.filter(([want]) => want).length);
  say(name, { precision, recall, F1: (2 * precision * recall) / Math.max(1e-9, precision + recall) });
}

const long = `${'We answer customers by phone and email, resolve their questions, and work with product and engineering teams. '.repeat(56)}`;
const started = performance.now();
for (let run = 0; run < 20; run++) checkVacancy(profile, { title: 'Customer experience manager', text: long });
console.log(`\nAn ad of ${long.split(/\s+/).length} words takes ${((performance.now() - started) / 20).toFixed(1)} ms.`);
