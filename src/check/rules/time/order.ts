import { defineRule } from '../../rule.ts';

/** What nobody looks at for longer is out of date, and nobody knows. */
const MAX_REVIEW_YEARS = 5;

export default defineRule({
  code: 'time/order',
  severity: 'error',
  what: 'A review, a change of a role or a source is dated in the future, the next review is not after the last or years away, or a source was read before it came out.',
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
      const years = Number(reviewBy?.slice(0, 4)) - Number(reviewed?.slice(0, 4));
      if (years > MAX_REVIEW_YEARS)
        report.entry(entry, ['reviewBy'], {
          message: `The next review (${reviewBy}) is ${years} years after the last`,
          fix: `Write a day within ${MAX_REVIEW_YEARS} years; one year is usual.`,
        });
    }
    for (const entry of content.of('sources')) {
      const { accessed, year } = entry.data;
      if (accessed && accessed > content.today.latest)
        report.entry(entry, ['accessed'], {
          message: `The source was read on ${accessed}, which is in the future`,
          fix: 'Write the day on which you last read it.',
        });
      const [first, last] = typeof year === 'object' ? [year.min, year.max] : typeof year === 'number' ? [year, year] : [];
      const thisYear = Number(content.today.latest.slice(0, 4));
      if (first !== undefined && accessed && first > Number(accessed.slice(0, 4)) && first <= thisYear)
        report.entry(entry, ['accessed'], {
          message: `The source was read on ${accessed}, before it came out in ${first}`,
          fix: 'Write the day on which you last read it, or correct the year.',
        });
      if (last !== undefined && last > thisYear)
        report.entry(entry, ['year'], {
          message: `The year ${last} is in the future`,
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
      title: 'a source that was read before it came out',
      on: 'sources/sackett-2022',
      set: { accessed: '2019-01-01' },
      finds: {
        at: 'accessed',
        message: 'The source was read on 2019-01-01, before it came out in 2022',
        fix: 'Write the day on which you last read it, or correct the year.',
      },
    },
    {
      title: 'a review in a hundred years',
      on: 'roles/cx-manager',
      set: { reviewBy: '2126-11-23' },
      finds: {
        at: 'reviewBy',
        message: 'The next review (2126-11-23) is 100 years after the last',
        fix: 'Write a day within 5 years; one year is usual.',
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
