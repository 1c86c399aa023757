import { defineRule } from '../../rule.ts';

export default defineRule({
  code: 'action/people-range',
  severity: 'error',
  what: 'The minimum number of people is higher than the maximum.',
  why: 'The planner would offer the action to a team that cannot do it.',
  fix: 'Correct `people.min` and `people.max`.',
  check(content, report) {
    for (const entry of content.of('actions')) {
      const { min, max } = entry.data.people ?? {};
      if (min !== undefined && max !== undefined && min > max)
        report.entry(entry, ['people', 'min'], { message: `The minimum (${min} people) is higher than the maximum (${max})` });
    }
  },
  bad: [
    {
      title: 'a range the wrong way round',
      on: 'actions/shadow-a-customer-contact',
      set: { people: { min: 9, max: 2 } },
      finds: { at: 'people.min', message: 'The minimum (9 people) is higher than the maximum (2)' },
    },
  ],
});
