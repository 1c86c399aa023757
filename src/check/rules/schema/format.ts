import { fieldAt, isDate, targetOf } from '../../../model/walk.ts';
import { nearest } from '../../../text/nearest.ts';
import { dayAdvice } from '../../advice.ts';
import { valueAt } from '../../value-at.ts';
import { entriesByTarget } from '../reference/shared.ts';
import { describeField, fieldName, issueRule, quoted } from './shared.ts';

export default issueRule(
  'format',
  (seen) => {
    const { issue, schema, content } = seen;
    const value = valueAt(seen.value, issue.path);
    const field = fieldAt(schema, issue.path);
    const subject = fieldName(issue.path) + (value === undefined || typeof value === 'object' ? '' : ` is ${quoted(value)}`);
    if (typeof value === 'string' && isDate(field)) {
      const day = dayAdvice(value, content.today.latest);
      const message = day?.isNoDay ? `${subject}, which is no day of the calendar` : `${subject}: ${issue.expected}`;
      return { message, fix: day?.fix ?? 'Write the year, the month and the day, as in `2026-11-24`.' };
    }
    const target = targetOf(field);
    // An id that nothing has, however it is written, is a finding of reference/unknown.
    if (target && target !== 'touchpoints' && issue.type === 'regex') return undefined;
    const guess =
      typeof value === 'string' && target ? meantId(value, [...(entriesByTarget(content).get(target)?.keys() ?? [])]) : undefined;
    if (issue.expected === 'starts or ends with a space') return { message: `${subject}: it ${issue.expected}`, fix: 'Delete the space.' };
    return { message: `${subject}: ${issue.expected}`, fix: guess ? `Did you mean \`${guess}\`?` : describeField(seen) };
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
        finds: {
          at: 'reviewed',
          message: '`reviewed` is `2026-02-30`, which is no day of the calendar',
          fix: 'February 2026 has 28 days.',
        },
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

/** The id that was meant; of a touchpoint also where its journey is left out. */
function meantId(value: string, ids: readonly string[]): string | undefined {
  const ofJourneys = ids.filter((id) => id.endsWith(`/${value}`));
  return ofJourneys.length > 0 ? ofJourneys[0] : nearest(value, ids);
}
