import { describeField, fieldName, issueRule } from './shared.ts';

export default issueRule(
  'bounds',
  (seen) => ({ message: `${fieldName(seen.issue.path)} takes ${seen.issue.expected}`, fix: describeField(seen) }),
  {
    code: 'schema/bounds',
    weight: 3,
    what: 'A text is too long or too short, a list has too few items or beyond reason many, or a number is out of range.',
    why: 'Pages, plans and exports are made for values within these limits.',
    fix: 'Cut, merge or add until it fits.',
    bad: [
      {
        title: 'a mandate that is an essay',
        on: 'roles/cx-manager',
        set: { mandate: 'Improve the experience of every customer. '.repeat(8).trim() },
        finds: { at: 'mandate', message: '`mandate` takes at most 240 characters; there are 335' },
      },
      {
        title: 'too few accountabilities',
        on: 'roles/cx-manager',
        set: { accountabilities: ['Answers for the customer experience programme.'] },
        finds: { at: 'accountabilities', message: '`accountabilities` takes at least 4 items; there is 1' },
      },
      {
        title: 'a step of no time',
        on: 'actions/shadow-a-customer-contact',
        set: { 'steps.0.minutes': 0 },
        finds: { at: 'steps.0.minutes', message: '`steps[1].minutes` takes at least 0.01; it is 0' },
      },
    ],
  },
);
