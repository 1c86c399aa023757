import { defineRule } from '../../rule.ts';

export default defineRule({
  code: 'time/order',
  severity: 'error',
  what: 'A review, a change of a role or a source is dated in the future, or the next review is not after the last.',
  why: 'One impossible date makes readers doubt every date on the site.',
  fix: 'Write the day it was really reviewed, and a later day for the next review.',
  check(content, report) {
    for (const entry of content.entries) {
      if (!('reviewed' in entry.data)) continue;
      const { reviewed, reviewBy } = entry.data as { reviewed?: string; reviewBy?: string };
      if (reviewed && reviewed > content.today.latest)
        report.entry(entry, ['reviewed'], { message: `The review on ${reviewed} is in the future` });
      if (reviewed && reviewBy && reviewBy <= reviewed)
        report.entry(entry, ['reviewBy'], { message: `The next review (${reviewBy}) is not after the last (${reviewed})` });
    }
    for (const entry of content.of('sources')) {
      const { accessed, year } = entry.data;
      if (accessed && accessed > content.today.latest)
        report.entry(entry, ['accessed'], {
          message: `The source was read on ${accessed}, which is in the future`,
          fix: 'Write the day on which you last read it.',
        });
      if (typeof year === 'number' && year > Number(content.today.latest.slice(0, 4)))
        report.entry(entry, ['year'], {
          message: `The year ${year} is in the future`,
          fix: 'Write the year in which the source came out, or `undated`.',
        });
    }
    for (const entry of content.of('roles'))
      for (const [index, change] of (entry.data.changes ?? []).entries())
        if (change?.date && change.date > content.today.latest)
          report.entry(entry, ['changes', index, 'date'], {
            message: `The change on ${change.date} is in the future`,
            fix: 'Write the day on which the change was made.',
          });
  },
  bad: [
    {
      title: 'a review in the future',
      on: 'roles/cx-manager',
      set: { reviewed: '2999-01-01', reviewBy: '2999-06-01' },
      finds: { at: 'reviewed', message: 'The review on 2999-01-01 is in the future' },
    },
    {
      title: 'a source read tomorrow',
      on: 'sources/sackett-2022',
      set: { accessed: '2999-01-01' },
      finds: {
        at: 'accessed',
        message: 'The source was read on 2999-01-01, which is in the future',
        fix: 'Write the day on which you last read it.',
      },
    },
    {
      title: 'a source of another century',
      on: 'sources/sackett-2022',
      set: { year: 2999 },
      finds: { at: 'year', message: 'The year 2999 is in the future', fix: 'Write the year in which the source came out, or `undated`.' },
    },
    {
      title: 'a change in the future',
      on: 'roles/cx-manager',
      set: { 'changes.0.date': '2999-01-01' },
      finds: {
        at: 'changes.0.date',
        message: 'The change on 2999-01-01 is in the future',
        fix: 'Write the day on which the change was made.',
      },
    },
    {
      title: 'dates the wrong way round',
      on: 'roles/cx-manager',
      set: { reviewBy: '2020-01-01' },
      finds: { at: 'reviewBy', message: 'The next review (2020-01-01) is not after the last (2026-11-23)' },
    },
  ],
});
