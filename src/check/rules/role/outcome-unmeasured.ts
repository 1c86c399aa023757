import { defineRule } from '../../rule.ts';

export default defineRule({
  code: 'role/outcome-unmeasured',
  severity: 'error',
  weight: 2,
  level: 'full',
  what: 'An outcome is judged by a measure that the role neither owns nor contributes to.',
  why: 'The role would be judged by a number that it cannot move.',
  fix: 'Add the measure to `measures` of the role, or judge the outcome by one that is listed there.',
  source: 'Smart and Street, Who: outcomes on a scorecard are measurable and the job’s own.',
  check(content, report) {
    for (const entry of content.of('roles')) {
      // Of a measure that is a draft the reference is left out on one side and not on the other.
      const own = (entry.written ?? entry.data).measures;
      if (!own) continue;
      const known = new Set(own.map((part) => part?.measure));
      for (const [index, outcome] of (entry.data.outcomes ?? []).entries()) {
        if (outcome?.measure && !known.has(outcome.measure)) {
          report.entry(entry, ['outcomes', index, 'measure'], {
            message: `The outcome is shown by \`${outcome.measure}\`, which is not among the role’s measures`,
          });
        }
      }
    }
  },
  bad: [
    {
      title: 'an outcome judged by another role’s number',
      on: 'roles/cx-manager',
      set: { 'outcomes.0.measure': 'survey-response-rate' },
      finds: {
        at: 'outcomes.0.measure',
        message: 'The outcome is shown by `survey-response-rate`, which is not among the role’s measures',
      },
    },
  ],
});
