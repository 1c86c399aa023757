import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type BuildResult, buildAll } from './builds.ts';
import { generateContent } from './generate.ts';
import { benchPages } from './pages.ts';
import { measureReader, type ReaderResult, readerTables } from './reader.ts';
import { aimsTable, buildTables, growthTable, halfOfStarlight } from './report.ts';
import { ours, peer, peerNames, type Tool, workFolder } from './tools.ts';

const usage = `npm run bench -- [options]: times builds of generated entries by this project and by its peers

  --entries 100,1000     how many entries; may be given more than once
  --peers ${peerNames.join(',')}
  --runs 3               builds of each kind; the medians are shown
  --reader               also measures pages and search in a browser, with the largest number of entries
  --json                 prints data in place of tables
  --write                also writes the tables to test/bench/results.md`;

const { values: options } = parseArgs({
  options: {
    entries: { type: 'string', multiple: true, default: ['100,1000'] },
    peers: { type: 'string', multiple: true, default: [peerNames.join(',')] },
    runs: { type: 'string', default: '3' },
    reader: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (options.help) {
  console.log(usage);
  process.exit(0);
}

const list = (given: readonly string[]) => given.flatMap((value) => value.split(',')).filter(Boolean);
const sizes = list(options.entries)
  .map(Number)
  .sort((a, b) => a - b);
const runs = Number(options.runs);
const names = peerNames.filter((name) => list(options.peers).includes(name));
const unknown = list(options.peers).filter((name) => !peerNames.includes(name as (typeof peerNames)[number]));
if (
  sizes.length === 0 ||
  !sizes.every((size) => Number.isInteger(size) && size >= 2) ||
  !(Number.isInteger(runs) && runs >= 1) ||
  unknown.length > 0
) {
  console.error(`${unknown.length > 0 ? `There is no peer ${unknown.join(', ')}.\n\n` : ''}${usage}`);
  process.exit(2);
}

const loadBefore = loadavg()[0] as number;
const say = (line: string) => console.error(line);
const results: BuildResult[] = [];
const left: string[] = [];
const failures: string[] = [];
const absent = (name: string, reason: string) => {
  left.push(`${name}: ${reason}`);
  say(`${name} is left out: ${reason}`);
};

const content = path.join(workFolder, 'content');
let built: Tool[] = [];
let reader: ReaderResult[] | undefined;
try {
  for (const entries of sizes) {
    rmSync(content, { recursive: true, force: true });
    mkdirSync(workFolder, { recursive: true });
    const roles = entries >> 1;
    generateContent('content', content, { roles, actions: entries - roles, seed: 7, bodyWords: 500 });
    const pages = benchPages(content);
    const tools = [ours(content)];
    for (const name of names) {
      try {
        tools.push(peer(name, pages));
      } catch (error) {
        if (entries === sizes[0]) absent(name, error instanceof Error ? error.message : String(error));
      }
    }
    const done = await buildAll(tools, pages, runs, say, (tool, reason) => {
      failures.push(`${tool}, ${entries} entries: ${reason}`);
      say(`${tool} failed at ${entries} entries: ${reason}`);
    });
    results.push(...done);
    built = tools.filter(({ name }) => done.some(({ tool }) => tool === name));
  }
  if (options.reader) reader = await measureReader(built, benchPages(content), runs, say);
} finally {
  rmSync(workFolder, { recursive: true, force: true });
}

const machine = {
  date: new Date().toISOString().slice(0, 10),
  processor: cpus()[0]?.model ?? 'unknown',
  cores: availableParallelism(),
  memoryGiB: Math.round(totalmem() / 2 ** 30),
  node: process.version,
  loadBefore,
  runs,
};
const text = [
  `# Benchmark of ${machine.date}`,
  `${machine.cores} cores (${machine.processor}), ${machine.memoryGiB} GiB, Node ${machine.node}, load ${loadBefore.toFixed(1)} before the start; medians of ${runs} runs in turns. × columns are multiples of ours.`,
  buildTables(results),
  growthTable(results),
  aimsTable(results),
  reader ? readerTables(reader) : '',
  reader ? halfOfStarlight(reader) : '',
  left.length > 0 ? `Left out: ${left.join('; ')}.` : '',
  failures.length > 0 ? `Failed:\n\n${failures.map((failure) => `- ${failure}`).join('\n')}` : '',
]
  .filter(Boolean)
  .join('\n\n');
console.log(options.json ? JSON.stringify({ machine, builds: results, reader, left, failures }, null, 2) : text);
if (options.write) writeFileSync(path.join(import.meta.dirname, 'results.md'), `${text}\n`);
if (failures.length > 0) process.exitCode = 1;
