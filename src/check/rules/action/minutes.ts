import { mostOf, plainRange, sameMinutes, sumOf, writtenRange } from '../../../text/range.ts';
import { defineRule } from '../../rule.ts';

const parts = [
  { total: 'runMinutes', steps: 'steps' },
  { total: 'prepMinutes', steps: 'preparation' },
] as const;

export default defineRule({
  code: 'action/minutes',
  severity: 'error',
  what: 'The minutes of the steps do not add up to `runMinutes`, or those of the preparation to `prepMinutes`.',
  why: 'A team plans its Monday by these numbers, and minutes without steps say nothing about what to do in them.',
  fix: 'Correct the minutes of a step, or the total.',
  check(content, report) {
    for (const entry of content.of('actions'))
      for (const part of parts) {
        const total = entry.data[part.total];
        const steps = entry.data[part.steps] ?? (part.steps === 'preparation' ? [] : undefined);
        if (!steps || total === undefined || steps.some((step) => step?.minutes === undefined)) continue;
        const sum = sumOf(steps.map((step) => step?.minutes ?? 0));
        if (steps.length === 0 && mostOf(total) > 0)
          report.entry(entry, [part.total], {
            message: `${part.total} says ${plainRange(total)} and there is no \`${part.steps}\``,
            fix: `Write what to do in these minutes: \`${part.steps}:\`, then a line \`- do: …\` and a line \`minutes: …\` for each thing.`,
          });
        else if (!sameMinutes(sum, total))
          report.entry(entry, [part.total], {
            message: `The minutes of \`${part.steps}\` add up to ${plainRange(sum)}, and ${part.total} says ${plainRange(total)}`,
            fix: `Write \`${part.total}: ${writtenRange(sum)}\`, or correct a step.`,
          });
      }
  },
  good: [
    {
      title: 'steps that take from twenty minutes and a half to an hour',
      on: 'actions/shadow-a-customer-contact',
      set: {
        steps: [
          { do: 'Sit beside the person on the phones and listen.', minutes: { min: 20, max: 59.5 } },
          { do: 'Write down what could have been settled.', minutes: 0.5 },
        ],
        runMinutes: { min: 20.5, max: 60 },
      },
    },
    {
      title: 'an action of five days',
      on: 'actions/agree-on-first-value',
      set: { steps: [{ do: 'Sit beside the people on the phones and listen, for a week.', minutes: 2400 }], runMinutes: 2400 },
    },
  ],
  bad: [
    {
      title: 'a range whose steps take longer',
      on: 'actions/shadow-a-customer-contact',
      set: {
        steps: [
          { do: 'Sit beside the person on the phones and listen.', minutes: { min: 20, max: 60 } },
          { do: 'Write down what could have been settled.', minutes: 10 },
        ],
        runMinutes: { min: 30, max: 60 },
      },
      finds: {
        key: 'runMinutes',
        message: 'The minutes of `steps` add up to 30 to 70, and runMinutes says 30 to 60',
        fix: 'Write `runMinutes: { min: 30, max: 70 }`, or correct a step.',
      },
    },
    {
      title: 'a wrong total',
      on: 'actions/shadow-a-customer-contact',
      set: { runMinutes: 61 },
      finds: {
        at: 'runMinutes',
        message: 'The minutes of `steps` add up to 60, and runMinutes says 61',
        fix: 'Write `runMinutes: 60`, or correct a step.',
      },
    },
    {
      title: 'preparation that takes longer than its minutes',
      on: 'actions/shadow-a-customer-contact',
      set: { prepMinutes: 10, preparation: [{ do: 'Ask the person on the phones whether you may listen in.', minutes: 15 }] },
      finds: {
        at: 'prepMinutes',
        message: 'The minutes of `preparation` add up to 15, and prepMinutes says 10',
        fix: 'Write `prepMinutes: 15`, or correct a step.',
      },
    },
    {
      title: 'minutes to prepare and nothing to do in them',
      on: 'actions/shadow-a-customer-contact',
      set: { prepMinutes: 10, preparation: undefined },
      finds: { at: 'prepMinutes', message: 'prepMinutes says 10 and there is no `preparation`' },
    },
  ],
});
