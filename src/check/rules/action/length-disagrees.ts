import { durationsIn } from '../../../text/amounts.ts';
import { isWithin, plainRange } from '../../../text/range.ts';
import { defineRule } from '../../rule.ts';

/** The minutes that a title or a description gives for the action: “a ten-minute huddle”, “meet for 45 minutes”. */
function minutesIn(text: string): { text: string; minutes: number } | undefined {
  const spaced = text.replace(/(\w)-(second|minute|hour)\b/gi, '$1 $2');
  for (const found of durationsIn(spaced)) {
    if (found.unit !== 'second' && found.unit !== 'minute' && found.unit !== 'hour') continue;
    const before = spaced.slice(0, found.index);
    const said = text.slice(found.index, found.index + found.text.length);
    const isItsLength = said.includes('-') ? /^(?:hold|run|have) an? $/i.test(before) : /(?:\bmeets? for|^in|^\S+ \S+ for) $/i.test(before);
    if (isItsLength) return { text: said, minutes: Math.round(found.days * 24 * 60 * 100) / 100 };
  }
  return undefined;
}

export default defineRule({
  code: 'action/length-disagrees',
  severity: 'warning',
  what: 'The title or the description of an action says how long it takes, and `runMinutes` says otherwise.',
  why: 'Calendars and plans go by `runMinutes`, and people who came for ten minutes leave after ten.',
  fix: 'Correct the one that is wrong.',
  check(content, report) {
    for (const entry of content.of('actions')) {
      const { title = '', what = '' } = entry.data;
      const minutes = entry.data.runMinutes;
      const said = minutesIn(title) ?? minutesIn(what);
      if (said && minutes !== undefined && !isWithin(minutes, said.minutes))
        report.entry(entry, ['runMinutes'], {
          message: `\`runMinutes\` is ${plainRange(minutes)}, and the text says “${said.text}”`,
        });
    }
  },
  good: [
    {
      title: 'ten minutes, which are among eight to fifteen',
      on: 'actions/hold-a-ten-minute-huddle',
      set: {
        steps: [{ do: 'Ask the three questions, one after the other.', minutes: { min: 8, max: 15 } }],
        runMinutes: { min: 8, max: 15 },
      },
    },
  ],
  bad: [
    {
      title: 'half an hour that is an hour',
      on: 'actions/swap-desks-for-an-hour',
      set: { title: 'Swap desks', what: 'In half an hour, two people who never meet do each other’s work.' },
      finds: { at: 'runMinutes', message: '`runMinutes` is 60, and the text says “half an hour”' },
    },
    {
      title: 'ten minutes that are fifteen at least',
      on: 'actions/hold-a-ten-minute-huddle',
      set: { runMinutes: { min: 15, max: 20 } },
      finds: { key: 'runMinutes', message: '`runMinutes` is 15 to 20, and the text says “ten-minute”' },
    },
    {
      title: 'ten minutes that are forty',
      on: 'actions/hold-a-ten-minute-huddle',
      set: { runMinutes: 40 },
      finds: { at: 'runMinutes', message: '`runMinutes` is 40, and the text says “ten-minute”' },
    },
    {
      title: 'an hour that is two',
      on: 'actions/swap-desks-for-an-hour',
      set: { runMinutes: 120 },
      finds: { at: 'runMinutes', message: '`runMinutes` is 120, and the text says “an hour”' },
    },
  ],
});
