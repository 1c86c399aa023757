import { startVitest } from 'vitest/node';

/** Runs every test and ends with one plain line, `N passed, N failed`. Arguments are filters, as for vitest. */
const vitest = await startVitest(process.argv.slice(2), { watch: false });
const modules = vitest.state.getTestModules();
const counts = { passed: 0, failed: 0, skipped: 0 };
for (const module of modules) {
  for (const test of module.children.allTests()) {
    const { state } = test.result();
    if (state === 'passed' || state === 'failed' || state === 'skipped') counts[state]++;
  }
  if (module.state() === 'failed' && [...module.children.allTests()].every((test) => test.result().state !== 'failed')) counts.failed++;
}
if (vitest.state.getUnhandledErrors().length > 0) counts.failed++;
await vitest.close();
console.log(`${counts.passed} passed, ${counts.failed} failed${counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''}`);
process.exit(counts.failed > 0 || counts.passed === 0 ? 1 : 0);
