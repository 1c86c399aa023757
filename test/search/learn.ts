import { parseArgs } from 'node:util';
import { type Weights, weights } from '../../src/search/weights.ts';
import { openSearch, placeOf, type Query, queriesOf } from '../support/search.ts';

/**
 * Learns the numbers of the ranking from judged queries, over the pages in dist/. Each number in turn is tried a step up and
 * down, and kept where the answers get better, until nothing does. `--folds 5` says how well that holds: each fifth of the
 * queries is answered with numbers that were learned from the others.
 */
const { values: options } = parseArgs({ options: { folds: { type: 'string', default: '0' }, passes: { type: 'string', default: '3' } } });

const queries = (['queries.json', 'learn-queries.json'] as const).flatMap((file) =>
  queriesOf(file).map((query) => ({ ...query, kind: `${query.kind} in ${file}` })),
);
const search = await openSearch();

/** What an answer is worth: the first place most, and a page that is relevant, if not best, a little. */
async function gain({ query, filters, accept, also = [] }: Query, numbers: Weights): Promise<number> {
  const found = await search.find(query, filters ?? {}, numbers);
  const place = placeOf(found, accept, query);
  if (place === 0) return also.length > 0 && placeOf(found, also, query) === 1 ? 0.1 : 0;
  return place === 1 ? 1 : 0.6 / place;
}

/** The mean over kinds of query, so that a kind with many does not decide. */
async function quality(some: readonly Query[], numbers: Weights): Promise<number> {
  const kinds = new Map<string, number[]>();
  for (const query of some) kinds.set(query.kind, [...(kinds.get(query.kind) ?? []), await gain(query, numbers)]);
  return mean([...kinds.values()].map(mean));
}
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** What the numbers were guessed to be before anything was learned; folds begin with them. */
const guesses: Weights = {
  family: 0.8,
  beginning: 0.8,
  synonym: 0.75,
  initials: 0.8,
  jobNoun: 0.4,
  text: 0.6,
  summary: 0.6,
  halfCount: 2,
  weak: 0.25,
  unknown: 0.7,
  enough: 0.6,
  name: 0.8,
  title: 0.1,
  contained: 0.2,
  alsoText: 0.2,
  every: 0.2,
  long: 0.7,
  tightness: 0.4,
  kind: 0.25,
  job: 0.5,
  whole: 1.5,
  worth: 1,
  least: 0.25,
  short: 0.3,
  mostMissing: 0.5,
  sure: 0.8,
  tail: 0.4,
};

async function learn(some: readonly Query[], passes: number, start = weights): Promise<Weights> {
  let best = { ...start };
  let reached = await quality(some, best);
  for (let pass = 0; pass < passes; pass++) {
    const before = reached;
    for (const name of Object.keys(best) as (keyof Weights)[]) {
      for (const step of pass === 0 ? [1.3, 1 / 1.3] : [1.12, 1 / 1.12]) {
        for (;;) {
          const tried = { ...best, [name]: Number((best[name] * step).toPrecision(3)) };
          const value = await quality(some, tried);
          if (value <= reached + 1e-4) break;
          best = tried;
          reached = value;
        }
      }
    }
    console.error(`pass ${pass + 1}: ${before.toFixed(4)} to ${reached.toFixed(4)} ${JSON.stringify(best)}`);
    if (reached - before < 0.001) break;
  }
  return best;
}

const folds = Number(options.folds);
if (folds === 0) console.log(JSON.stringify(await learn(queries, Number(options.passes)), null, 2));
else {
  const held: number[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const numbers = await learn(
      queries.filter((_, at) => at % folds !== fold),
      1,
      guesses,
    );
    for (const query of queries.filter((_, at) => at % folds === fold)) held.push(await gain(query, numbers));
  }
  const known = await Promise.all(queries.map((query) => gain(query, weights)));
  console.log(`held back ${mean(held).toFixed(3)}, with the numbers learned from all ${mean(known).toFixed(3)}`);
}
await search.close();
