import { nearest } from '../../../text/nearest.ts';
import { whatItIs } from '../../advice.ts';
import { valueAt } from '../../value-at.ts';
import { fieldName, issueRule } from './shared.ts';

export default issueRule(
  'value',
  (seen) => {
    const value = valueAt(seen.value, seen.issue.path);
    const options = [...seen.issue.expected.matchAll(/`([^`]*)`/g)].map((match) => match[1] as string);
    const guess = typeof value === 'object' ? undefined : nearest(String(value), options);
    return {
      message: `${fieldName(seen.issue.path)} is ${whatItIs(value)}, which is not one of ${seen.issue.expected}`,
      fix: guess ? `Did you mean \`${guess}\`?` : `Write one of ${seen.issue.expected}.`,
    };
  },
  {
    code: 'schema/unknown-value',
    weight: 2,
    what: 'A field that takes one of a few values has another one.',
    why: 'Pages group and compare by these values.',
    fix: 'Write one of the values that the message names.',
    bad: [
      {
        title: 'authority by default',
        on: 'roles/cx-director',
        set: { 'decisionRights.otherwise': 'decides' },
        finds: {
          at: 'decisionRights.otherwise',
          message: '`decisionRights.otherwise` is `decides`, which is not one of `no-say`',
        },
      },
      {
        title: 'a level that does not exist',
        on: 'roles/cx-manager',
        set: { level: 'ninja' },
        finds: {
          at: 'level',
          message:
            '`level` is `ninja`, which is not one of `entry`, `specialist`, `senior-specialist`, `team-lead`, `manager`, `director`, `executive`',
          fix: 'Write one of `entry`, `specialist`, `senior-specialist`, `team-lead`, `manager`, `director`, `executive`.',
        },
      },
      {
        title: 'a right that does not exist',
        on: 'roles/cx-manager',
        set: { 'decisionRights.refund-limit': 'decide' },
        finds: {
          at: 'decisionRights.refund-limit',
          message:
            '`decisionRights.refund-limit` is `decide`, which is not one of `decides`, `must-agree`, `recommends`, `consulted`, `no-say`',
          fix: 'Did you mean `decides`?',
        },
      },
    ],
  },
);
