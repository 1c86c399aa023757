import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { startVitest } from 'vitest/node';
import { buildFixtures } from '../test/support/build.ts';

/**
 * Builds the site and the fixture while the unit tests run, then runs the tests that look at built sites, and ends with one
 * plain line, `N passed, N failed`. Arguments are filters on the paths of test files; nothing is built where no test that looks
 * at a site is wanted. `--nightly` runs the long proofs in their place.
 */
const nightly = process.argv.includes('--nightly');
const filters = process.argv.slice(2).filter((argument) => argument !== '--nightly');
const looksAtSite =
  filters.length === 0 ||
  filters.some((filter) => (nightly ? !/mutations|good-examples|remove-reference/.test(filter) : /site|browser/.test(filter)));
const counts = { passed: 0, failed: 0, skipped: 0 };
// Tests start the command line and builds many times.
process.env.NODE_COMPILE_CACHE ??= path.resolve('.build/compile-cache');

/** What is wrong with the builds; undefined where nothing is. */
async function build(): Promise<string | undefined> {
  mkdirSync('.build', { recursive: true });
  try {
    const site = promisify(execFile)('npm', ['run', 'build', '--silent']).catch(({ stdout, stderr }) => {
      throw new Error(`${stdout}${stderr}The site cannot be built.`);
    });
    const [{ stdout, stderr }] = await Promise.all([site, buildFixtures()]);
    console.log(stdout + stderr);
    writeFileSync('.build/output.txt', stdout);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function run(project: string[]): Promise<void> {
  const vitest = await startVitest(filters, { watch: false, reporters: ['dot'], project, passWithNoTests: true });
  for (const module of vitest.state.getTestModules()) {
    const results = [...module.children.allTests()].map((test) => test.result().state);
    for (const state of results) if (state === 'passed' || state === 'failed' || state === 'skipped') counts[state]++;
    if (module.state() === 'failed' && !results.includes('failed')) counts.failed++;
  }
  if (vitest.state.getUnhandledErrors().length > 0) counts.failed++;
  await vitest.close();
}

const built = looksAtSite ? build() : undefined;
if (built && !nightly) await run(['unit']);
const problem = await built;
if (problem !== undefined) {
  console.log(problem);
  counts.failed++;
} else if (nightly) await run(['nightly']);
else await run(built ? ['site', 'browser'] : ['unit', 'site', 'browser']);
console.log(`${counts.passed} passed, ${counts.failed} failed${counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''}`);
process.exit(counts.failed > 0 || counts.passed === 0 ? 1 : 0);
