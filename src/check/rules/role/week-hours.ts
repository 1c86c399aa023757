import { leastOf, mostOf, overlap, plainRange, type Range, sumOf, writtenRange } from '../../../text/range.ts';
import { defineRule } from '../../rule.ts';

/** Hours of a full-time week where no contract says otherwise. */
const FULL_TIME = { min: 35, max: 42 };

/**
 * The most hours of a week that an advice calls a contract.
 * @see Directive 2003/88/EC, article 6
 */
const MOST_HOURS = 48;

/** The one number of a list that, with its digits swapped or its point moved, makes the whole fit; undefined where there is none, or more. */
function slipIn(hours: readonly Range[], whole: Range): { written: number; meant: number } | undefined {
  const slips = hours.flatMap((one, index) => {
    if (typeof one !== 'number') return [];
    const digits = String(one);
    const meant = [...(/^\d\d$/.test(digits) ? [Number([...digits].reverse().join(''))] : []), one * 10, one / 10];
    return meant
      .filter((other) => other !== one && overlap(sumOf(hours.with(index, other)), whole))
      .map((other) => ({ written: one, meant: other }));
  });
  return slips.length === 1 ? slips[0] : undefined;
}

export default defineRule({
  code: 'role/week-hours',
  severity: 'error',
  weight: 1,
  level: 'full',
  what: 'The hours of the ordinary week do not add up to `contractedHours`, or to between 35 and 42 where there is no `contractedHours`.',
  why: 'Candidates read the week to picture the job; hours that do not add up give the wrong picture.',
  fix: 'Change the hours so that they add up to the hours of the contract, or write those as `contractedHours`.',
  check(content, report) {
    for (const entry of content.of('roles')) {
      const { week, contractedHours } = entry.data;
      if (!week || week.some((part) => part?.hours === undefined)) continue;
      const hours = sumOf(week.map((part) => part?.hours ?? 0));
      // A contract without hours fits any week.
      if (contractedHours === 0 || overlap(hours, contractedHours ?? FULL_TIME)) continue;
      const slip = slipIn(
        week.map((part) => part?.hours ?? 0),
        contractedHours ?? FULL_TIME,
      );
      const correct = slip ? `did you mean \`hours: ${slip.meant}\` for \`hours: ${slip.written}\`?` : 'correct the hours of an activity.';
      const isLawful = mostOf(hours) <= MOST_HOURS;
      const alone = correct.charAt(0).toUpperCase() + correct.slice(1);
      const found =
        contractedHours === undefined
          ? {
              message: `The week has ${plainRange(hours)} hours, which is no usual full-time week`,
              fix: isLawful ? `If that is the contract, write \`contractedHours: ${writtenRange(hours)}\`; else ${correct}` : alone,
            }
          : {
              message: `The week has ${plainRange(hours)} hours, and \`contractedHours\` is ${plainRange(contractedHours)}`,
              fix: isLawful ? `Write \`contractedHours: ${writtenRange(hours)}\`, or ${correct}` : alone,
            };
      const most = mostOf(contractedHours ?? FULL_TIME);
      // An activity that alone is longer than the week is the slip.
      const over = week.findIndex((part) => leastOf(part?.hours ?? 0) > most);
      if (over === -1) report.entry(entry, ['week'], found, 'key');
      else report.entry(entry, ['week', over, 'hours'], found);
    }
  },
  good: [
    {
      title: 'a week of thirty-five hours',
      on: 'roles/cx-director',
      set: {
        week: [
          { activity: 'Work with those who mend things, at their desks.', hours: 20 },
          { activity: 'Look for causes in the records of contacts.', hours: 10 },
          { activity: 'Publish the list and tell people what moved.', hours: 3 },
          { activity: 'Answer the departments that have questions.', hours: 2 },
        ],
      },
    },
    {
      title: 'a rota of thirty hours and a quarter',
      on: 'roles/cx-director',
      set: {
        week: [
          { activity: 'Work with those who mend things, at their desks.', hours: 20.1 },
          { activity: 'Look for causes in the records of contacts.', hours: 5.05 },
          { activity: 'Publish the list and tell people what moved.', hours: 3.1 },
          { activity: 'Answer the departments that have questions.', hours: 2 },
        ],
        contractedHours: 30.25,
      },
    },
  ],
  bad: [
    {
      title: 'a week of fewer hours',
      on: 'roles/cx-director',
      set: { week: [{ activity: 'Work with those who mend things, at their desks.', hours: 28 }] },
      finds: {
        key: 'week',
        message: 'The week has 28 hours, which is no usual full-time week',
        fix: 'If that is the contract, write `contractedHours: 28`; else correct the hours of an activity.',
      },
    },
    {
      title: 'two digits that stand the wrong way round',
      on: 'roles/cx-director',
      set: {
        week: [
          { activity: 'Work with those who mend things, at their desks.', hours: 52 },
          { activity: 'Look for causes in the records of contacts.', hours: 13 },
        ],
      },
      finds: {
        at: 'week.0.hours',
        message: 'The week has 65 hours, which is no usual full-time week',
        fix: 'Did you mean `hours: 25` for `hours: 52`?',
      },
    },
    {
      title: 'a week with a day too many',
      on: 'roles/cx-manager',
      set: { 'week.0.hours': 30 },
      finds: {
        key: 'week',
        message: 'The week has 57 hours, which is no usual full-time week',
        fix: 'Correct the hours of an activity.',
      },
    },
    {
      title: 'more work than the contract has hours',
      on: 'roles/cx-manager',
      set: { contractedHours: 22.5 },
      finds: {
        key: 'week',
        message: 'The week has 39 hours, and `contractedHours` is 22.5',
        fix: 'Write `contractedHours: 39`, or correct the hours of an activity.',
      },
    },
  ],
});
