import { describe, expect, it } from 'vitest';
import { sentencesOfEntry } from '../../src/check/prose.ts';
import { validateEntries } from '../../src/check/validate.ts';
import type { Measure } from '../../src/model/measure.ts';
import type { Role } from '../../src/model/role.ts';
import { minutesOnTheDay } from '../../src/model/times.ts';
import { evaluate, parseFormula, round } from '../../src/playbook/formula.ts';
import { readContent } from '../../src/read/content.ts';
import { similarPairs } from '../../src/text/similarity.ts';
import { gradeOf } from '../../src/words/reading-level.ts';

const files = readContent('content');
const content = validateEntries(files, { earliest: '2026-11-24', latest: '2026-11-24' }, []);
const of = (collection: string) => files.entries.filter((entry) => entry.collection === collection);

describe('the reference playbook', () => {
  it('holds what a firm needs to begin', () => {
    const least = {
      roles: 20,
      actions: 60,
      principles: 16,
      debates: 8,
      measures: 28,
      skills: 28,
      decisions: 15,
      journeys: 3,
      glossary: 80,
      sources: 60,
    };
    for (const [collection, count] of Object.entries(least)) expect(of(collection).length, collection).toBeGreaterThanOrEqual(count);
    const actions = of('actions').map(
      ({ value }) =>
        value as { audience: string[]; prepMinutes: number; runMinutes: number; money: { upTo: number }; departments: string[] },
    );
    const count = (test: (action: (typeof actions)[number]) => boolean) => actions.filter(test).length;
    expect(count((action) => minutesOnTheDay(action) <= 30 && action.money.upTo === 0)).toBeGreaterThanOrEqual(10);
    expect(count(({ audience }) => audience.includes('executives'))).toBeGreaterThanOrEqual(10);
    expect(count(({ audience }) => audience.includes('front-line'))).toBeGreaterThanOrEqual(15);
    const backOffice = ['finance', 'legal', 'it', 'human-resources', 'product', 'logistics'];
    expect(count(({ departments }) => departments.some((department) => backOffice.includes(department)))).toBeGreaterThanOrEqual(10);
    for (const department of backOffice)
      expect(
        count(({ departments }) => departments.includes(department)),
        department,
      ).toBeGreaterThan(0);
  });

  it.each(of('measures').map(({ id, value }) => [id, value as Measure] as const))(
    'has a worked example for %s that computes',
    (_, { formula, example, decimals }) => {
      expect(round(evaluate(parseFormula(formula), example.inputs), decimals)).toBe(example.result);
    },
  );

  it('has no two roles that share more than a third of the words of their mandates and accountabilities', () => {
    const roles = of('roles').map(({ id, value }) => ({ id, role: value as Required<Role> }));
    const alike = similarPairs(
      roles.map(({ role }) => [role.mandate, ...role.accountabilities].join(' ')),
      1 / 3,
    );
    expect(alike.map(({ index, other, share }) => `${roles[index]?.id} and ${roles[other]?.id}: ${share.toFixed(2)}`)).toEqual([]);
  });

  it('reads at grade 9 or below in the middle of all entries', () => {
    const grades = content.entries
      .filter(({ collection }) => ['roles', 'actions', 'principles', 'debates', 'measures'].includes(collection))
      .map((entry) => gradeOf(sentencesOfEntry(entry)))
      .sort((a, b) => a - b);
    expect(grades[grades.length >> 1]).toBeLessThanOrEqual(9);
  });
});
