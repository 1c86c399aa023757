import { valueAt } from '../../value-at.ts';
import { describeField, fieldName, issueRule, quoted } from './shared.ts';

export default issueRule(
  'type',
  (seen) => ({
    message: `${fieldName(seen.issue.path)} should be ${seen.issue.expected}, and is ${quoted(valueAt(seen.value, seen.issue.path))}`,
    fix: describeField(seen),
  }),
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
