import { expect, it } from 'vitest';
import { idsOf } from '../../src/author/places.ts';
import { removeEntries } from '../../src/author/remove.ts';
import { checkFiles } from '../../src/check/run.ts';
import type { CollectionName } from '../../src/model/index.ts';
import type { ContentFiles } from '../../src/read/content.ts';
import { contentWith } from './content.ts';

const keep: [CollectionName, number][] = [
  ['roles', 5],
  ['actions', 10],
  ['journeys', 1],
];
/** What only a person can say: who is the top, who answers for a number, what to do first and what it leaves behind, whom to tell apart. */
const decisions = [
  'measure/owner',
  'principle/unserved',
  'role/meets-no-customer',
  'role/monday-evidence',
  'role/no-neighbour',
  'schema/bounds',
  // So many measures for so few roles.
  'schema/long-list',
  'schema/missing-field',
  'settings/sponsor',
  // What an action leaves behind stands in for what is gone, in the language of the playbook.
  'translation/untranslated',
];

/** Numbers from 0 to 1 that look random and are the same in each run. */
function* numbers(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    yield state / 2_147_483_648;
  }
}

/** Describes what a choice of the reference playbook leaves, for each of some seeds. */
export const describeChoices = (seeds: readonly number[]): void =>
  it.each(seeds)(
    'a choice of five roles, ten actions and a journey leaves at most 15 findings, each a decision (%i)',
    (seed) => {
      const random = numbers(seed);
      let content: ContentFiles = contentWith({});
      for (const [collection, count] of keep) {
        const ids = idsOf(content, collection);
        const kept = new Set<string>();
        while (kept.size < count) kept.add(ids[Math.floor(random.next().value * ids.length)] as string);
        content = removeEntries(
          content,
          collection,
          ids.filter((id) => !kept.has(id)),
        ).workspace.content;
        expect(idsOf(content, collection)).toHaveLength(count);
      }
      const { findings } = checkFiles(content, { today: '2026-12-01' });
      expect(
        findings.filter(({ code }) => !decisions.includes(code)).map(({ code, file, message }) => `${code} ${file} ${message}`),
      ).toEqual([]);
      expect(findings.length).toBeLessThanOrEqual(15);
    },
    60_000,
  );
