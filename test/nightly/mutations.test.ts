import { it } from 'vitest';
import { reference } from '../support/content.ts';
import { mutations, readTwice, seed, survive } from '../support/mutations.ts';

it(`survives 5,000 mutations of content files (seed ${seed}), none over 2 s`, () => survive(reference, 5000, 2000));

it(`reads YAML by the quick parser as by the careful one, or not at all, ruined in ${Object.keys(mutations).length} ways`, () => {
  readTwice((kinds) => kinds);
});
