import { mostOf } from '../../../text/range.ts';
import { defineRule } from '../../rule.ts';

/** The longest work sample that nobody is paid for, in minutes. */
const MAX_UNPAID_MINUTES = 60;

export default defineRule({
  code: 'fairness/unpaid-sample',
  severity: 'error',
  what: `A work sample takes more than ${MAX_UNPAID_MINUTES} minutes and isn’t paid.`,
  why: 'People who have a job, children or little money can’t give away an evening for each application. You lose them first.',
  fix: 'Cut the task until it fits into an hour, or pay for the time and write `paid: true`.',
  check(content, report) {
    for (const entry of content.of('roles')) {
      const { minutes = 0, paid } = entry.data.interview?.workSample ?? {};
      if (mostOf(minutes) <= MAX_UNPAID_MINUTES || paid === true) continue;
      const takes = typeof minutes === 'number' ? `takes ${minutes} minutes` : 'can take more than an hour';
      report.entry(entry, ['interview', 'workSample', 'minutes'], { message: `The work sample ${takes} and isn’t paid` });
    }
  },
  good: [
    { title: 'an hour', on: 'roles/head-of-cx', set: { 'interview.workSample.minutes': 60 } },
    {
      title: 'a longer task that is paid',
      on: 'roles/head-of-cx',
      set: { 'interview.workSample.minutes': 120, 'interview.workSample.paid': true },
    },
  ],
  bad: [
    {
      title: 'an unpaid task of two hours',
      on: 'roles/head-of-cx',
      set: { 'interview.workSample.minutes': 120 },
      finds: { at: 'interview.workSample.minutes', message: 'The work sample takes 120 minutes and isn’t paid' },
    },
    {
      title: 'a minute too long, and `paid` that says no',
      on: 'roles/head-of-cx',
      set: { 'interview.workSample.minutes': 61, 'interview.workSample.paid': false },
      finds: { at: 'interview.workSample.minutes', message: 'The work sample takes 61 minutes and isn’t paid' },
    },
  ],
});
