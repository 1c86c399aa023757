import { codedAgeIn } from '../../../words/fairness.ts';
import { defineRule } from '../../rule.ts';
import { reportInRoles } from './shared.ts';

export default defineRule({
  code: 'fairness/coded-age',
  severity: 'error',
  what: 'A role uses words that stand for an age, such as “digital native”, “recent graduate” or “young team”, or sets an age.',
  why: 'People of another age read that they needn’t apply, and it counts as evidence if one of them complains.',
  fix: 'Say what the person can do, such as which tools they use every day.',
  check(content, report) {
    reportInRoles(content, report, ['mustHaves', 'niceToHaves', 'notes', 'description'], codedAgeIn, (words) => ({
      message: `“${words}” stands for an age`,
    }));
  },
  good: [
    {
      title: 'a young product and young customers',
      on: 'roles/cx-manager',
      set: { 'mustHaves.0': 'Has explained a young product to older and younger customers.' },
    },
  ],
  bad: [
    {
      title: 'a digital native',
      on: 'roles/cx-manager',
      set: { 'mustHaves.0': 'A digital native who knows every channel.' },
      finds: { at: 'mustHaves.0', message: '“digital native” stands for an age' },
    },
    {
      title: 'a young team',
      on: 'roles/cx-manager',
      set: { summary: 'Leads our young and dynamic team, and keeps one list of the customer problems that the company has agreed to fix.' },
      finds: { at: 'summary', message: '“young and dynamic team” stands for an age' },
    },
    {
      title: 'a young team in a translation',
      on: 'translations/de/roles/cx-manager.mdx',
      set: { 'mustHaves.0': 'Passt in ein junges, dynamisches Team.' },
      finds: { at: 'mustHaves.0', message: '“junges, dynamisches Team” stands for an age' },
    },
  ],
});
