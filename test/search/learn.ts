import { parseArgs } from 'node:util';
import { LONG, MANY, signNames } from '../../src/search/search.ts';
import { type Weights, weights } from '../../src/search/weights.ts';
import { openSearch, placeOf, type Query, queriesOf, queryFiles } from '../support/search.ts';

/**
 * Learns the numbers of the ranking from judged queries, over the pages in dist/: what each sign and each kind of page
 * counts, so that accepted pages are likely to come first. `--steps` then tries each of the other numbers a step up and down,
 * and keeps it where the answers get better. `--folds 5` says how well the order holds: each fifth of the queries is answered
 * with numbers that were learned from the others.
 */
const { values: options } = parseArgs({ options: { folds: { type: 'string', default: '0' }, steps: { type: 'boolean' } } });

/** One file is kept for judging alone. */
const learned = queryFiles.filter((file) => file !== 'sixth-queries.json' && file !== 'ninth-queries.json');
const queries = learned.flatMap((file) => queriesOf(file).map((query) => ({ ...query, file })));
/** Files that were judged before there were materials say nothing of those. */
const judgedWithoutMaterials: ReadonlySet<string> = new Set(
  learned.filter((file) => queriesOf(file).every(({ accept }) => accept.every((address) => !address.startsWith('/materials/')))),
);
/** Not every playbook says how people look for its entries, so the weights are learned with and without. */
const [search, without] = [await openSearch(), await openSearch(false)];
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / (values.length || 1);

/** Pages that are looked at for each query. */
const most = 100;
const kinds = Object.keys(weights.kinds);

/** What speaks for something, each by its place among the weights: most are 0. */
type Sparse = readonly (readonly [place: number, value: number])[];
const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
function weighed(signs: Sparse, by: ArrayLike<number>): number {
  let all = 0;
  for (const [place, value] of signs) all += value * (by[place] as number);
  return all;
}

/** What a query asks: what speaks for each page, and whether it is accepted. */
interface Example {
  kind: string;
  /** Whether there is an answer. */
  isAnswered: boolean;
  pages: { signs: Sparse; known: number; terms: number; isAccepted: boolean }[];
}

async function exampleOf(query: (typeof queries)[number], numbers: Weights, by = search): Promise<Example> {
  const all = await by.ranked(query, numbers);
  const ranked = judgedWithoutMaterials.has(query.file) ? all.filter(({ page }) => page.kind !== 'Material') : all;
  const pages = ranked.map(({ page, signs, known, terms }) => {
    const kind = signNames.length + kinds.indexOf(page.kind);
    const all = [...signNames.map((name, place) => [place, signs[name]] as const), [kind, 1] as const];
    if (terms >= LONG) all.push([kind + kinds.length, 1]);
    const isAccepted = placeOf([`/${page.address}`], query.accept, query.query) === 1;
    return {
      isAccepted,
      known,
      terms,
      signs: all.filter(([place, value]) => value !== 0 && (place < signNames.length || kind >= signNames.length)),
    };
  });
  return { kind: query.kind, isAnswered: query.accept.length > 0, pages: pages.filter(({ isAccepted }, at) => isAccepted || at < most) };
}

/** Goes down a slope by Adam. */
function descended(size: number, rounds: number, rate: number, slopeAt: (found: Float64Array) => Float64Array): Float64Array {
  const [found, speed, force] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)];
  for (let round = 1; round <= rounds; round++)
    slopeAt(found).forEach((value, place) => {
      speed[place] = 0.9 * (speed[place] as number) + 0.1 * value;
      force[place] = 0.99 * (force[place] as number) + 0.01 * value ** 2;
      const [steady, width] = [(speed[place] as number) / (1 - 0.9 ** round), (force[place] as number) / (1 - 0.99 ** round)];
      found[place] = (found[place] as number) - (rate * steady) / (Math.sqrt(width) + 1e-8);
    });
  return found;
}

/** What makes the accepted pages most likely to be first, where the chance of a page is as the power of its score. */
function orderOf(examples: readonly Example[], rounds = 120, rate = 0.15, small = 0.003): number[] {
  const asking = examples.filter(({ pages }) => pages.some(({ isAccepted }) => isAccepted));
  // A kind with many queries does not decide alone.
  const counts = asking.map(({ kind }) => 1 / Math.sqrt(asking.filter((other) => other.kind === kind).length));
  const total = sum(counts);
  const found = descended(signNames.length + 2 * kinds.length, rounds, rate, (weights) => {
    const slope = weights.map((value) => small * value);
    asking.forEach(({ pages }, at) => {
      const scores = pages.map(({ signs }) => weighed(signs, weights));
      const top = Math.max(...scores);
      const chances = scores.map((score) => Math.exp(score - top));
      const all = sum(chances);
      const accepted = sum(chances.filter((_, page) => pages[page]?.isAccepted));
      pages.forEach(({ signs, isAccepted }, page) => {
        const chance = chances[page] as number;
        const wrong = ((counts[at] as number) / total) * (chance / all - (isAccepted ? chance / accepted : 0));
        if (Math.abs(wrong) > 1e-9) for (const [place, value] of signs) slope[place] = (slope[place] as number) + wrong * value;
      });
    });
    return slope;
  });
  return [...found].map((value) => Number(value.toFixed(2)));
}

