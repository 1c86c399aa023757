import { datesIn, daysOf } from '../../../text/dates.ts';
import { defineRule, type Found } from '../../rule.ts';
import { foundBy, reportInTexts } from './shared.ts';

export default defineRule({
  code: 'figures/no-such-day',
  severity: 'error',
  what: 'A text names a day that no calendar has, a day of the week that the date is not, or a time that no clock shows.',
  why: 'Readers cannot keep the date, and cannot tell which day was meant.',
  fix: 'Look the day up, and write it.',
  check(content, report) {
    reportInTexts(content, report, mayHaveDay, noSuchDays);
  },
  good: [
    {
      title: 'days and times that there are',
      on: 'roles/cx-manager',
      body: 'From 29 February 2028 to 31 December, at 24:00 or 9:30. Tuesday 1 December 2026. On 30.11.2026, in May 45 people called. A score of 3:75 is none.\n',
    },
  ],
  bad: [
    {
      title: 'a thirty-first day of November',
      on: 'roles/cx-manager',
      set: { budget: 'A fund that is paid until 31 November 2026 for repairs.' },
      finds: { at: 'budget', words: '31 November 2026', message: '“31 November 2026” is no day of the calendar: November has 30 days' },
    },
    {
      title: 'a leap day in a year that has none, in a body',
      on: 'roles/cx-manager',
      body: 'It begins on February 29, 2027.\n',
      finds: { text: 'February 29, 2027', message: '“February 29, 2027” is no day of the calendar: February 2027 has 28 days' },
    },
    {
      title: 'a thirteenth month',
      on: 'translations/de/roles/cx-manager.mdx',
      set: { budget: 'Ein Betrag, der bis zum 30.13.2026 gezahlt wird.' },
      finds: { at: 'budget', words: '30.13.2026', message: '“30.13.2026” is no day of the calendar: there is no month 13' },
    },
    {
      title: 'another day of the week',
      on: 'roles/cx-manager',
      set: { budget: 'A fund that is paid on Monday 1 December 2026 for repairs.' },
      finds: {
        at: 'budget',
        words: 'Monday 1 December 2026',
        message: '“Monday 1 December 2026” is a Tuesday',
        fix: 'Correct the date, or write `Tuesday`.',
      },
    },
    {
      title: 'a time after midnight',
      on: 'roles/cx-manager',
      set: { budget: 'A fund for repairs that are made from 9:00 until 25:00.' },
      finds: { at: 'budget', words: '25:00', message: '“25:00” is no time of a day' },
    },
    {
      title: 'a nineteenth hour of the morning',
      on: 'roles/cx-manager',
      set: { budget: 'A fund for repairs that are told by Monday 19.12am.' },
      finds: { at: 'budget', words: '19.12am', message: '“19.12am” is no time of a day' },
    },
  ],
});

const mayHaveDay = (text: string) => /\d/.test(text) && !/^\d{4}-\d{2}-\d{2}$/.test(text);
const monthOf = (month: number) => new Date(Date.UTC(2000, month - 1, 1)).toLocaleString('en', { month: 'long' });

function noSuchDays(text: string): Found[] {
  if (!mayHaveDay(text)) return [];
  const days = datesIn(text).flatMap(({ text: written, index, day, month, year, weekday }): Found[] => {
    const span = [index, index + written.length] as const;
    // Two numbers may be a month and a day, as Americans write them.
    const isTurned = /^\d+\//.test(written) && month > 12 && day <= 12;
    if (month < 1 || (month > 12 && !isTurned))
      return [{ message: `“${written}” is no day of the calendar: there is no month ${month}`, span }];
    if (isTurned) return [];
    const most = daysOf(month, year);
    const ofYear = month === 2 && year !== undefined ? ` ${year}` : '';
    if (day < 1 || day > most)
      return [{ message: `“${written}” is no day of the calendar: ${monthOf(month)}${ofYear} has ${most} days`, span }];
    if (!weekday || weekday.written === weekday.is) return [];
    return [{ message: `“${written}” is a ${weekday.is}`, fix: `Correct the date, or write \`${weekday.is}\`.`, span }];
  });
  const times = foundBy(
    /(?<=\b(?:at|by|from|until|till|before|after|since|um|bis|ab|von|gegen) )(\d{1,2}):(\d{2})(?![:\d])/g,
    text,
    (match) => {
      const [time, hour, minute] = match;
      return Number(hour) > 24 || Number(minute) > 59 || (Number(hour) === 24 && minute !== '00')
        ? { message: `“${time}” is no time of a day` }
        : undefined;
    },
  );
  const halves = foundBy(/(?<![\d.:])(\d{1,2})[.:](\d{2}) ?[ap]\.?m\b/gi, text, ([time, hour, minute]) =>
    Number(hour) > 12 || Number(minute) > 59 ? { message: `“${time}” is no time of a day` } : undefined,
  );
  return [...days, ...times, ...halves];
}
