import { defineRule } from '../../rule.ts';

export default defineRule({
  code: 'role/core-skill-untested',
  severity: 'error',
  weight: 3,
  level: 'standard',
  what: 'No interview question tests a core skill.',
  why: 'The panel would hire for a skill without asking about it. Structured questions predict performance better than an informal chat.',
  fix: 'Add the skill to `tests` of a question that shows it, or write such a question.',
  source: 'Sackett and others, 2022: structured interviews are the strongest single predictor.',
  check(content, report) {
    for (const entry of content.of('roles')) {
      const questions = entry.data.interview?.questions;
      if (!questions) continue;
      const tested = new Set(questions.flatMap((question) => question?.tests ?? []));
      for (const [index, skill] of (entry.data.skills?.core ?? []).entries()) {
        if (content.get('skills', skill?.skill) && skill?.skill && !tested.has(skill.skill)) {
          report.entry(entry, ['skills', 'core', index, 'skill'], {
            message: `No interview question tests the core skill \`${skill.skill}\``,
          });
        }
      }
    }
  },
  bad: [
    {
      title: 'a core skill that nobody asks about',
      on: 'roles/cx-manager',
      set: { 'skills.core.0.skill': 'troubleshooting' },
      finds: { at: 'skills.core.0.skill', message: 'No interview question tests the core skill `troubleshooting`' },
    },
  ],
});
