import { datesIn } from '../../../text/dates.ts';
import { findingsByEntry } from '../../entry-findings.ts';
import { eachText, textsOf } from '../../prose.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  code: 'law/in-force',
  severity: 'error',
  what: 'The day in `inForce` and the texts of a law note name the same day of two years that follow each other, or whose digits were swapped.',
  why: 'Readers act on the day, and one of the two is a year too early or too late.',
  fix: 'Look it up in the source, and write the same year in both.',
  check(content, report) {
    for (const entry of content.of('law')) reportDates(entry, report);
  },
  good: [
    {
      title: 'a part that began two years later',
      on: 'law/gb-probation',
      set: { inForce: '2025-01-01', timing: 'Part of it began on 1 March 2025.' },
    },
  ],
  bad: [
    {
      title: 'a year with its digits swapped',
      on: 'law/gb-probation',
      set: { timing: 'It has been the rule since 1 January 2072, as we read it.' },
      finds: {
        at: 'timing',
        words: '1 January 2072',
        message: '“1 January 2072” has the digits of the year in another order than `inForce`, 2027-01-01',
      },
    },
    {
      title: 'a year too early',
      on: 'law/gb-probation',
      set: { inForce: '2026-01-01' },
      finds: { at: 'inForce', message: '`inForce` is 2026-01-01, and a text says 1 January 2027' },
    },
  ],
});

const isSwapped = (year: number | undefined, other: number) =>
  year !== undefined && year !== other && [...String(year)].sort().join('') === [...String(other)].sort().join('');

const reportDates = findingsByEntry((entry, report) => {
  const { inForce } = entry.data as { inForce?: string };
  if (!inForce || inForce === 'not-yet') return;
  const first = new Date(inForce);
  const before = new Date(first.getTime() - 86_400_000);
  const dates = textsOf(entry).flatMap((text) => (/^[\d-]+$/.test(text) ? [] : datesIn(text)));
  const isOn = (day: Date, years: 0 | 1) =>
    dates.find(
      (date) =>
        date.day === day.getUTCDate() &&
        date.month === day.getUTCMonth() + 1 &&
        date.year !== undefined &&
        Math.abs(date.year - day.getUTCFullYear()) === years,
    );
  eachText(entry.data, (text, path) => {
    if (/^[\d-]+$/.test(text)) return;
    for (const date of datesIn(text))
      if (date.day === first.getUTCDate() && date.month === first.getUTCMonth() + 1 && isSwapped(date.year, first.getUTCFullYear()))
        report.entry(entry, [...path], {
          message: `“${date.text}” has the digits of the year in another order than \`inForce\`, ${inForce}`,
          span: [date.index, date.index + date.text.length],
        });
  });
  if (isOn(first, 0) || isOn(before, 0)) return;
  const other = isOn(first, 1);
  if (other) report.entry(entry, ['inForce'], { message: `\`inForce\` is ${inForce}, and a text says ${other.text}` });
});
