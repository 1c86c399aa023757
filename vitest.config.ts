import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Of tests that look at built sites, and wait for builds, servers and browsers. */
const onSite = { globalSetup: ['test/support/serve-site.ts'], testTimeout: 300_000, hookTimeout: 300_000 };

export default defineConfig({
  test: {
    // A busy machine may take a minute over what an idle one does at once.
    expect: { poll: { timeout: 100_000 } },
    // One more than there are cores: tests wait for pages, and builds for one another.
    maxWorkers: availableParallelism() + 1,
    projects: [
      // Builds and browsers may run beside them.
      // The files of a worker share what they load: the rules, the reference playbook once read, a browser.
      { test: { name: 'unit', include: ['test/unit/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 120_000, isolate: false } },
      { test: { name: 'site', include: ['test/site/**/*.test.ts'], ...onSite, isolate: false } },
      { test: { name: 'browser', include: ['test/browser/**/*.test.ts'], ...onSite, isolate: false } },
      // Long proofs, see `npm run test:nightly`.
      { test: { name: 'nightly', include: ['test/nightly/**/*.test.ts'], ...onSite, testTimeout: 3_600_000 } },
    ],
  },
});
