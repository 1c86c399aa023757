import { fieldAt, isDate, knownKeys } from '../../../model/walk.ts';
import { nearest } from '../../../text/nearest.ts';
import { dayAdvice, typeAdvice, whatItIs } from '../../advice.ts';
import { valueAt } from '../../value-at.ts';
import { describeField, fieldName, issueRule, keyOf } from './shared.ts';

export default issueRule(
  'type',
  (seen) => {
    const { issue, schema, content, raw } = seen;
    const value = valueAt(seen.value, issue.path);
    const field = fieldAt(schema, issue.path);
    const words = [...issue.expected.matchAll(/`([a-z-]+)`/g)].map(([, word]) => word as string);
    const word = typeof value === 'string' ? nearest(value, words) : undefined;
    const day = isDate(field) ? dayAdvice(raw, content.today.latest)?.fix : undefined;
    return {
      message: `${fieldName(issue.path)} should be ${isDate(field) ? 'a day as YYYY-MM-DD' : issue.expected}, and is ${whatItIs(value)}`,
      fix:
        day ??
        (word && `Did you mean \`${word}\`?`) ??
        typeAdvice(issue.type, value, raw, keyOf(seen), knownKeys(field)) ??
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
        title: 'a number in words',
        on: 'actions/shadow-a-customer-contact',
        set: { runMinutes: 'an hour' },
        finds: { at: 'runMinutes', message: '`runMinutes` should be a number, and is `an hour`' },
      },
    ],
  },
);
