import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const sleep = /\bwaitForTimeout\(|(?<![.\w])setTimeout\(/;

// A test that waits for a time waits too long on a fast machine, and not long enough on a slow one.
it.each(
  globSync('test/{unit,site,browser,nightly,support}/**/*.ts', {
    exclude: ['test/unit/sleeps.test.ts', 'test/support/until.ts', 'test/support/observe.ts'],
  }),
)('%s waits for conditions and not for times', (file) => {
  expect(
    readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line, index) => (sleep.test(line) ? [`${index + 1}: ${line.trim()}`] : [])),
  ).toEqual([]);
});

it.each(['await page.waitForTimeout(100)', 'await new Promise((resolve) => setTimeout(resolve, 5))'])('%s is found', (line) => {
  expect(line).toMatch(sleep);
});
