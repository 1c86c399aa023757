import { employerPapersIn } from '../../../words/fairness.ts';
import { defineRule } from '../../rule.ts';
import { reportInRoles } from './shared.ts';

export default defineRule({
  code: 'fairness/employer-papers',
  severity: 'error',
  what: 'Candidates are asked for documents or data of a former or current employer.',
  why: 'They are confidential. Whoever brings them breaks a promise to that employer, and you can’t use what you see. Honest candidates come with nothing and lose.',
  fix: 'Let candidates describe the work from memory, without names, or give everyone the same made-up material.',
  check(content, report) {
    reportInRoles(content, report, ['questions', 'tasks', 'mustHaves'], employerPapersIn, (words) => ({
      message: `“${words}” asks for what belongs to an employer`,
    }));
  },
  good: [
    {
      title: 'a decision at a former employer, told from memory',
      on: 'roles/cx-manager',
      set: {
        'interview.questions.1.question':
          'Describe a forecast you made in your last job, and how accurate it was. Please don’t bring documents from a former employer.',
      },
    },
  ],
  bad: [
    {
      title: 'a report from the last job',
      on: 'roles/cx-manager',
      set: { 'interview.questions.1.question': 'Please bring a report from your last job and walk us through it.' },
      finds: { at: 'interview.questions.1.question', message: '“bring a report from your last job” asks for what belongs to an employer' },
    },
    {
      title: 'documents in a translation',
      on: 'translations/de/roles/cx-manager.mdx',
      set: { 'interview.questions.1.question': 'Bringen Sie bitte Unterlagen Ihres letzten Arbeitgebers mit, und erklären Sie sie.' },
      finds: {
        at: 'interview.questions.1.question',
        message: '“Bringen Sie bitte Unterlagen Ihres letzten Arbeitgebers” asks for what belongs to an employer',
      },
    },
  ],
});
