import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { generateContent } from './generate.ts';

/**
 * Times the whole check, as its own process, over generated role files: `npm run bench:check`.
 * Prints the median of the runs with user time and peak memory, and how much longer the largest takes than the first.
 */
const sizes = process.argv.slice(2).map(Number).filter(Boolean);
if (sizes.length === 0) sizes.push(1000, 4000);
const runs = 5;
const folder = mkdtempSync(path.join(tmpdir(), 'playbook-bench-'));
const medians: number[] = [];
try {
  for (const roles of sizes) {
    const content = path.join(folder, String(roles));
    generateContent('content', content, { roles, actions: 0, seed: 7, bodyWords: 150 });
    const results = Array.from({ length: runs }, () => time(content)).sort((a, b) => a.wall - b.wall);
    const { wall, user, megabytes, found } = results[runs >> 1] as (typeof results)[number];
    medians.push(wall);
    console.log(`${roles} roles: ${wall.toFixed(2)} s wall, ${user.toFixed(2)} s user, ${megabytes} MB peak (median of ${runs}); ${found}`);
  }
  if (medians.length > 1) {
    const growth = (medians.at(-1) as number) / (medians[0] as number);
    console.log(`${sizes.at(-1)} roles take ${growth.toFixed(2)} times as long as ${sizes[0]}`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function time(content: string): { wall: number; user: number; megabytes: number; found: string } {
  const usage =
    'import("node:process").then(({ default: p }) => p.on("exit", () => { const u = p.resourceUsage(); console.error(JSON.stringify([u.userCPUTime, u.maxRSS])); }))';
  const started = performance.now();
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(usage)}`, 'src/cli/index.ts', 'check', '--content', content],
    { encoding: 'utf8', env: { ...process.env, NODE_COMPILE_CACHE: '.build/compile-cache' } },
  );
  const wall = (performance.now() - started) / 1000;
  if (status !== 0) throw new Error(`the generated content does not pass the check:\n${stdout}`);
  const [microseconds, kilobytes] = JSON.parse(stderr.trim().split('\n').at(-1) ?? '[]') as [number, number];
  return { wall, user: microseconds / 1e6, megabytes: Math.round(kilobytes / 1024), found: stdout.trim().split('\n').at(-1) ?? '' };
}
