import { backgroundIn, backgroundOf } from '../../../words/fairness.ts';
import { defineRule } from '../../rule.ts';
import { reportInRoles } from './shared.ts';

export default defineRule({
  code: 'fairness/background-question',
  severity: 'error',
  what: 'An interview asks about a candidate’s nationality, origin, first language, religion, politics, orientation or union membership, or a requirement or a note for the panel judges by them.',
  why: 'None of these shows how someone works. Whoever isn’t hired can say that the answer decided.',
  fix: 'Ask which languages the candidate can work in, not which came first. Check the right to work in the same way for everyone who gets an offer.',
  check(content, report) {
    const found = (words: string) => ({ message: `“${words}” is about a candidate’s background` });
    reportInRoles(content, report, ['questions', 'tasks'], backgroundIn, found);
    reportInRoles(content, report, ['notes', 'mustHaves', 'niceToHaves'], backgroundOf, found);
  },
  good: [
    {
      title: 'the right to work, and a union that was consulted',
      on: 'roles/cx-manager',
      set: {
        'interview.questions.1.question':
          'Do you have the right to work in the UK? Tell me how you worked with the union when a rota changed.',
      },
    },
  ],
  bad: [
    {
      title: 'a question about origin',
      on: 'roles/cx-manager',
      set: { 'interview.questions.1.question': 'Your name is unusual. Where are you originally from?' },
      finds: { at: 'interview.questions.1.question', message: '“Where are you originally from” is about a candidate’s background' },
    },
    {
      title: 'a requirement of a first language',
      on: 'roles/cx-manager',
      set: { 'mustHaves.0': 'A native English speaker who writes well.' },
      finds: { at: 'mustHaves.0', message: '“native English speaker” is about a candidate’s background' },
    },
    {
      title: 'a question about a union in a translation',
      on: 'translations/de/roles/cx-manager.mdx',
      set: { 'interview.questions.1.question': 'Sind Sie Mitglied einer Gewerkschaft oder eines Betriebsrats?' },
      finds: { at: 'interview.questions.1.question', message: '“Sind Sie Mitglied einer Gewerkschaft” is about a candidate’s background' },
    },
  ],
});
