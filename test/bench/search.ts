import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import MiniSearch from 'minisearch';
import { createIndex } from 'pagefind';
import { serve } from '../support/browser.ts';
import { allQueries, type Engine, openPagefind, ourSearch, placeOf } from '../support/search.ts';

/**
 * How well the search answers, beside plain Pagefind with its defaults and MiniSearch, over the pages in dist/. The
 * queries marked fresh were written after the ranking was done and have not changed it; `--fresh` counts them only.
 */
const { values: options } = parseArgs({
  options: { json: { type: 'boolean' }, misses: { type: 'boolean' }, fresh: { type: 'boolean' } },
});

const queries = options.fresh ? allQueries.filter(({ fresh }) => fresh) : allQueries;
const site = await serve();
const temporary = mkdtempSync(path.join(tmpdir(), 'search-'));

async function plainPagefind(): Promise<{
  engine: Engine;
  texts: { url: string; title: string; text: string; filters: Record<string, string[]> }[];
}> {
  const { index } = await createIndex();
  if (!index) throw new Error('Pagefind made no index');
  await index.addDirectory({ path: path.resolve('dist') });
  await index.writeFiles({ outputPath: path.join(temporary, 'pagefind') });
  const { files } = await index.getFiles();
  const texts = files
    .filter((file) => file.path.endsWith('.pf_fragment'))
    .map((file) => JSON.parse(gunzipSync(file.content).subarray(12).toString()))
    .map(({ url, meta, content, filters }) => ({ url, title: meta.title ?? '', text: content, filters }));
  const plainSite = await serve(temporary);
  closing.push(() => plainSite.close());
  const pagefind = await openPagefind(`${plainSite.address}/pagefind/`);
  await pagefind.init();
  await pagefind.filters();
  return {
    texts,
    engine: async (query, filters) => {
      const { results } = await pagefind.search(query, { filters });
      const data = await Promise.all(results.slice(0, 10).map((result) => result.data()));
      return data.map((fragment) => new URL(fragment.url, plainSite.address).pathname);
    },
  };
}

function miniSearch(texts: { url: string; title: string; text: string; filters: Record<string, string[]> }[]): Engine {
  const index = new MiniSearch({
    idField: 'url',
    fields: ['title', 'text'],
    storeFields: ['filters'],
    searchOptions: { boost: { title: 2 }, prefix: true, fuzzy: 0.2 },
  });
  index.addAll(texts);
  return async (query, filters) =>
    index
      .search(query, {
        filter: (result) =>
          Object.entries(filters).every(([name, value]) => (result.filters as Record<string, string[]>)[name]?.includes(value)),
      })
      .slice(0, 10)
      .map((result) => result.id as string);
}

const closing: (() => Promise<unknown>)[] = [() => site.close()];
const plain = await plainPagefind();
const engines: Record<string, Engine> = {
  ours: await ourSearch(site.address),
  pagefind: plain.engine,
  minisearch: miniSearch(plain.texts),
};

interface Score {
  at1: number;
  at3: number;
  mrr: number;
  queries: number;
}
const scores: Record<string, Record<string, Score>> = {};
const misses: { query: string; place: number; found: string[] }[] = [];
const times: number[] = [];
let partsAsked = 0;
let partsNamed = 0;
for (const [engine, find] of Object.entries(engines)) {
  for (const { kind, query, filters = {}, accept } of queries) {
    const start = performance.now();
    const found = await find(query, filters);
    if (engine === 'ours') times.push(performance.now() - start);
    const place = placeOf(found, accept);
    if (engine === 'ours') {
      if (place !== 1) misses.push({ query, place, found: found.slice(0, 4) });
      if (kind === 'part') {
        partsAsked++;
        if (found[0] && accept.includes(found[0])) partsNamed++;
      }
    }
    for (const group of [kind, 'all']) {
      scores[engine] ??= {};
      scores[engine][group] ??= { at1: 0, at3: 0, mrr: 0, queries: 0 };
      const score = scores[engine][group] as Score;
      score.queries++;
      if (place === 1) score.at1++;
      if (place > 0 && place <= 3) score.at3++;
      if (place > 0) score.mrr += 1 / place;
    }
  }
}
for (const close of closing) await close();
rmSync(temporary, { recursive: true, force: true });

if (options.json) console.log(JSON.stringify({ scores, partsAsked, partsNamed, misses }, null, 2));
else {
  const names = Object.keys(engines);
  const share = (value: number, { queries: count }: Score) => (value / count).toFixed(2);
  console.log(`| queries | n | ${names.flatMap((name) => [`${name} @1`, '@3', 'MRR']).join(' | ')} |`);
  console.log(`|---|---|${'---|'.repeat(names.length * 3)}`);
  for (const group of Object.keys(scores.ours ?? {}).sort((a, b) => Number(a === 'all') - Number(b === 'all'))) {
    const cells = names.flatMap((name) => {
      const score = scores[name]?.[group] as Score;
      return [share(score.at1, score), share(score.at3, score), share(score.mrr, score)];
    });
    console.log(`| ${group} | ${scores.ours?.[group]?.queries} | ${cells.join(' | ')} |`);
  }
  times.sort((a, b) => a - b);
  console.log(
    `\nThe part itself first: ${partsNamed} of ${partsAsked}. Median ${times[times.length >> 1]?.toFixed(1)} ms a query, slowest ${times.at(-1)?.toFixed(0)} ms.`,
  );
  if (options.misses) for (const { query, place, found } of misses) console.log(`${place} ${query}\n    ${found.join('  ')}`);
}
process.exit(0);
