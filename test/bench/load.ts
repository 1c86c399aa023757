import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { compressFolder } from '../../src/hosting/compress.ts';
import { listFiles } from '../../src/hosting/manifest.ts';
import { nginx, startNginx } from '../support/nginx.ts';

/**
 * `npm run bench:load`: what nginx, with the written configuration, answers on this machine when wrk asks for the built
 * site over 64 connections for 30 seconds: one page, then a mix of all files as readers take them. Exits with 1 where
 * any answer is an error.
 */
const { values } = parseArgs({ options: { seconds: { type: 'string', default: '30' }, connections: { type: 'string', default: '64' } } });
const wrk = ['/usr/bin/wrk', '/usr/local/bin/wrk', '/opt/homebrew/bin/wrk'].find((program) => existsSync(program));
if (!wrk || !nginx) {
  console.log(`bench:load is skipped: ${[!wrk && 'wrk', !nginx && 'nginx'].filter(Boolean).join(' and ')} is not installed`);
  process.exit(0);
}
if (!existsSync('dist')) {
  console.error('bench:load: there is no dist/; run npm run build first');
  process.exit(2);
}

const folder = mkdtempSync(path.join(tmpdir(), 'load-'));
const root = path.join(folder, 'site');
cpSync(realpathSync('dist'), root, { recursive: true });
await compressFolder(root);

// A reader takes a page with what belongs to it; downloads and data come seldom.
const files = listFiles(root).map((file) => file.path);
const addressOf = (file: string) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
const pages = files.filter((file) => file.endsWith('index.html')).map(addressOf);
const assets = files.filter((file) => /^(?:_astro\/(?!pdfjs)|theme\.css|favicon|pagefind\/(?!fragment))/.test(file)).map(addressOf);
const others = files.filter((file) => /\.(?:json|md|docx|csv|txt|xml)$/.test(file) && !file.startsWith('pagefind/')).map(addressOf);
const luaList = (list: string[]) => `{${list.map((address) => JSON.stringify(address)).join(',')}}`;
const script = (lists: [number, string[]][]) => `
local lists = {${lists.map(([, list]) => luaList(list)).join(',')}}
local bounds = {${lists.map(([share]) => share).join(',')}}
function request()
  local chance, at = math.random(), 1
  while at < #bounds and chance > bounds[at] do at = at + 1 end
  return wrk.format("GET", lists[at][math.random(#lists[at])])
end
function done(summary, latency, requests)
  io.write(string.format('RESULT {"requests":%d,"microseconds":%d,"bytes":%d,"p50":%d,"p99":%d,"max":%d,"connect":%d,"read":%d,"write":%d,"status":%d,"timeout":%d}\\n',
    summary.requests, summary.duration, summary.bytes, latency:percentile(50), latency:percentile(99), latency.max,
    summary.errors.connect, summary.errors.read, summary.errors.write, summary.errors.status, summary.errors.timeout))
end
`;
const loads: [string, string][] = [
  ['one page, /roles/cx-manager/', script([[1, ['/roles/cx-manager/']]])],
  [
    'a mix: pages 40 %, styles, scripts and index 55 %, downloads and data 5 %',
    script([
      [0.4, pages],
      [0.95, assets],
      [1, others],
    ]),
  ],
];

const server = await startNginx(root);
console.log(
  `${cpus().length} × ${cpus()[0]?.model.trim()}, load ${loadavg()[0]?.toFixed(1)} before; nginx ${server.hasBrotli ? 'with' : 'without'} Brotli; wrk and nginx on the same machine`,
);
let errors = 0;
try {
  for (const [index, [what, lua]] of loads.entries()) {
    const file = path.join(folder, `load-${index}.lua`);
    writeFileSync(file, lua);
    spawnSync(wrk, ['-t2', `-c${values.connections}`, '-d2', '-s', file, server.address]);
    const output = await run(wrk, [
      '-t2',
      `-c${values.connections}`,
      `-d${values.seconds}`,
      '--timeout',
      '5',
      '-s',
      file,
      '-H',
      'Accept-Encoding: br, gzip',
      server.address,
    ]);
    const result = JSON.parse(/RESULT (\{.*\})/.exec(output)?.[1] ?? '{}') as Record<string, number>;
    const failed = ['connect', 'read', 'write', 'status', 'timeout'].reduce((sum, kind) => sum + (result[kind] ?? 1), 0);
    errors += failed;
    const seconds = (result.microseconds ?? 0) / 1e6;
    console.log(
      `${what}: ${Math.round((result.requests ?? 0) / seconds)} requests a second, ${((result.bytes ?? 0) / seconds / 1e6).toFixed(0)} MB/s, p50 ${((result.p50 ?? 0) / 1000).toFixed(1)} ms, p99 ${((result.p99 ?? 0) / 1000).toFixed(1)} ms, longest ${((result.max ?? 0) / 1000).toFixed(0)} ms, ${failed} errors of ${result.requests}`,
    );
  }
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
process.exit(errors > 0 ? 1 : 0);

function run(program: string, args: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    child.stdout.on('data', (data) => {
      output += data;
    });
    child.once('error', reject);
    child.once('close', () => resolve(output));
  });
}
