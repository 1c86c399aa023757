import { actionMinutes } from '../../../model/times.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  code: 'role/first-monday-too-long',
  severity: 'error',
  weight: 1,
  level: 'standard',
  what: 'The actions of the first Monday do not fit into a day.',
  why: 'The reader is promised something to do on Monday, not during the week.',
  fix: 'Keep the ones that fit into eight hours and move the others to `day30`.',
  check(content, report) {
    for (const entry of content.of('roles')) {
      const actions = entry.data.plan?.firstMonday?.actions ?? [];
      const minutes = actions.reduce((sum, id) => {
        const action = content.get('actions', id)?.data;
        return sum + actionMinutes({ prepMinutes: action?.prepMinutes ?? 0, runMinutes: action?.runMinutes ?? 0 });
      }, 0);
      if (minutes > 480)
        report.entry(
          entry,
          ['plan', 'firstMonday', 'actions'],
          { message: `The first Monday takes ${minutes} minutes; a day has 480` },
          'key',
        );
    }
  },
  bad: [
    {
      title: 'a Monday of nine hours',
      on: 'roles/cx-manager',
      set: {
        'plan.firstMonday.actions': [
          'draw-the-journey-storyboard',
          'join-two-customer-records',
          'code-one-hundred-comments',
          'name-one-owner-for-each-touchpoint',
        ],
      },
      finds: { key: 'plan.firstMonday.actions', message: 'The first Monday takes 610 minutes; a day has 480' },
    },
  ],
});
