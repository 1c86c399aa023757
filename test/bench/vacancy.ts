import { readFileSync } from 'node:fs';
import { dataFolder, elementLabels, isFirstLabel, type LabelledAd, readAds } from '../../scripts/vacancy/ads.ts';
import { crossValidate } from '../../scripts/vacancy/evaluate.ts';
import { labelOf, roleOf } from '../../scripts/vacancy/jobs.ts';
import { judgeRoles, judgeYes, lineOf, type Ranking, ranked } from '../../scripts/vacancy/metrics.ts';
import { readContent } from '../../src/read/content.ts';
import { readLanguage } from '../../src/read/language.ts';
import { checkVacancy } from '../../src/vacancy/check.ts';
import type { ElementName } from '../../src/vacancy/elements.ts';
import type { VacancyProfile } from '../../src/vacancy/lexicon.ts';
import { profileFrom } from '../../src/vacancy/profile.ts';

/**
 * `npm run bench:vacancy [-- --data DIR]`: how well the vacancy check reads labelled ads, beside a learned reading of the title,
 * plain logistic regression over TF-IDF, and the authors' phrases. What is learned is judged by nested cross-validation: each ad
 * is read by weights that had seen nothing of its employer. The phrases and the rules were written with these ads in view.
 */
const data = readAds(dataFolder());
const profile = profileFrom(readContent('content'), readLanguage('content', 'en-GB').words.vacancy.tool);
const { roles: labelOfRole } = JSON.parse(readFileSync('test/vacancy/labels.json', 'utf8')) as { roles: Record<string, string> };

/** The authors' phrases alone: a profile whose weights know no job. */
const phrasesAlone: VacancyProfile = {
  ...profile,
  weights: { ...profile.weights, work: { classes: ['none'], phrases: {}, bias: [0], temperature: 1 } },
};
const rankedBy = (by: VacancyProfile, ad: LabelledAd): Ranking => {
  const sums = new Map<string, number>();
  for (const { id, score } of checkVacancy(by, { title: '', text: ad.text }).roles) {
    const label = labelOfRole[id] ?? 'other';
    sums.set(label, (sums.get(label) ?? 0) + score);
  }
  return ranked(sums);
};
const asked = (ad: LabelledAd, ranking: Ranking) => ({
  want: roleOf(ad),
  second: ad.label.second_best ? labelOf(ad.label.second_best) : undefined,
  ranking,
});

console.log(`${data.labelled.length} ads; roles, nested cross-validation by employer`);
const judged = crossValidate(data, ['work', 'plain', 'titleOnly']);
for (const [name, { roles, yes }, ads] of [
  ['the ads that were labelled with the data', judged.first, data.labelled.filter(isFirstLabel)],
  ['the ads that were labelled later', judged.later, data.labelled.filter((ad) => !isFirstLabel(ad))],
  ['all labelled ads', judged.all, data.labelled],
] as const) {
  console.log(`\n${name}`);
  console.log(lineOf('the vacancy check', roles.work ?? {}));
  console.log(lineOf('TF-IDF and logistic regression', roles.plain ?? {}));
  console.log(lineOf('title only, learned', roles.titleOnly ?? {}));
  console.log(lineOf('the authors’ phrases', judgeRoles(ads.map((ad) => asked(ad, rankedBy(phrasesAlone, ad))))));
  for (const [question, figures] of Object.entries(yes)) console.log(lineOf(question, figures));
}

console.log('\nelements by rules, on the ads for which they were written');
const labelled = data.labelled.filter(({ label }) => label.states_pay !== undefined);
for (const name of ['reportingLine', 'pay', 'placeOrRemote'] as const satisfies ElementName[])
  console.log(
    lineOf(
      name,
      judgeYes(labelled.map((ad) => [ad.label[elementLabels[name]] === true, checkVacancy(profile, ad).elements[name].found] as const)),
    ),
  );

/** The same text under twelve titles, and the same title over twelve texts. */
const titles = [
  'Account Executive',
  'Customer Success Manager',
  'Customer Experience Manager',
  'Head of Customer Experience',
  'Customer Service Representative',
  'Technical Support Engineer',
  'Contact Centre Manager',
  'CX Analyst',
  'Service Designer',
  'UX Researcher',
  'Lifecycle Marketing Manager',
  'Implementation Manager',
];
const firstRole = (ad: { title: string; text: string }) => checkVacancy(profile, ad).roles[0]?.id;
const bodies = data.labelled.filter((_, index) => index % 5 === 0);
const swapped = bodies.flatMap((ad) => titles.map((title) => firstRole({ title, text: ad.text }) === firstRole(ad)));
const named = bodies.flatMap((ad) => {
  const plain = firstRole(ad);
  return titles.map(
    (title) => firstRole({ title, text: `We are hiring a ${title}.\nAs a ${title} you join our team.\n${ad.text}` }) === plain,
  );
});
const share = (list: readonly boolean[]) => `${((100 * list.filter(Boolean).length) / list.length).toFixed(1)} %`;
console.log(`\nswap test: ${bodies.length} texts under ${titles.length} titles keep their first role in ${share(swapped)} of cases,`);
console.log(`and in ${share(named)} where the text names the title twice too.`);
const follows = titles.flatMap((title) =>
  bodies.map((ad) => firstRole({ title, text: ad.text }) === firstRole({ title: '', text: ad.text })),
);
console.log(`one title over ${bodies.length} texts follows the text in ${share(follows)} of cases.`);

const long = 'We answer customers by phone and email, resolve their questions, and work with product and engineering teams. '.repeat(56);
const started = performance.now();
for (let run = 0; run < 20; run++) checkVacancy(profile, { title: 'Customer experience manager', text: long });
console.log(`\nAn ad of ${long.split(/\s+/).length} words takes ${((performance.now() - started) / 20).toFixed(1)} ms.`);