/** What an empty answer counts where there is one, beside a page where there is none: queries without an answer are few. */
const rare = 6;

/** What tells queries that have an answer from those that have none: a logistic regression over the best page in an order. */
function answerOf(examples: readonly Example[], order: readonly number[]): Weights['answer'] {
  const asked = examples.filter(({ pages }) => (pages[0]?.terms ?? 0) > 1);
  const best = asked.map(({ pages, isAnswered }) => {
    const all = pages.map(({ signs, known, terms }) => [weighed(signs, order), known, Math.min(terms, MANY), -1] as const);
    return { isAnswered, signs: all.reduce((one, other) => (other[0] > one[0] ? other : one)) };
  });
  const [score, known, terms, least] = descended(4, 2000, 0.05, (weights) => {
    const slope = weights.map((value, place) => (place < 3 ? 0.0005 * value : 0));
    for (const { signs, isAnswered } of best) {
      const said = 1 / (1 + Math.exp(-signs.reduce((all: number, sign, place) => all + sign * (weights[place] as number), 0)));
      const wrong = ((isAnswered ? 1 : rare) * (said - Number(isAnswered))) / best.length;
      signs.forEach((sign, place) => {
        slope[place] = (slope[place] as number) + wrong * sign;
      });
    }
    return slope;
  });
  const rounded = (value = 0) => Number(value.toFixed(2));
  return { least: rounded(least), score: rounded(score), known: rounded(known), terms: rounded(terms) };
}

const learnedFrom = (examples: readonly Example[]): Weights => {
  const order = orderOf(examples);
  return { ...withOrder(weights, order), answer: answerOf(examples, order) };
};
const withOrder = (numbers: Weights, order: readonly number[]): Weights => ({
  ...numbers,
  signs: Object.fromEntries(signNames.map((name, at) => [name, order[at]])) as unknown as Weights['signs'],
  kinds: Object.fromEntries(
    kinds.map((kind, at) => [kind, [order[signNames.length + at], order[signNames.length + kinds.length + at]]]),
  ) as unknown as Weights['kinds'],
});

/** What an answer is worth: the first place most. */
async function gain(query: Query, numbers: Weights): Promise<number> {
  const place = placeOf(await search.find(query, numbers), query.accept, query.query);
  return place === 1 ? 1 : place && 0.6 / place;
}

/** The mean over kinds of query. */
async function quality(numbers: Weights): Promise<number> {
  const gains = new Map<string, number[]>();
  for (const query of queries) gains.set(query.kind, [...(gains.get(query.kind) ?? []), await gain(query, numbers)]);
  return mean([...gains.values()].map(mean));
}

async function stepped(start: Weights): Promise<Weights> {
  let best = start;
  let reached = await quality(best);
  for (const [name, value] of Object.entries(start))
    for (const step of typeof value === 'number' ? [1.2, 1 / 1.2] : [])
      for (;;) {
        const tried: Weights = { ...best, [name]: Number((Number(best[name as keyof Weights]) * step).toPrecision(3)) };
        const now = await quality(tried);
        if (now <= reached + 1e-4) break;
        console.error(`${name}: ${reached.toFixed(4)} to ${now.toFixed(4)}`);
        [best, reached] = [tried, now];
      }
  return best;
}

const folds = Number(options.folds);
const examples: Example[][] = [];
for (const query of queries) examples.push([await exampleOf(query, weights), await exampleOf(query, weights, without)]);
if (folds === 0) {
  const numbers = learnedFrom(examples.flat());
  console.log(JSON.stringify(options.steps ? await stepped(numbers) : numbers, null, 2));
} else {
  const places = new Map<string, number[]>();
  for (let fold = 0; fold < folds; fold++) {
    const isHeld = (_: unknown, at: number) => at % folds === fold;
    const numbers = learnedFrom(examples.filter((example, at) => !isHeld(example, at)).flat());
    for (const query of queries.filter(isHeld)) {
      const place = placeOf(await search.find(query, numbers), query.accept, query.query);
      for (const group of [query.kind, query.file, 'all']) places.set(group, [...(places.get(group) ?? []), place]);
    }
  }
  for (const [group, own] of places)
    console.log(
      `${group}: held back ${mean(own.map((place) => Number(place === 1))).toFixed(3)} first, ${mean(own.map((place) => Number(place > 0 && place < 4))).toFixed(3)} among three, of ${own.length}`,
    );
}
await Promise.all([search.close(), without.close()]);
process.exit(0);
