import { costOf } from '../../../model/cost.ts';
import { pricesIn } from '../../../text/amounts.ts';
import { mostOf } from '../../../text/range.ts';
import { defineRule } from '../../rule.ts';

/** Money on a paper that is looked at, and not spent. */
const onPaper = /\b(?:invoices?|bills?|refunds?|receipts?|statements?|orders? (?:of|over|under|above|below))\b/i;
const spending = /\b(?:buy|bought|order|pay|hire|rent|spend|costs?)\b/i;

export default defineRule({
  code: 'action/price-over-money',
  severity: 'warning',
  what: 'Something that an action needs has a price above what the action costs by `money`.',
  why: 'The planner and the budget holder go by `money`, and the bill comes all the same.',
  fix: 'Raise `money` and say under `for` what it is for, or leave the purchase out.',
  check(content, report) {
    for (const entry of content.of('actions')) {
      const { money, materials = [], preparation = [], steps = [] } = entry.data;
      if (!money) continue;
      const most = mostOf(costOf(money));
      const texts = [
        ...materials.map((item, index) => ({
          text: typeof item === 'string' ? item : item?.what,
          path: typeof item === 'string' ? ['materials', index] : ['materials', index, 'what'],
          isSpent: true,
        })),
        ...preparation.map((item, index) => ({ text: item?.do, path: ['preparation', index, 'do'], isSpent: false })),
        ...steps.map((item, index) => ({ text: item?.do, path: ['steps', index, 'do'], isSpent: false })),
      ];
      for (const { text = '', path, isSpent } of texts) {
        const price = pricesIn(text).find(({ amount }) => amount > most);
        if (price && !onPaper.test(text) && (isSpent || spending.test(text.slice(0, price.index))))
          report.entry(entry, path, { message: `“${price.text}” is more than \`money\` allows, which is ${most}` });
      }
    }
  },
  good: [
    {
      title: 'an invoice that is only read',
      on: 'actions/coach-one-contact',
      set: { 'materials.0': 'An invoice for £200 that a customer asked about' },
    },
  ],
  bad: [
    {
      title: 'headsets that cost nothing',
      on: 'actions/coach-one-contact',
      set: { 'materials.0': 'A quiet corner and two headsets, bought for £200' },
      finds: { at: 'materials.0', message: '“£200” is more than `money` allows, which is 0' },
    },
    {
      title: 'a purchase among the steps',
      on: 'actions/coach-one-contact',
      set: { 'steps.0.do': 'Buy two headsets for ninety pounds and book a quiet corner.' },
      finds: { at: 'steps.0.do', message: '“ninety pounds” is more than `money` allows, which is 0' },
    },
  ],
});
