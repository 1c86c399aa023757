import { countedOf } from '../../../text/frequency.ts';
import { defineRule } from '../../rule.ts';

const units = [
  'hour',
  'shift',
  'day',
  'week',
  'two weeks',
  'fortnight',
  'month',
  'two months',
  'quarter',
  'six months',
  'year',
  'two years',
];
const adverbs = 'hourly|daily|weekly|fortnightly|monthly|quarterly|half-yearly|yearly';
const periods = units.toSorted((one, other) => other.length - one.length).join('|');
const inTitle = new RegExp(
  `^(?:hold|run|have|keep|send|publish|write|give) an? (${adverbs})\\b|\\b(?:every|each|once an?) (${periods})$`,
  'i',
);
const inWhat = new RegExp(`^(?:every|each|once an?) (${periods})\\b`, 'i');

export default defineRule({
  code: 'action/repeat-disagrees',
  severity: 'warning',
  what: 'The title or the first words of an action say how often it is done, and `repeat` says otherwise.',
  why: 'The calendar entry and the planner go by `repeat`; readers go by the title.',
  fix: 'Correct the one that is wrong.',
  check(content, report) {
    for (const entry of content.of('actions')) {
      const { title = '', what = '', repeat } = entry.data;
      const found = inTitle.exec(title) ?? inWhat.exec(what);
      if (!found || !repeat) continue;
      const word = found
        .slice(1)
        .find((part) => part !== undefined)
        ?.toLowerCase() as string;
      const said = countedOf(word) ?? countedOf(`every ${word}`);
      const stated = countedOf(repeat);
      // Words of an author's own say what no count does.
      if (!stated && repeat.includes(' ')) continue;
      if (JSON.stringify(said) !== JSON.stringify(stated))
        report.entry(entry, ['repeat'], { message: `\`repeat\` is \`${repeat}\`, and the text says “${found[0]}”` });
    }
  },
  bad: [
    {
      title: 'every two weeks, and weekly',
      on: 'actions/thank-the-person-who-fixed-it',
      set: { what: 'Every two weeks, somebody thanks the person who mended it, by name and in person.', repeat: 'weekly' },
      finds: { at: 'repeat', message: '`repeat` is `weekly`, and the text says “Every two weeks”' },
    },
    {
      title: 'a monthly hour that is held once',
      on: 'actions/hold-a-monthly-customer-hour',
      set: { repeat: 'once' },
      finds: { at: 'repeat', message: '`repeat` is `once`, and the text says “Hold a monthly”' },
    },
    {
      title: 'each week, and yearly',
      on: 'actions/thank-the-person-who-fixed-it',
      set: { repeat: 'yearly' },
      finds: { at: 'repeat', message: '`repeat` is `yearly`, and the text says “Each week”' },
    },
  ],
});
