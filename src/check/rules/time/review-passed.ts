import { defineRule } from '../../rule.ts';

export default defineRule({
  code: 'time/review-passed',
  severity: 'warning',
  weight: 1,
  what: 'The review of an entry is overdue.',
  why: 'An entry that nobody has read for so long may no longer be true.',
  fix: 'Read the entry, update it, and set `reviewed` and `reviewBy`.',
  check(content, report) {
    for (const entry of content.entries) {
      if (!('reviewBy' in entry.data)) continue;
      const { reviewBy } = entry.data;
      if (reviewBy && reviewBy < content.today.earliest)
        report.entry(entry, ['reviewBy'], { message: `The review was due on ${reviewBy}` });
    }
  },
  good: [{ title: 'a review that is due in a while', on: 'roles/cx-manager', set: { reviewBy: '2028-01-31' } }],
  bad: [
    {
      title: 'a review that was due',
      on: 'roles/cx-manager',
      set: { reviewed: '2020-01-01', reviewBy: '2021-01-01' },
      finds: { at: 'reviewBy', message: 'The review was due on 2021-01-01' },
    },
  ],
});
