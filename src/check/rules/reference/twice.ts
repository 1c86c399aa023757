import type { FoundReference } from '../../../model/walk.ts';
import { memoize } from '../../memoize.ts';
import { referencesOf } from '../../references.ts';
import { defineRule } from '../../rule.ts';
import { valueAt } from '../../value-at.ts';

/** Lists whose items may refer to the same entry, such as several outcomes that one measure shows. */
const repeatable = new Set<string | number>([
  'outcomes',
  'questions',
  'answers',
  'aliases',
  'touchpoints',
  'stages',
  'positions',
  'changes',
  'roleDesign',
]);

export default defineRule({
  code: 'reference/twice',
  severity: 'error',
  what: 'A list names the same entry twice.',
  why: 'It looks like a mistake, and totals would count the entry twice.',
  fix: 'Delete one of the two.',
  check(content, report) {
    for (const { entry, references } of referencesOf(content)) {
      const seen = new Set<string>();
      for (const reference of references) {
        if (reference.isKey) continue;
        const list = listIn(reference);
        if (list === undefined || isBeside(valueAt(entry.value, reference.path.slice(0, -1)))) continue;
        const key = `${list}\u0000${reference.id}`;
        if (seen.has(key)) report.entry(entry, reference.path, { message: `\`${reference.id}\` is in this list twice` });
        seen.add(key);
      }
    }
  },
  good: [
    {
      title: 'two jobs of one department that contribute',
      on: 'journeys/buy-online',
      set: {
        'stages.0.touchpoints.0.contributing.3': { post: 'Copywriter', department: 'marketing' },
        'stages.0.touchpoints.0.contributing.4': { post: 'Photographer', department: 'marketing' },
      },
    },
    {
      title: 'two answers that lead to the same step',
      on: 'hiring/already-told',
      set: { 'answers.4': { answer: 'Plenty, and each team keeps its own.', next: 'read-first' } },
    },
  ],
  bad: [
    {
      title: 'an action twice in the plan',
      on: 'roles/cx-manager',
      set: { 'plan.day30.actions': ['shadow-a-customer-contact', 'shadow-a-customer-contact'] },
      finds: { at: 'plan.day30.actions.1', message: '`shadow-a-customer-contact` is in this list twice' },
    },
  ],
});

const listIn = memoize(({ path }: FoundReference) => listOf(path));

/** Whether a department only says where a post or a party outside belongs. */
const isBeside = (item: unknown) => typeof item === 'object' && item !== null && ('post' in item || 'outside' in item);

/** The list that a reference is an item of, or whose items it names: `skills.core` for skills.core.0.skill. */
function listOf(path: readonly (string | number)[]): string | undefined {
  const index = path.findLastIndex((step) => typeof step === 'number');
  if (index === -1) return undefined;
  const inside = path.slice(index + 1);
  if (inside.length > 0 && inside[0] !== 'touchpoint' && path.some((step) => repeatable.has(step))) return undefined;
  return path.slice(0, index).concat(inside).join('.');
}
