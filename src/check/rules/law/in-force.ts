import { datesIn } from '../../../text/dates.ts';
import { textsOf } from '../../prose.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  code: 'law/in-force',
  severity: 'error',
  what: 'The day in `inForce` and the texts of a law note name the same day of two years that follow each other.',
  why: 'Readers act on the day, and one of the two is a year too early or too late.',
  fix: 'Look it up in the source, and write the same year in both.',
  check(content, report) {
    for (const entry of content.of('law')) {
      const { inForce } = entry.data;
      if (!inForce || inForce === 'not-yet') continue;
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
      if (isOn(first, 0) || isOn(before, 0)) continue;
      const other = isOn(first, 1);
      if (other) report.entry(entry, ['inForce'], { message: `\`inForce\` is ${inForce}, and a text says ${other.text}` });
    }
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
      title: 'a year too early',
      on: 'law/gb-probation',
      set: { inForce: '2026-01-01' },
      finds: { at: 'inForce', message: '`inForce` is 2026-01-01, and a text says 1 January 2027' },
    },
  ],
});
