import { areInCircle } from '../../circles.ts';
import { defineRule } from '../../rule.ts';
import { planPhases } from './shared.ts';

export default defineRule({
  code: 'role/plan-order',
  severity: 'error',
  weight: 1,
  level: 'full',
  what: 'The plan of a role puts an action before its prerequisite.',
  why: 'Anyone who follows the plan gets stuck at that action.',
  fix: 'Move the prerequisite to the front of the plan.',
  check(content, report) {
    for (const entry of content.of('roles')) {
      const order = planPhases.flatMap((phase) => (entry.data.plan?.[phase]?.actions ?? []).map((id, index) => ({ id, phase, index })));
      for (const [at, { id, phase, index }] of order.entries()) {
        for (const first of content.get('actions', id)?.data.prerequisites ?? []) {
          const later = order.findIndex((item) => item.id === first);
          if (later > at && first && !areInCircle(content, id ?? '', first))
            report.entry(entry, ['plan', phase, 'actions', index], {
              message: `\`${id}\` needs \`${first}\`, which comes after it in the plan`,
              cause: `${id} ${first}`,
            });
        }
      }
    }
  },
  bad: [
    {
      title: 'a storyboard before the first contact was watched',
      on: 'roles/cx-manager',
      set: { 'plan.firstMonday.actions': ['draw-the-journey-storyboard'], 'plan.day30.actions': ['shadow-a-customer-contact'] },
      finds: {
        at: 'plan.firstMonday.actions.0',
        message: '`draw-the-journey-storyboard` needs `shadow-a-customer-contact`, which comes after it in the plan',
      },
    },
  ],
});
