import { costOf } from '../../../model/cost.ts';
import { mostOf } from '../../../text/range.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  code: 'action/money-unexplained',
  severity: 'error',
  what: 'An action costs money and does not say what for, or costs nothing and says what the money is for.',
  why: 'The budget holder’s first question is what the money is for.',
  fix: 'Write `for`, or set `upTo: 0` and leave `for` out.',
  check(content, report) {
    for (const entry of content.of('actions')) {
      const { money } = entry.data;
      if (!money || (money.upTo ?? money.min ?? money.max) === undefined) continue;
      const isPaid = mostOf(costOf(money)) > 0;
      const end = (['upTo', 'max', 'min'] as const).find((one) => money[one] !== undefined) as string;
      if (isPaid !== Boolean(money.for))
        report.entry(entry, ['money', end], {
          message: isPaid ? 'The action costs money and does not say what for' : 'The action costs nothing and says what the money is for',
        });
    }
  },
  good: [
    {
      title: 'money with its purpose',
      on: 'actions/shadow-a-customer-contact',
      set: { money: { upTo: 40, for: 'A second headset for the listener.' } },
    },
  ],
  bad: [
    {
      title: 'money without a purpose',
      on: 'actions/shadow-a-customer-contact',
      set: { money: { upTo: 200 } },
      finds: { at: 'money.upTo', message: 'The action costs money and does not say what for' },
    },
    {
      title: 'a purpose without money',
      on: 'actions/shadow-a-customer-contact',
      set: { money: { upTo: 0, for: 'A second headset.' } },
      finds: { at: 'money.upTo', message: 'The action costs nothing and says what the money is for' },
    },
  ],
});
