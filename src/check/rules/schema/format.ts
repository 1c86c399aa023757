import { valueAt } from '../../value-at.ts';
import { describeField, fieldName, issueRule, quoted } from './shared.ts';

export default issueRule(
  'format',
  (seen) => {
    const value = valueAt(seen.value, seen.issue.path);
    const subject = fieldName(seen.issue.path) + (value === undefined || typeof value === 'object' ? '' : ` is ${quoted(value)}`);
    return { message: `${subject}: ${seen.issue.expected}`, fix: describeField(seen) };
  },
  {
    code: 'schema/format',
    weight: 1,
    what: 'A value is not written the way its field needs: a date, an address, an id, a colour.',
    why: 'A date that cannot be compared cannot be kept, and an address that cannot be parsed cannot be followed.',
    fix: 'Write it as the message says.',
    bad: [
      {
        title: 'a day that does not exist',
        on: 'roles/cx-manager',
        set: { reviewed: '2026-02-30' },
        finds: { at: 'reviewed', message: '`reviewed` is `2026-02-30`: write a day as YYYY-MM-DD' },
      },
      {
        title: 'a date in words',
        on: 'roles/cx-manager',
        set: { reviewBy: 'next year' },
        finds: { at: 'reviewBy', message: '`reviewBy` is `next year`: write a day as YYYY-MM-DD' },
      },
      {
        title: 'both a role and an outside title to report to',
        on: 'roles/cx-manager',
        set: { 'reportsTo.outside': 'Chief executive officer' },
        finds: { at: 'reportsTo.role', message: '`reportsTo.role` is `cx-director`: name exactly one of `role` and `outside`' },
      },
    ],
  },
);
