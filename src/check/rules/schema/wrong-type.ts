import { fieldAt, isDate, knownKeys } from '../../../model/walk.ts';
import { nearest } from '../../../text/nearest.ts';
import { dayAdvice, typeAdvice, whatItIs } from '../../advice.ts';
import { valueAt } from '../../value-at.ts';
import { dayLimits, describeField, fieldName, issueRule } from './shared.ts';

export default issueRule(
  'type',
  (seen) => {
    const { issue, schema, raw } = seen;
    const value = valueAt(seen.value, issue.path);
    const field = fieldAt(schema, issue.path);
    const words = [...issue.expected.matchAll(/`([a-z-]+)`/g)].map(([, word]) => word as string);
    const word = typeof value === 'string' ? nearest(value, words) : undefined;
    const day = isDate(field)
      ? (dayAdvice(raw, dayLimits(seen))?.fix ?? 'Write the year, the month and the day, as in `2026-11-24`.')
      : undefined;
    return {
      message: `${issue.path.length === 0 ? (seen.isSettings ? 'The file' : 'The entry') : fieldName(issue.path)} should be ${isDate(field) ? 'a day as YYYY-MM-DD' : issue.expected}, and is ${whatItIs(value)}`,
      fix:
        day ??
        (word && `Did you mean \`${word}\`?`) ??
        typeAdvice(issue.type, value, raw, {
          path: issue.path,
          name: seen.name,
          known: knownKeys(field),
          description: describeField(seen),
          takes: (other) => field?.safeParse(other).success ?? false,
        }) ??
        describeField(seen),
    };
  },
  {
    code: 'schema/wrong-type',
    weight: 2,
    what: 'A field has the wrong kind of value, such as text where a list belongs.',
    why: 'The page cannot show it.',
    fix: 'Write the kind of value that the field takes.',
    bad: [
      {
        title: 'text where a list belongs',
        on: 'roles/cx-manager',
        set: { accountabilities: 'Everything' },
        finds: {
          at: 'accountabilities',
          message: '`accountabilities` should be a list (each item on a line of its own that begins with `- `), and is `Everything`',
        },
      },
      {
        title: 'a list in place of fields',
        on: 'skills/coaching.yaml',
        file: '- title: Coaching\n  status: draft\n',
        finds: {
          line: 1,
          column: 1,
          message: 'The entry should be named fields, and is a list',
          fix: 'Delete the hyphen before `title`, and as many spaces before each field below it that they all begin their lines.',
        },
      },
      {
        title: 'a field in each item of a list',
        on: 'skills/coaching.yaml',
        file: '- title: Coaching\n- status: draft\n',
        finds: {
          line: 1,
          column: 1,
          message: 'The entry should be named fields, and is a list',
          fix: 'Delete the hyphens: each field stands at the beginning of a line: `title: …`, `status: …`, `group: …`.',
        },
      },
      {
        title: 'a letter in place of an entry',
        on: 'skills/coaching.yaml',
        file: 'Dear all, this is what we mean by coaching.\n',
        finds: {
          line: 1,
          column: 1,
          message: 'The entry should be named fields, and is `Dear all, this is what we mean by coaching.`',
          fix: 'Write each field at the beginning of a line, without a hyphen: `title: …`, `status: …`, `group: …`.',
        },
      },
      {
        title: 'a number in words',
        on: 'actions/shadow-a-customer-contact',
        set: { runMinutes: 'an hour' },
        finds: { at: 'runMinutes', message: '`runMinutes` should be a number, and is `an hour`' },
      },
    ],
  },
);
