import { defineRule } from '../../rule.ts';

export default defineRule({
  code: 'action/people-range',
  severity: 'error',
  what: 'The fewest people are more than the most.',
  why: 'The planner would offer the action to a team that cannot do it.',
  fix: 'Correct `people.min` and `people.max`.',
  check(content, report) {
    for (const entry of content.of('actions')) {
      const { min, max } = entry.data.people ?? {};
      if (min !== undefined && max !== undefined && min > max)
        report.entry(entry, ['people', 'min'], { message: `The fewest people (${min}) are more than the most (${max})` });
    }
  },
  bad: [
    {
      title: 'a range the wrong way round',
      on: 'actions/shadow-a-customer-contact',
      set: { people: { min: 9, max: 2 } },
      finds: { at: 'people.min', message: 'The fewest people (9) are more than the most (2)' },
    },
  ],
});
