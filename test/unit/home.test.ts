import { describe, expect, it } from 'vitest';
import { minutesOnTheDay } from '../../src/model/times.ts';
import { confusedPairs } from '../../src/playbook/compare.ts';
import { quickActions } from '../../src/playbook/quick.ts';
import { readPlaybook } from '../support/playbook.ts';

const playbook = readPlaybook('content');
const roles = playbook.of('roles').map(({ id, data }) => ({ id, ...data }));

describe('roles that are confused', () => {
  const role = (id: string, family: string, aliases: string[], notThis: string[]) => ({
    id,
    title: id,
    family,
    aliases: aliases.map((title) => ({ title, foundIn: [] })),
    notThis: notThis.map((other) => ({ role: other, difference: `${id} is not ${other}.` })),
  });
  const few = [
    role('a', 'one', ['Head of care'], ['b', 'c', 'd']),
    role('b', 'one', ['head of Care'], ['a']),
    role('c', 'two', ['Head of care'], []),
    role('d', 'two', [], ['a']),
    role('e', 'two', ['Head of care'], []),
  ] as unknown as Parameters<typeof confusedPairs>[0];

  it('are those that share a title, first of different families, then those that both say so; each in few pairs', () => {
    expect(confusedPairs(few, 9, 9)).toEqual([
      { a: 'a', b: 'c', titles: ['Head of care'], difference: 'a is not c.' },
      { a: 'a', b: 'b', titles: ['Head of care'], difference: 'a is not b.' },
      { a: 'a', b: 'd', titles: [], difference: 'a is not d.' },
    ]);
    expect(confusedPairs(few, 9, 1).map(({ a, b }) => a + b)).toEqual(['ac']);
    expect(confusedPairs(few, 2, 9)).toHaveLength(2);
  });

  it('in the reference playbook, first those of which most real ads were for one under a title of the other', () => {
    expect(confusedPairs(roles, 3, 2).slice(0, 2)).toMatchObject([
      { a: 'customer-service-representative', b: 'cx-manager' },
      { a: 'customer-operations-manager', b: 'cx-manager' },
    ]);
  });
});

describe('actions of half an hour', () => {
  it('cost nothing, need nothing before, and are for different people, the best proven first', () => {
    const actions = quickActions(playbook, 3);
    for (const { data } of actions) {
      expect(minutesOnTheDay(data)).toBeLessThanOrEqual(30);
      expect(data.money.upTo).toBe(0);
      expect(data.prerequisites).toEqual([]);
    }
    expect(new Set(actions.map(({ data }) => data.audience[0])).size).toBe(3);
    const grades = ['strong', 'moderate', 'weak', 'judgement'];
    const ranks = actions.map(({ data }) => grades.indexOf(data.evidence.grade));
    expect(ranks).toEqual(ranks.toSorted());
  });
});
