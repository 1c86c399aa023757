import { expect, it } from 'vitest';
import { heaviestOfEachKind } from '../support/kinds.ts';
import { pages } from '../support/site.ts';
import { invalidIn } from '../support/valid-html.ts';

// Every page is in test/nightly/every-page.test.ts.
it('the heaviest page of each kind is valid HTML', async () => {
  const heaviest = heaviestOfEachKind(pages);
  expect(heaviest.length).toBeGreaterThan(40);
  expect(await invalidIn(heaviest)).toEqual([]);
});
