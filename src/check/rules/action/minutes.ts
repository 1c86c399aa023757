import { defineRule } from '../../rule.ts';

export default defineRule({
  code: 'action/minutes',
  severity: 'error',
  what: 'The minutes of the steps do not add up to `runMinutes`.',
  why: 'A team plans its Monday by this number.',
  fix: 'Correct the minutes of a step, or the total.',
  check(content, report) {
    for (const entry of content.of('actions')) {
      const { steps, runMinutes } = entry.data;
      if (!steps || runMinutes === undefined || steps.some((step) => step?.minutes === undefined)) continue;
      const sum = steps.reduce((total, step) => total + (step?.minutes ?? 0), 0);
      if (sum !== runMinutes)
        report.entry(entry, ['runMinutes'], {
          message: `The steps add up to ${sum} minutes, and runMinutes says ${runMinutes}`,
          fix: `Write \`runMinutes: ${sum}\`, or correct a step.`,
        });
    }
  },
  bad: [
    {
      title: 'a wrong total',
      on: 'actions/shadow-a-customer-contact',
      set: { runMinutes: 61 },
      finds: {
        at: 'runMinutes',
        message: 'The steps add up to 60 minutes, and runMinutes says 61',
        fix: 'Write `runMinutes: 60`, or correct a step.',
      },
    },
  ],
});
