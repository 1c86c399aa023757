import { defineRule } from '../../rule.ts';

const repeats = { day: 'daily', week: 'weekly', month: 'monthly', quarter: 'quarterly', year: 'yearly' } as const;
const inTitle =
  /^(?:hold|run|have|keep|send|publish|write|give) an? (daily|weekly|monthly|quarterly|yearly)\b|\b(?:every|each|once a) (day|week|month|quarter|year)$/i;
const inWhat = /^(?:every|each|once a) (day|week|month|quarter|year)\b/i;

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
      const said = repeats[word as keyof typeof repeats] ?? word;
      if (said !== repeat) report.entry(entry, ['repeat'], { message: `\`repeat\` is \`${repeat}\`, and the text says “${found[0]}”` });
    }
  },
  bad: [
    {
      title: 'a monthly hour that is held once',
      on: 'actions/hold-a-monthly-customer-hour',
      set: { repeat: 'once' },
      finds: { at: 'repeat', message: '`repeat` is `once`, and the text says “Hold a monthly”' },
    },
    {
      title: 'each week, and yearly',
      on: 'actions/thank-the-person-who-mended-it',
      set: { repeat: 'yearly' },
      finds: { at: 'repeat', message: '`repeat` is `yearly`, and the text says “Each week”' },
    },
  ],
});
