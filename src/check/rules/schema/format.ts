import { fieldAt, isDate, keyTargetOf, targetOf } from '../../../model/walk.ts';
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
    if (issue.type === 'key' && !seen.isTranslation && keyTargetOf(fieldAt(schema, issue.path.slice(0, -1)))) return undefined;
    const target = targetOf(field);
    // An id that nothing has, however it is written, is a finding of reference/unknown.
    if (target && target !== 'touchpoints' && issue.type === 'regex' && !seen.isTranslation) return undefined;
    const guess =
      typeof value === 'string' && target ? meantId(value, [...(entriesByTarget(content).get(target)?.keys() ?? [])]) : undefined;
    if (issue.expected === 'starts or ends with a space')
      return /\n$/.test(String(value))
        ? {
            message: `${subject}: it ends with a line break`,
            fix: 'Write `>-` or `|-` in the place of `>` or `|`: without the hyphen, the last line break belongs to the text.',
          }
        : { message: `${subject}: it ${issue.expected}`, fix: 'Delete the space.' };
    return { message: `${subject}: ${issue.expected}`, fix: guess ? `Did you mean \`${guess}\`?` : describeField(seen) };
  },
  {
    code: 'schema/format',
    weight: 1,
    what: 'A value is not written the way its field needs: a date, an address, an id, a colour.',
    why: 'What a program cannot read, it can neither compare nor look up nor show.',
    fix: 'Write it as the message says.',
    bad: [
      {
        title: 'an id in a translation that is none',
        on: 'translations/de/roles/cx-manager.mdx',
        set: { 'pay.sources.0': 'Die Anzeigen' },
        finds: { at: 'pay.sources.0', message: '`pay.sources[1]` is `Die Anzeigen`: an id is lower-case words joined by hyphens' },
      },
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
        title: 'a range the wrong way round',
        on: 'actions/shadow-a-customer-contact',
        set: { people: { min: 9, max: 2 } },
        finds: { at: 'people.min', message: '`people.min` is `9`: let `min` be at most `max`' },
      },
    ],
  },
);

/** The id that was meant; of a touchpoint also where its journey is left out. */
function meantId(value: string, ids: readonly string[]): string | undefined {
  const ofJourneys = ids.filter((id) => id.endsWith(`/${value}`));
  return ofJourneys.length > 0 ? ofJourneys[0] : nearest(value, ids);
}
