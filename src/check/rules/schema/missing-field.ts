import { valueAt } from '../../value-at.ts';
import { describeField, fieldName, issueRule } from './shared.ts';

export default issueRule(
  'missing',
  (seen) => {
    const there = valueAt(seen.value, seen.issue.path) !== undefined;
    return { message: `The field ${fieldName(seen.issue.path)} is ${there ? 'not filled in yet' : 'missing'}`, fix: describeField(seen) };
  },
  {
    code: 'schema/missing-field',
    weight: 5,
    what: 'A field that every entry of the collection has is missing or empty.',
    why: 'A reader who compares entries takes a gap for an answer.',
    fix: 'Fill in the field. If nothing applies, write `none`, or [] for a list.',
    bad: [
      {
        title: 'no mandate',
        on: 'roles/cx-manager',
        set: { mandate: undefined },
        finds: { key: '', message: 'The field `mandate` is missing' },
      },
      {
        title: 'a budget left blank',
        on: 'roles/cx-manager',
        set: { budget: null },
        finds: { at: 'budget', message: 'The field `budget` is not filled in yet' },
      },
      {
        title: 'no definition',
        on: 'measures/net-promoter-score',
        set: { definition: undefined },
        finds: { key: '', message: 'The field `definition` is missing' },
      },
    ],
  },
);
