import { realCustomersIn } from '../../../words/fairness.ts';
import { defineRule } from '../../rule.ts';
import { reportInRoles } from './shared.ts';

export default defineRule({
  code: 'fairness/real-customers',
  severity: 'error',
  what: 'A work sample uses the data of real customers.',
  why: 'Customers didn’t give it to you for interviews, and candidates are strangers.',
  fix: 'Make the case up and say so, or take out everything by which a customer could be recognised.',
  check(content, report) {
    reportInRoles(content, report, ['tasks'], realCustomersIn, (words) => ({ message: `“${words}” is the data of real customers` }));
  },
  good: [
    {
      title: 'cases that are made up',
      on: 'roles/cx-manager',
      set: {
        'interview.workSample.task':
          'You get ten contact records that we made up. None of them are real customer complaints. Find the two causes behind most of them.',
      },
    },
  ],
  bad: [
    {
      title: 'real complaints',
      on: 'roles/cx-manager',
      set: { 'interview.workSample.task': 'You get ten real customer complaints. Find the two causes behind most of them.' },
      finds: { at: 'interview.workSample.task', message: '“real customer complaints” is the data of real customers' },
    },
    {
      title: 'an export from the system',
      on: 'roles/cx-manager',
      set: { 'interview.workSample.task': 'Here is an export from our CRM for March. Find the two causes behind most contacts.' },
      finds: { at: 'interview.workSample.task', message: '“export from our CRM” is the data of real customers' },
    },
    {
      title: 'real data in a translation',
      on: 'translations/de/roles/cx-manager.mdx',
      set: { 'interview.workSample.task': 'Sie bekommen echte Kundendaten eines Monats. Finden Sie die zwei häufigsten Ursachen.' },
      finds: { at: 'interview.workSample.task', message: '“echte Kundendaten” is the data of real customers' },
    },
  ],
});
