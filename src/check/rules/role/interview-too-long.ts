import type { Role } from '../../../model/role.ts';
import { frameMinutes, interviewPlan } from '../../../playbook/interview.ts';
import { defineRule } from '../../rule.ts';

const SHORTEST_INTERVIEW_MINUTES = 45;

export default defineRule({
  code: 'role/interview-too-long',
  severity: 'error',
  weight: 1,
  level: 'standard',
  what: `No choice of the questions tests every core skill within ${SHORTEST_INTERVIEW_MINUTES} minutes.`,
  why: `Panels have ${SHORTEST_INTERVIEW_MINUTES} minutes. If the questions do not fit, whoever is in the room decides what to cut.`,
  fix: 'Let some questions test two core skills, or shorten them.',
  check(content, report) {
    for (const entry of content.of('roles')) {
      if (!entry.valid) continue;
      // A skill that is not there, or that no question tests at all, is a finding of its own.
      const role = (entry.written ?? entry.data) as Role;
      const { skills, interview } = role;
      if (!skills || !interview) continue;
      const tested = new Set(interview.questions.flatMap(({ tests }) => tests));
      if (skills.core.some(({ skill }) => !content.get('skills', skill) || !tested.has(skill))) continue;
      if (interviewPlan(role, SHORTEST_INTERVIEW_MINUTES)) continue;
      report.entry(
        entry,
        ['interview', 'questions'],
        {
          message: `No choice of questions tests every core skill in ${SHORTEST_INTERVIEW_MINUTES} minutes, of which welcome and close take ${frameMinutes}`,
        },
        'key',
      );
    }
  },
  bad: [
    {
      title: 'questions of half an hour each',
      on: 'roles/cx-manager',
      set: Object.fromEntries([0, 1, 2, 3, 4].map((index) => [`interview.questions.${index}.minutes`, 30])),
      finds: {
        key: 'interview.questions',
        message: 'No choice of questions tests every core skill in 45 minutes, of which welcome and close take 10',
      },
    },
  ],
});
