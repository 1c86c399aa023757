import { parseArgs } from 'node:util';
import { signNames } from '../../src/search/search.ts';
import { type Weights, weights } from '../../src/search/weights.ts';
import { openSearch, placeOf, type Query, queriesOf, queryFiles } from '../support/search.ts';

/**
 * Learns the numbers of the ranking from judged queries, over the pages in dist/: what each sign and each kind of page
 * counts, so that accepted pages are likely to come first. `--steps` then tries each of the other numbers a step up and down,
 * and keeps it where the answers get better. `--folds 5` says how well the order holds: each fifth of the queries is answered
 * with numbers that were learned from the others.
 */
const { values: options } = parseArgs({ options: { folds: { type: 'string', default: '0' }, steps: { type: 'boolean' } } });

/** The last file is kept for judging alone. */
const learned = queryFiles.filter((file) => file !== 'sixth-queries.json');
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
const names = [...signNames, ...kinds, ...kinds.map((kind) => `${kind} in long queries`)];

/** What a query asks: what speaks for each page, and whether it is accepted. */
interface Example {
  kind: string;
  pages: { signs: Float64Array; isAccepted: boolean }[];
}

async function exampleOf(query: (typeof queries)[number], numbers: Weights, by = search): Promise<Example> {
  const all = await by.ranked(query, numbers);
  const ranked = judgedWithoutMaterials.has(query.file) ? all.filter(({ page }) => page.kind !== 'Material') : all;
  const pages = ranked.map(({ page, signs, isLong }) => ({
    isAccepted: placeOf([`/${page.address}`], query.accept, query.query) === 1,
    signs: Float64Array.from([
      ...signNames.map((name) => signs[name]),
      ...kinds.map((kind) => Number(page.kind === kind)),
      ...kinds.map((kind) => Number(isLong && page.kind === kind)),
    ]),
  }));
  return { kind: query.kind, pages: pages.filter(({ isAccepted }, at) => isAccepted || at < most) };
}

/** What makes the accepted pages most likely to be first, where the chance of a page is as the power of its score; by Adam. */
function orderOf(examples: readonly Example[], rounds = 250, rate = 0.1, small = 0.003): number[] {
  const asking = examples.filter(({ pages }) => pages.some(({ isAccepted }) => isAccepted));
  // A kind with many queries does not decide alone.
  const counts = asking.map(({ kind }) => 1 / Math.sqrt(asking.filter((other) => other.kind === kind).length));
  const total = counts.reduce((sum, count) => sum + count, 0);
  const found = new Float64Array(names.length);
  const speed = new Float64Array(names.length);
  const force = new Float64Array(names.length);
  for (let round = 1; round <= rounds; round++) {
    const slope = found.map((value) => small * value);
    asking.forEach(({ pages }, at) => {
      const scores = pages.map(({ signs }) => signs.reduce((sum, sign, place) => sum + sign * (found[place] as number), 0));
      const top = Math.max(...scores);
      const chances = scores.map((score) => Math.exp(score - top));
      const sumOf = (some: readonly number[]) => some.reduce((sum, chance) => sum + chance, 0);
      const all = sumOf(chances);
      const accepted = sumOf(chances.filter((_, page) => pages[page]?.isAccepted));
      pages.forEach(({ signs, isAccepted }, page) => {
        const chance = chances[page] as number;
        const wrong = (((counts[at] as number) / total) * (chance / all - (isAccepted ? chance / accepted : 0))) as number;
        if (Math.abs(wrong) > 1e-9)
          for (let place = 0; place < slope.length; place++) slope[place] = (slope[place] as number) + wrong * (signs[place] as number);
      });
    });
    slope.forEach((value, place) => {
      speed[place] = 0.9 * (speed[place] as number) + 0.1 * value;
      force[place] = 0.99 * (force[place] as number) + 0.01 * value ** 2;
      const [steady, size] = [(speed[place] as number) / (1 - 0.9 ** round), (force[place] as number) / (1 - 0.99 ** round)];
      found[place] = (found[place] as number) - (rate * steady) / (Math.sqrt(size) + 1e-8);
    });
  }
  return [...found].map((value) => Number(value.toFixed(2)));
}

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
  const numbers = withOrder(weights, orderOf(examples.flat()));
  console.log(JSON.stringify(options.steps ? await stepped(numbers) : numbers, null, 2));
} else {
  const places = new Map<string, number[]>();
  for (let fold = 0; fold < folds; fold++) {
    const isHeld = (_: unknown, at: number) => at % folds === fold;
    const numbers = withOrder(weights, orderOf(examples.filter((example, at) => !isHeld(example, at)).flat()));
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
