/** Ranked labels of a text with their probabilities. */
export type Ranking = { label: string; score: number }[];

export const ranked = (scores: ReadonlyMap<string, number>): Ranking =>
  [...scores].map(([label, score]) => ({ label, score })).sort((a, b) => b.score - a.score || (a.label < b.label ? -1 : 1));

export interface Asked {
  /** The label, and the one that a fair reader could also have chosen. */
  want: string;
  second: string | undefined;
  ranking: Ranking;
}

/** How often the first answer is right, strictly and leniently, how often one of three is, and how true the probabilities are. */
export function judgeRoles(answers: readonly Asked[]) {
  const bins = Array.from({ length: 10 }, () => ({ sum: 0, right: 0 }));
  const counts = new Map<string, { right: number; said: number; true: number }>();
  const of = (label: string) => {
    const known = counts.get(label) ?? { right: 0, said: 0, true: 0 };
    counts.set(label, known);
    return known;
  };
  let [top1, lenient, top3] = [0, 0, 0];
  for (const { want, second, ranking } of answers) {
    const [first = { label: '', score: 0 }] = ranking;
    const right = first.label === want;
    if (right) top1++;
    if (right || first.label === second) lenient++;
    if (ranking.slice(0, 3).some(({ label }) => label === want)) top3++;
    of(want).true++;
    of(first.label).said++;
    if (right) of(want).right++;
    const bin = bins[Math.min(9, Math.floor(first.score * 10))];
    if (bin) {
      bin.sum += first.score;
      bin.right += Number(right);
    }
  }
  const f1 = [...counts.values()].filter((count) => count.true > 0).map((count) => (2 * count.right) / (count.said + count.true));
  return {
    'top-1': top1 / answers.length,
    lenient: lenient / answers.length,
    'top-3': top3 / answers.length,
    'macro-F1': f1.reduce((sum, value) => sum + value, 0) / f1.length,
    ECE: bins.reduce((sum, bin) => sum + Math.abs(bin.sum - bin.right), 0) / answers.length,
  };
}

/** How well a yes is found: pairs of what is true and what was said. */
export function judgeYes(pairs: readonly (readonly [want: boolean, said: boolean])[]) {
  const right = pairs.filter(([want, said]) => want && said).length;
  const precision = right / Math.max(1, pairs.filter(([, said]) => said).length);
  const recall = right / Math.max(1, pairs.filter(([want]) => want).length);
  return {
    precision,
    recall,
    F1: (2 * precision * recall) / Math.max(1e-9, precision + recall),
    yes: pairs.filter(([want]) => want).length,
  };
}

export const lineOf = (name: string, figures: Record<string, number>): string =>
  `${name.padEnd(40)} ${Object.entries(figures)
    .map(([key, value]) => `${key} ${Number.isInteger(value) && value > 1 ? value : value.toFixed(3)}`)
    .join('  ')}`;

interface Answer {
  sums: readonly number[];
  target: Float64Array;
}

/** How unlikely the wanted classes are at a temperature: the sum of their negative logarithms. */
export const lossAt = (answers: readonly Answer[], temperature: number): number =>
  answers.reduce((loss, { sums, target }) => {
    const top = Math.max(...sums);
    const normaliser = Math.log(sums.reduce((powers, sum) => powers + Math.exp((sum - top) / temperature), 0));
    return loss - target.reduce((log, part, label) => log + part * (((sums[label] as number) - top) / temperature - normaliser), 0);
  }, 0);

/** The temperature at which the wanted classes are likeliest. */
export function bestTemperature(answers: readonly Answer[]): number {
  const tried = Array.from({ length: 26 }, (_, index) => 0.5 + index * 0.1);
  return tried.reduce((best, each) => (lossAt(answers, each) < lossAt(answers, best) ? each : best));
}
