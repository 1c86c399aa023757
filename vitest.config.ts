import { defineConfig } from 'vitest/config';

/** Tests that wait for builds, servers and browsers. */
const patient = { testTimeout: 120_000, hookTimeout: 120_000 };

export default defineConfig({
  test: {
    // The default leaves one core to a screen that nobody looks at.
    maxWorkers: '100%',
    projects: [
      { test: { name: 'unit', include: ['test/unit/**/*.test.ts'] } },
      { test: { name: 'site', include: ['test/site/**/*.test.ts'], globalSetup: ['test/support/serve-site.ts'], ...patient } },
      { test: { name: 'browser', include: ['test/browser/**/*.test.ts'], globalSetup: ['test/support/serve-site.ts'], ...patient } },
      { test: { name: 'nightly', include: ['test/nightly/**/*.test.ts'], testTimeout: 3_600_000, hookTimeout: 300_000 } },
    ],
  },
});
