import { describe, expect, it } from 'vitest';
import { rules } from '../../src/check/rules/index.ts';
import { foundAfter } from '../support/content.ts';

// `npm test` tries many at once, where what one of them brings could be silenced by another.
describe.each(rules.flatMap(({ code, good = [] }) => good.map((example) => [code, example.title, example] as const)))(
  'after a good example of %s',
  (_, title, example) => {
    it(`no rule finds anything in ${title}`, () => {
      expect(foundAfter(example).map(({ code, message }) => `${code} ${message}`)).toEqual([]);
    });
  },
);
