import { expect, it } from 'vitest';
import { collectionNames, schemas } from '../../src/model/index.ts';
import { referenceTargets } from '../../src/model/walk.ts';

it('schemas refer to collections that there are, and to touchpoints', () => {
  const targets = new Set(collectionNames.flatMap((name) => [...referenceTargets(schemas[name])]));
  expect(targets.size).toBeGreaterThan(5);
  expect([...targets].filter((target) => target !== 'touchpoints' && !(collectionNames as readonly string[]).includes(target))).toEqual([]);
});
