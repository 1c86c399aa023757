import { number, numberOf } from '../../../text/amounts.ts';
import { defineRule } from '../../rule.ts';

const days = { day30: 30, day60: 60, day90: 90 } as const;
const daysIn = { day: 1, week: 7, month: 30 } as const;
const named = new RegExp(
  `\\b(?:by|at|until|on) (?:the end of )?day (${number})\\b|\\b(?:in|within|during|after|of) (?:the|your) first (${number}) (day|week|month)s\\b`,
  'gi',
);

export default defineRule({
  code: 'role/plan-period',
  severity: 'warning',
  weight: 1,
  level: 'full',
  what: 'A part of a plan names a later day than the one that it ends on.',
  why: 'The person and the manager would look for the result at different times.',
  fix: 'Move the text to the part that it is about, or correct the day.',
  check(content, report) {
    for (const entry of content.of('roles'))
      for (const phase of ['day30', 'day60', 'day90'] as const)
        for (const field of ['goal', 'evidence'] as const)
          for (const [text, day, count = '', unit = 'day'] of (entry.data.plan?.[phase]?.[field] ?? '').matchAll(named))
            if (numberOf(day ?? count) * daysIn[unit.toLowerCase() as keyof typeof daysIn] > days[phase])
              report.entry(entry, ['plan', phase, field], { message: `“${text}” is later than day ${days[phase]}, which ends this part` });
  },
  good: [
    {
      title: 'what was done by an earlier day',
      on: 'roles/cx-manager',
      set: { 'plan.day60.evidence': 'The list that was public by day 30 has one item less, with the numbers from before and after.' },
    },
  ],
  bad: [
    {
      title: 'the goal of another part',
      on: 'roles/cx-manager',
      set: { 'plan.day30.goal': 'Finish one fix that customers notice by day 60.' },
      finds: { at: 'plan.day30.goal', message: '“by day 60” is later than day 30, which ends this part' },
    },
    {
      title: 'the evidence of another part',
      on: 'roles/cx-manager',
      set: { 'plan.day60.evidence': 'A list of what changed in the first ninety days, with dates.' },
      finds: { at: 'plan.day60.evidence', message: '“in the first ninety days” is later than day 60, which ends this part' },
    },
  ],
});
