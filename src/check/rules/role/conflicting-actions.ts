import { type Content, defineRule } from '../../rule.ts';
import { planPhases } from './shared.ts';

/** Whether one of two actions declares a conflict with the other. */
const areInConflict = (content: Content, a: string, b: string): boolean =>
  [
    [a, b],
    [b, a],
  ].some(([one, other]) => content.get('actions', one)?.data.conflicts?.some((declared) => declared?.action === other));

export default defineRule({
  code: 'role/conflicting-actions',
  severity: 'error',
  weight: 1,
  level: 'standard',
  what: 'The plan of a role has two actions that conflict.',
  why: 'Activities that contradict each other do customers more harm than doing nothing.',
  fix: 'Keep one of the two in the plan.',
  source: 'Customer Experience is a waste of time, part 2.',
  check(content, report) {
    for (const entry of content.of('roles')) {
      const planned: string[] = [];
      for (const phase of planPhases) {
        for (const [index, id] of (entry.data.plan?.[phase]?.actions ?? []).entries()) {
          if (!id) continue;
          const clash = planned.find((before) => areInConflict(content, id, before));
          if (clash)
            report.entry(entry, ['plan', phase, 'actions', index], {
              message: `\`${id}\` conflicts with \`${clash}\`, which comes before it in the plan`,
            });
          planned.push(id);
        }
      }
    }
  },
  bad: [
    {
      title: 'two actions of one plan that exclude each other',
      on: 'actions/answer-three-customers-yourself',
      set: { conflicts: [{ action: 'put-customers-first-on-the-agenda', why: 'The one takes the hour that the other needs.' }] },
      finds: {
        in: 'roles/chief-customer-officer',
        at: 'plan.firstMonday.actions.1',
        message: '`put-customers-first-on-the-agenda` conflicts with `answer-three-customers-yourself`, which comes before it in the plan',
      },
    },
  ],
});
