import { familyIn, familyOf } from '../../../words/fairness.ts';
import { defineRule } from '../../rule.ts';
import { reportInRoles } from './shared.ts';

export default defineRule({
  code: 'fairness/family-question',
  severity: 'error',
  what: 'An interview asks about a candidate’s family, partner, children or pregnancy, or a requirement or a note for the panel judges by them.',
  why: 'The answer says nothing about the work, and whoever isn’t hired can say that it decided. Parents and pregnant women are the ones who lose.',
  fix: 'Ask about the work itself, such as the hours and whether the candidate can work them, and ask everyone.',
  check(content, report) {
    const found = (words: string) => ({ message: `“${words}” is about a candidate’s family` });
    reportInRoles(content, report, ['questions', 'tasks'], familyIn, found);
    reportInRoles(content, report, ['notes', 'mustHaves', 'niceToHaves'], familyOf, found);
  },
  good: [
    {
      title: 'a case about a customer’s family',
      on: 'roles/cx-manager',
      set: {
        'interview.questions.1.question': 'Tell me about a time a customer’s family got involved in a complaint. What did you do first?',
      },
    },
  ],
  bad: [
    {
      title: 'a question about children',
      on: 'roles/cx-manager',
      set: { 'interview.questions.1.question': 'Do you have children, and who looks after them when you travel?' },
      finds: { at: 'interview.questions.1.question', message: '“Do you have children” is about a candidate’s family' },
    },
    {
      title: 'a red flag that is about a candidate’s life',
      on: 'roles/cx-manager',
      set: { 'interview.questions.1.redFlags.0': 'Has small children, so may be away often.' },
      finds: { at: 'interview.questions.1.redFlags.0', message: '“Has small children” is about a candidate’s family' },
    },
    {
      title: 'a question about family plans in a translation',
      on: 'translations/de/roles/cx-manager.mdx',
      set: { 'interview.questions.1.question': 'Wie sieht Ihre Familienplanung für die nächsten Jahre aus?' },
      finds: { at: 'interview.questions.1.question', message: '“Ihre Familienplanung” is about a candidate’s family' },
    },
  ],
});
