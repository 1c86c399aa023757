import { defineRule } from '../../rule.ts';

export default defineRule({
  code: 'role/week-hours',
  severity: 'error',
  weight: 1,
  what: 'The hours of the ordinary week do not add up to between 35 and 42.',
  why: 'Candidates read the week to picture the job; hours that do not add up give the wrong picture.',
  fix: 'Change the hours so that they add up to a working week.',
  check(content, report) {
    for (const entry of content.of('roles')) {
      const { week } = entry.data;
      if (!week || week.some((part) => part?.hours === undefined)) continue;
      const hours = week.reduce((sum, part) => sum + (part?.hours ?? 0), 0);
      if (hours < 35 || hours > 42) report.entry(entry, ['week'], { message: `The week has ${hours} hours` }, 'key');
    }
  },
  good: [
    {
      title: 'a week of thirty-five hours',
      on: 'roles/cx-director',
      set: {
        week: [
          { activity: 'Work with those who mend things, at their desks.', hours: 20 },
          { activity: 'Look for causes in the records of contacts.', hours: 10 },
          { activity: 'Publish the list and tell people what moved.', hours: 3 },
          { activity: 'Answer the departments that have questions.', hours: 2 },
        ],
      },
    },
  ],
  bad: [
    {
      title: 'a week with a day too many',
      on: 'roles/cx-manager',
      set: { 'week.0.hours': 30 },
      finds: { key: 'week', message: 'The week has 57 hours' },
    },
  ],
});
