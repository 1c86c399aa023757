import { defineRule } from '../../rule.ts';

export default defineRule({
  code: 'role/unasked-skill-tested',
  severity: 'warning',
  what: 'An interview question or the work sample tests a skill that the role does not ask for.',
  why: 'Candidates are judged on something nobody mentioned, and there is less time for what counts.',
  fix: 'Ask for the skill under `skills`, or test one that is asked for.',
  check(content, report) {
    for (const entry of content.of('roles')) {
      const { skills, interview } = entry.data;
      if (!skills?.core || !skills.supporting || !interview) continue;
      const asked = new Set([...skills.core, ...skills.supporting].map((item) => item?.skill));
      // Where a skill does not exist, it may be the one that is tested.
      if ([...asked].some((id) => !content.get('skills', id))) continue;
      const test = (tests: (string | undefined)[] | undefined, path: (string | number)[]) => {
        for (const [index, id] of (tests ?? []).entries())
          if (id && !asked.has(id) && content.get('skills', id))
            report.entry(entry, [...path, index], { message: `The role does not ask for \`${id}\`` });
      };
      for (const [index, question] of (interview.questions ?? []).entries())
        test(question?.tests, ['interview', 'questions', index, 'tests']);
      test(interview.workSample?.tests, ['interview', 'workSample', 'tests']);
    }
  },
  bad: [
    {
      title: 'a question on a skill that the role does not need',
      on: 'roles/cx-manager',
      set: { 'interview.questions.0.tests': ['process-improvement', 'troubleshooting'] },
      finds: { at: 'interview.questions.0.tests.1', message: 'The role does not ask for `troubleshooting`' },
    },
  ],
});
