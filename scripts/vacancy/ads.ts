import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

/** The true/false labels of what an ad names. */
export const elementLabels = {
  reportingLine: 'names_reporting_line',
  successMeasures: 'names_success_measures',
  decisionAuthority: 'names_decision_authority',
  teamOrPeers: 'names_team_or_peers',
  pay: 'states_pay',
  placeOrRemote: 'states_location_or_remote',
} as const;

export interface Ad {
  id: string;
  title: string;
  text: string;
  pay: string;
  place: string;
  company: string;
  /** Ads of one employer have the same number, so that no employer stands on both sides of a test. */
  employer: number;
}

export interface LabelledAd extends Ad {
  label: Record<string, boolean | string | null | undefined> & {
    role: string;
    second_best: string | null;
    confidence?: 'high' | 'medium' | 'low';
    title_matches_work: boolean;
    why?: string;
    /** What the work is where the role is `other`, in place of the reason. */
    other_kind?: string;
  };
  /** The file of which it is a line. */
  file: string;
}

export interface Data {
  labelled: LabelledAd[];
  unlabelled: Ad[];
}

const labelledFiles = ['labelled-2026-11.jsonl', 'tune.jsonl', 'cx-titled.jsonl'];
/** Labels of ads of `unlabelled.jsonl`, by id and without a word of the ads; docs/ad-check.md says how they were made. */
const laterLabels = 'scripts/vacancy/labels.jsonl';

/** The folder that `--data` names. Says where the ads should be, and ends, if they are not there. */
export function dataFolder(): string {
  const { values } = parseArgs({ options: { data: { type: 'string', default: '../shared/vacancies' } } });
  const folder = path.resolve(values.data);
  if (labelledFiles.every((file) => existsSync(path.join(folder, file)))) return folder;
  console.log(
    `The labelled ads are not in ${folder}. They are their employers' and not part of the project; name their folder with --data DIR.`,
  );
  process.exit(0);
}

/** Whether a label came with the ads, and was not given later. */
export const isFirstLabel = ({ file }: LabelledAd): boolean => file !== laterLabels;

/** Reads the ads, and finds out which are of the same employer. */
export function readAds(folder: string): Data {
  const labelled = labelledFiles.flatMap((file) =>
    readLines(path.join(folder, file)).map((line) => ({ ...adFrom(line), label: line.label, file })),
  );
  const known = new Set(labelled.map(({ id }) => id));
  const rest = path.join(folder, 'unlabelled.jsonl');
  const later = new Map(readLines<LabelledAd['label'] & { id: string }>(laterLabels).map(({ id, ...label }) => [id, label]));
  const unlabelled: Ad[] = [];
  for (const ad of (existsSync(rest) ? readLines(rest) : []).map(adFrom).filter(({ id }) => !known.has(id))) {
    const label = later.get(ad.id);
    if (label) labelled.push({ ...ad, label, file: laterLabels });
    else unlabelled.push(ad);
  }
  const all = [...labelled, ...unlabelled];
  for (const [index, employer] of employersOf(all).entries()) (all[index] as Ad).employer = employer;
  return { labelled: labelled as LabelledAd[], unlabelled };
}

type Line = Record<string, string | null> & { label: LabelledAd['label'] };

const readLines = <T = Line>(file: string): T[] =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

const adFrom = (line: Line): Ad => ({
  id: String(line.id),
  title: line.title ?? '',
  text: [line.description, line.requirements, line.benefits].filter(Boolean).join('\n'),
  pay: line.salary ?? '',
  place: line.location ?? '',
  company: line.company ?? '',
  employer: -1,
});

/** Words in which ads of different employers are alike by law. */
const legal = /^(?:race|religion|gender|disability|veteran|sexual|equal|employment|origin|accommodations?)$/;
/** Names of tools and places, which say nothing of the employer. */
const shared =
  /^(?:Salesforce|Zendesk|Intercom|Gainsight|Linux|Windows|Excel|Hub[Ss]pot|Microsoft|Google|Python|Azure|JIRA|Jira|Slack|Figma|Kubernetes|Docker|React|Shopify|WordPress|Marketo|Klaviyo|Braze|English|Spanish|French|German|CSAT|CSMs|APIs|HTTPS?|HTML|JavaScript|MySQL|Tableau|Qualtrics|EMEA|APAC|LATAM|Medicaid|Medicare|SaaS|Headquarters|United|America|Cryptocurrency|Ruby|Agile|Java)$/;

const namesIn = (text: string): string[] => text.match(/\b[A-Z][A-Za-z0-9]{3,}\b/g) ?? [];

