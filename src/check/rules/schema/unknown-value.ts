import { nearest } from '../../../text/nearest.ts';
import { whatItIs } from '../../advice.ts';
import { valueAt } from '../../value-at.ts';
import { fieldName, issueRule } from './shared.ts';

/** Signs and short forms of the values that some fields take. */
const shorthand: Record<string, string> = {
  '%': 'percent',
  'per cent': 'percent',
  '‰': 'per-thousand',
  '£': 'currency',
  '€': 'currency',
  $: 'currency',
  '#': 'count',
  s: 'seconds',
  sec: 'seconds',
  secs: 'seconds',
  min: 'minutes',
  mins: 'minutes',
  h: 'hours',
  hrs: 'hours',
  d: 'days',
  wk: 'weeks',
  wks: 'weeks',
  yr: 'years',
  yrs: 'years',
};
const shorthandOf = (value: string, options: readonly string[]): string | undefined => {
  const meant = shorthand[value.trim().toLowerCase()];
  return meant !== undefined && options.includes(meant) ? meant : undefined;
};

const periods: [pattern: RegExp, word: string][] = [
  [/^d(?:ay)?$/, 'day'],
  [/^(?:w|wk|week)$/, 'week'],
  [/^(?:m|mo|mth|month)$/, 'month'],
  [/^(?:q|qtr|quarter)$/, 'quarter'],
  [/^(?:y|yr|pa|year|annum)$/, 'year'],
];

/** How often in words, for a short form such as `4x/yr`. */
function timesIn(value: string): string | undefined {
  const [, count, period = ''] =
    /^(\d+) ?(?:x|×|times)? ?(?:\/|per|a|p\.) ?([a-z]+)\.?$/i.exec(value.trim().replace(/\s*\/\s*/, '/')) ?? [];
  const word = periods.find(([pattern]) => pattern.test(period.toLowerCase()))?.[1];
  if (!count || !word) return undefined;
  return `${count === '1' ? 'once' : count === '2' ? 'twice' : `${count} times`} a ${word}`;
}

export default issueRule(
  'value',
  (seen) => {
    const value = valueAt(seen.value, seen.issue.path);
    const options = [...seen.issue.expected.matchAll(/`([^`]*)`/g)].map((match) => match[1] as string);
    const ownWords = seen.issue.expected.includes('words of your own');
    const guess = typeof value === 'object' ? undefined : (shorthandOf(String(value), options) ?? nearest(String(value), options));
    const times = ownWords ? timesIn(String(value)) : undefined;
    return {
      message: `${fieldName(seen.issue.path)} is ${whatItIs(value)}, which is not one of ${seen.issue.expected}`,
      fix: times ? `Write \`${times}\`.` : guess ? `Did you mean \`${guess}\`?` : `Write one of ${seen.issue.expected}.`,
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
