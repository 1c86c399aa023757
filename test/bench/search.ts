import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync, constants } from 'node:zlib';
import MiniSearch from 'minisearch';
import { createIndex } from 'pagefind';
import { launchBrowser } from '../support/browser.ts';
import {
  coldPagefind,
  coldSearch,
  type Engine,
  openPagefind,
  ourPages,
  ourSearch,
  placeOf,
  queriesOf,
  queryFiles,
} from '../support/search.ts';
import { codeOfSearch, keyTimes } from './keys.ts';
import { serveCompressed } from './serve.ts';

/**
 * How well the search answers, beside plain Pagefind with its defaults and MiniSearch with boosted titles and aliases, over
 * the pages in dist/; what the first answer costs in bytes as sent; and how long a key takes in a browser. `--file` counts
 * the queries of one file only.
 */
const { values: options } = parseArgs({
  options: { json: { type: 'boolean' }, misses: { type: 'boolean' }, file: { type: 'string' } },
});

const queries = queryFiles.filter((file) => !options.file || file === options.file).flatMap(queriesOf);
const site = await serveCompressed(path.resolve('dist'));
const temporary = mkdtempSync(path.join(tmpdir(), 'search-'));
const closing: (() => Promise<unknown>)[] = [() => site.close()];

/** Plain pages say nothing to filter by, so the others are given ours: what is compared is the order. */
const pages = ourPages();
const fits = (address: string, filters: Record<string, string>) =>
  Object.entries(filters).every(([name, value]) => pages.byAddress.get(address.slice(1))?.filters[name]?.includes(value));

interface Text {
  url: string;
  title: string;
  aliases: string[];
  text: string;
}

async function plainPagefind(): Promise<{ engine: Engine; texts: Text[]; address: string; count(): number }> {
  const { index } = await createIndex();
  if (!index) throw new Error('Pagefind made no index');
  await index.addDirectory({ path: path.resolve('dist') });
  await index.writeFiles({ outputPath: path.join(temporary, 'pagefind') });
  const served = await serveCompressed(temporary);
  closing.push(() => served.close());
  const pagefind = await openPagefind(`${served.address}/pagefind/`);
  await pagefind.init();
  const addressOf = (url: string) => new URL(url, served.address).pathname;
  const all = await Promise.all((await pagefind.search(null)).results.map((result) => result.data()));
  return {
    texts: all.map(({ url, meta, content }) => ({
      url: addressOf(url),
      title: meta.title ?? '',
      aliases: pages.byAddress.get(addressOf(url).slice(1))?.names ?? [],
      text: content,
    })),
    address: served.address,
    count: () => served.count().bytes,
    engine: async (query, filters) => {
      const { results } = await pagefind.search(query);
      const found: string[] = [];
      for (const result of results) {
        if (found.length === 10) break;
        const address = addressOf((await result.data()).url);
        if (fits(address, filters)) found.push(address);
      }
      return found;
    },
  };
}

function miniSearch(texts: Text[]): { engine: Engine; bytes: number } {
  const index = new MiniSearch({
    idField: 'url',
    fields: ['title', 'aliases', 'text'],
    storeFields: ['title'],
    searchOptions: { boost: { title: 4, aliases: 4 }, prefix: true, fuzzy: 0.2 },
  });
  index.addAll(texts);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };
  return {
    bytes: brotliCompressSync(JSON.stringify(index), { params }).length,
    engine: async (query, filters) =>
      index
        .search(query, { filter: ({ id }) => fits(id as string, filters) })
        .slice(0, 10)
        .map((result) => result.id as string),
  };
}

const plain = await plainPagefind();
const mini = miniSearch(plain.texts);
const engines: Record<string, Engine> = {
  ours: await ourSearch(site.address),
  pagefind: plain.engine,
  minisearch: mini.engine,
};

interface Score {
  at1: number;
  at3: number;
  mrr: number;
  queries: number;
}
const scores: Record<string, Record<string, Score>> = {};
const misses: { query: string; place: number; found: string[] }[] = [];
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const quantile = (values: readonly number[], share: number) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))]?.toFixed(0);
let partsAsked = 0;
let partsNamed = 0;
for (const [engine, find] of Object.entries(engines)) {
  for (const { kind, query, filters = {}, accept } of queries) {
    const found = await find(query, filters);
    const place = placeOf(found, accept, query);
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

const browser = await launchBrowser();
closing.push(() => browser.close());
const code = await codeOfSearch(browser, site);
const keys = await keyTimes(
  browser,
  site,
  queries.filter((_, place) => place % 12 === 0).map(({ query }) => query),
);
plain.count();
for (const file of ['pagefind-ui.js', 'pagefind.js', 'pagefind-worker.js'])
  await fetch(`${plain.address}/pagefind/${file}`).then((answer) => answer.text());
const plainCode = plain.count();
/** Bytes as sent for the first answer to a query, by kind of query; of every eighth, since each is a visit. */
const bytes: Record<string, { ours: number[]; pagefind: number[] }> = {};
for (const query of queries.filter((_, place) => place % 8 === 0)) {
  site.count();
  await coldSearch(site.address, query);
  const ours = code + site.count().bytes;
  plain.count();
  await coldPagefind(plain.address, query);
  const pagefind = plainCode + plain.count();
  for (const group of [query.kind, 'all']) {
    bytes[group] ??= { ours: [], pagefind: [] };
    bytes[group].ours.push(ours);
    bytes[group].pagefind.push(pagefind);
  }
}

for (const close of closing) await close();
rmSync(temporary, { recursive: true, force: true });

if (options.json) console.log(JSON.stringify({ scores, bytes, keys, partsAsked, partsNamed, misses }, null, 2));
else {
  const names = Object.keys(engines);
  const share = (value: number, { queries: count }: Score) => (value / count).toFixed(2);
  console.log(`| queries | n | ${names.flatMap((name) => [`${name} @1`, '@3', 'MRR', 'bytes']).join(' | ')} |`);
  console.log(`|---|---:|${'---:|'.repeat(names.length * 4)}`);
  for (const group of Object.keys(scores.ours ?? {}).sort((a, b) => Number(a === 'all') - Number(b === 'all'))) {
    const cells = names.flatMap((name) => {
      const score = scores[name]?.[group] as Score;
      const sent = name === 'minisearch' ? mini.bytes : mean(bytes[group]?.[name as 'ours' | 'pagefind'] ?? []);
      return [share(score.at1, score), share(score.at3, score), share(score.mrr, score), Math.round(sent).toLocaleString('en-GB')];
    });
    console.log(`| ${group} | ${scores.ours?.[group]?.queries} | ${cells.join(' | ')} |`);
  }
  console.log(
    `\nBytes are what the first answer of a visit takes, sent in Brotli, in the mean: code, index, and the texts of the results in view. Pagefind's are with the script of its own interface, MiniSearch's the index alone.`,
  );
  console.log(
    `\nThe part itself first: ${partsNamed} of ${partsAsked}. From key to results in the browser, once loaded: median ${quantile(keys, 0.5)} ms, 95 of 100 within ${quantile(keys, 0.95)} ms, ${keys.length} keys.`,
  );
  if (options.misses) for (const { query, place, found } of misses) console.log(`${place} ${query}\n    ${found.join('  ')}`);
}
process.exit(0);
