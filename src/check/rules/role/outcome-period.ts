import { durationsIn } from '../../../text/amounts.ts';
import { isWithin, mostOf, plainRange } from '../../../text/range.ts';
import { memoize } from '../../memoize.ts';
import { defineRule } from '../../rule.ts';

/** Half a year is said of 180 days, and a year of 360. */
const TOLERANCE = 1.1;
const ordinals = ['first', 'second', 'third', 'fourth', 'fifth'];
const unitDays = { month: 30, quarter: 91, year: 365 } as const;

/** The latest day in the words of the result of an outcome, and those words. */
const dayInWords = memoize((outcome: { result?: string | undefined }): { text: string; day: number } | undefined => {
  const text = outcome.result ?? '';
  const ordinal = /(?:^(?:in|during|within) |\bby the end of )(?:the|your) (first|second|third|fourth|fifth) (month|quarter|year)\b/i.exec(
    text,
  );
  if (ordinal) {
    const [, place = '', unit = ''] = ordinal.map((part) => part.toLowerCase());
    return { text: ordinal[0], day: (ordinals.indexOf(place) + 1) * unitDays[unit as keyof typeof unitDays] };
  }
  for (const { text: length, days, index } of durationsIn(text)) {
    const rest = text.slice(index + length.length);
    const before =
      /(?:^(?:in|during|within|after) |\bby the end of )(?:(?:the|your) )?(?:first |next )?$/i.exec(text.slice(0, index)) ??
      (/^[.;]?$/.test(rest.trim()) ? /\b(?:with)?in $/i.exec(text.slice(0, index)) : null);
    if (before && !/^ out of/.test(rest)) return { text: before[0] + length, day: Math.round(days) };
  }
  return undefined;
});

export default defineRule({
  code: 'role/outcome-period',
  severity: 'warning',
  weight: 1,
  what: 'The words of an outcome name a later time than its `byDay`, or another day.',
  why: 'The two sides would judge the same result at different times.',
  fix: 'Leave the time out of the words, or correct `byDay`.',
  check(content, report) {
    for (const entry of content.of('roles')) {
      for (const [index, outcome] of (entry.data.outcomes ?? []).entries()) {
        const { result, byDay } = outcome ?? {};
        if (result === undefined || byDay === undefined) continue;
        const named = /\b(?:by|on|before) day (\d+)\b/i.exec(result);
        const said = outcome && dayInWords(outcome);
        // An earlier time may be the customer's: “in the second month, most of the users …”.
        const isLate = said !== undefined && said.day > mostOf(byDay) * TOLERANCE;
        const found = named && !isWithin(byDay, Number(named[1])) ? named[0] : isLate ? said.text : undefined;
        if (found)
          report.entry(entry, ['outcomes', index, 'result'], { message: `“${found}” is not \`byDay\`, which is ${plainRange(byDay)}` });
      }
    }
  },
  good: [
    {
      title: 'a time in words that fits',
      on: 'roles/cx-manager',
      set: { 'outcomes.0.result': 'By the end of the first half year, agreed improvements go live by the date that their owners gave.' },
    },
  ],
  bad: [
    {
      title: 'two years, and 180 days',
      on: 'roles/cx-manager',
      set: {
        'outcomes.0': {
          result: 'In the first two years, agreed improvements go live in time.',
          measure: 'improvement-completion-rate',
          byDay: 180,
        },
      },
      finds: { at: 'outcomes.0.result', message: '“In the first two years” is not `byDay`, which is 180' },
    },
    {
      title: 'another day',
      on: 'roles/cx-manager',
      set: {
        'outcomes.0': { result: 'Agreed improvements go live in time by day 90.', measure: 'improvement-completion-rate', byDay: 180 },
      },
      finds: { at: 'outcomes.0.result', message: '“by day 90” is not `byDay`, which is 180' },
    },
    {
      title: 'the second year, and 180 days',
      on: 'roles/cx-manager',
      set: {
        'outcomes.0': {
          result: 'Agreed improvements go live in time by the end of the second year.',
          measure: 'improvement-completion-rate',
          byDay: 180,
        },
      },
      finds: { at: 'outcomes.0.result', message: '“by the end of the second year” is not `byDay`, which is 180' },
    },
  ],
});
