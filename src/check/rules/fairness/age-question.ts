import { ageIn } from '../../../words/fairness.ts';
import { defineRule } from '../../rule.ts';
import { reportInRoles } from './shared.ts';

export default defineRule({
  code: 'fairness/age-question',
  severity: 'error',
  what: 'An interview asks how old a candidate is, or asks for something that gives it away, such as the year of leaving school or plans to retire.',
  why: 'Age says nothing about how someone does the work, and a panel that knows it can’t show that it played no part.',
  fix: 'Delete the question, or ask about what the candidate has done.',
  check(content, report) {
    reportInRoles(content, report, ['questions', 'tasks'], ageIn, (words) => ({ message: `“${words}” asks for a candidate’s age` }));
  },
  good: [
    {
      title: 'the age of a ticket',
      on: 'roles/cx-manager',
      set: {
        'interview.questions.1.question':
          'What do you do about the age of the ticket at the top of the list? When would you retire a measure?',
      },
    },
  ],
  bad: [
    {
      title: 'a question about retirement',
      on: 'roles/cx-manager',
      set: { 'interview.questions.1.question': 'Where do you want to be in five years, and when do you plan to retire?' },
      finds: { at: 'interview.questions.1.question', message: '“when do you plan to retire” asks for a candidate’s age' },
    },
    {
      title: 'a question about age in a translation',
      on: 'translations/de/roles/cx-manager.mdx',
      set: { 'interview.questions.1.question': 'Wie alt sind Sie, und was möchten Sie bei uns erreichen?' },
      finds: { at: 'interview.questions.1.question', message: '“Wie alt sind Sie” asks for a candidate’s age' },
    },
  ],
});
