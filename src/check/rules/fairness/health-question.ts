import { healthIn, healthOf } from '../../../words/fairness.ts';
import { defineRule } from '../../rule.ts';
import { reportInRoles } from './shared.ts';

export default defineRule({
  code: 'fairness/health-question',
  severity: 'error',
  what: 'An interview asks about a candidate’s health, a disability or time off sick, or a requirement or a note for the panel judges by them.',
  why: 'In Great Britain, employers must not ask applicants about health before they offer the job, except for a few purposes such as adjustments to the interview. Elsewhere, too, the question keeps disabled people out.',
  fix: 'Offer adjustments to everyone, which the interview kit does, and ask about the work. Ask about health only after the offer, and only if the job needs it.',
  source: 'Equality Act 2010, section 60.',
  check(content, report) {
    const found = (words: string) => ({ message: `“${words}” is about a candidate’s health` });
    reportInRoles(content, report, ['questions', 'tasks'], healthIn, found);
    reportInRoles(content, report, ['notes', 'mustHaves', 'niceToHaves'], healthOf, found);
  },
  good: [
    {
      title: 'a healthy backlog, and people who are off sick',
      on: 'roles/cx-manager',
      set: {
        'interview.questions.1.question': 'Two people are off sick today. How do you keep the backlog healthy, and who do you tell first?',
      },
    },
  ],
  bad: [
    {
      title: 'a question about time off',
      on: 'roles/cx-manager',
      set: { 'interview.questions.1.question': 'How many sick days did you take last year, and why did you take them?' },
      finds: { at: 'interview.questions.1.question', message: '“How many sick days did you” is about a candidate’s health' },
    },
    {
      title: 'a requirement that shuts out disabled people',
      on: 'roles/cx-manager',
      set: { 'mustHaves.0': 'Physically fit and full of energy.' },
      finds: { at: 'mustHaves.0', message: '“Physically fit” is about a candidate’s health' },
    },
    {
      title: 'a question about a disability in a translation',
      on: 'translations/de/roles/cx-manager.mdx',
      set: { 'interview.questions.1.question': 'Haben Sie eine Behinderung, von der wir wissen sollten?' },
      finds: { at: 'interview.questions.1.question', message: '“Haben Sie eine Behinderung” is about a candidate’s health' },
    },
  ],
});