/** In how many ads each word stands in lower case: names hardly do. */
function lowerCaseCounts(ads: readonly Ad[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of ads) for (const word of new Set(text.match(/\b[a-z]{3,}\b/g))) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** The name that an ad repeats most and that is no ordinary word: most often its employer's. */
function repeatedName(text: string, lowerCase: ReadonlyMap<string, number>): string | undefined {
  const counts = new Map<string, number>();
  for (const name of namesIn(text)) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts].filter(([name, count]) => count >= 3 && (lowerCase.get(name.toLowerCase()) ?? 0) <= 2 && !shared.test(name));
  return names.sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** Words, in lower case, by which an employer could be recognised. No phrase with one of them may be kept. */
export function employerWords(ads: readonly Ad[]): Set<string> {
  const lowerCase = lowerCaseCounts(ads);
  return new Set(
    ads.flatMap(({ company, text }) =>
      [...(company.match(/[A-Za-z0-9]+/g) ?? []), repeatedName(text, lowerCase) ?? '']
        .map((word) => word.toLowerCase())
        .filter((word) => word && (lowerCase.get(word) ?? 0) <= 2),
    ),
  );
}

/**
 * A number for the employer of each ad. The crawls seldom name it, so ads are taken for one employer's if the name, the name
 * that the text repeats most, or five runs of ten words are the same. Too much joined is safe: it only makes tests harder.
 */
function employersOf(ads: readonly Ad[]): number[] {
  const parents = ads.map((_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (parents[root] !== root) root = parents[root] as number;
    return root;
  };
  const join = (one: number, other: number) => {
    parents[rootOf(one)] = rootOf(other);
  };
  const firstWith = new Map<string, number>();
  const joinBy = (key: string, index: number) => {
    const first = firstWith.get(key);
    if (first === undefined) firstWith.set(key, index);
    else join(index, first);
  };
  const lowerCase = lowerCaseCounts(ads);
  const runs = new Map<string, number[]>();
  for (const [index, { company, text }] of ads.entries()) {
    const name = company
      .toLowerCase()
      .replace(/[^a-z0-9]/g, '')
      .replace(/(?:inc|llc|ltd|gmbh)$/, '');
    if (name.length > 2) joinBy(`company ${name}`, index);
    const repeated = repeatedName(text, lowerCase);
    if (repeated) joinBy(`name ${repeated}`, index);
    const words = text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
    for (let at = 0; at + 10 <= words.length; at++) {
      const run = words.slice(at, at + 10);
      if (run.some((word) => legal.test(word))) continue;
      const key = run.join(' ');
      const holders = runs.get(key) ?? [];
      runs.set(key, holders);
      if (holders.at(-1) !== index) holders.push(index);
    }
  }
  const pairs = new Map<string, number>();
  for (const holders of runs.values()) {
    if (holders.length > 12) continue;
    for (const [at, one] of holders.entries())
      for (const other of holders.slice(at + 1)) pairs.set(`${one} ${other}`, (pairs.get(`${one} ${other}`) ?? 0) + 1);
  }
  for (const [pair, count] of pairs) {
    const [one = 0, other = 0] = pair.split(' ').map(Number);
    if (count >= 5) join(one, other);
  }
  return ads.map((_, index) => rootOf(index));
}

/** Numbers from 0 to 1 that are the same at every run. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Splits ads so that each employer stands in one part only, and each part has its share of each label. */
export function foldsOf<T extends { employer: number }>(ads: readonly T[], count: number, labelOf: (ad: T) => string, seed = 1): T[][] {
  const random = randomFrom(seed);
  const byEmployer = new Map<number, T[]>();
  for (const ad of ads) byEmployer.set(ad.employer, [...(byEmployer.get(ad.employer) ?? []), ad]);
  const employers = [...byEmployer.values()].map((group) => ({ group, order: random() }));
  employers.sort((a, b) => b.group.length - a.group.length || a.order - b.order);
  const folds = Array.from({ length: count }, () => ({ ads: [] as T[], labels: new Map<string, number>() }));
  for (const { group } of employers) {
    const crowded = (fold: (typeof folds)[number]) =>
      group.reduce((sum, ad) => sum + 0.3 * fold.ads.length + (fold.labels.get(labelOf(ad)) ?? 0), 0);
    const fold = folds.reduce((best, each) => (crowded(each) < crowded(best) ? each : best));
    fold.ads.push(...group);
    for (const ad of group) fold.labels.set(labelOf(ad), (fold.labels.get(labelOf(ad)) ?? 0) + 1);
  }
  return folds.map((fold) => fold.ads);
}
