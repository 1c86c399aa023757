import { excludingIn } from '../../../words/fairness.ts';
import { defineRule } from '../../rule.ts';
import { reportInRoles } from './shared.ts';

export default defineRule({
  code: 'fairness/excluding-must-have',
  severity: 'error',
  what: 'A must-have shuts people out and gives no reason: a driving licence, a degree, nights and weekends, full time, travel, lifting.',
  why: 'It keeps out people who could do the work, and disabled people, parents and people from poorer homes more often than others. In law, such a requirement needs a good reason.',
  fix: 'Delete it, or write the reason into it, with “because”, and say what would do instead.',
  check(content, report) {
    reportInRoles(content, report, ['mustHaves'], excludingIn, (words) => ({ message: `“${words}” shuts people out without a reason` }));
  },
  good: [
    {
      title: 'hours with their reason',
      on: 'roles/cx-manager',
      set: { 'mustHaves.0': 'Can work until 8 pm two days a week, because the phones are open until then.' },
    },
  ],
  bad: [
    {
      title: 'a driving licence',
      on: 'roles/cx-manager',
      set: { 'mustHaves.0': 'Full UK driving licence and own car.' },
      finds: { at: 'mustHaves.0', message: '“driving licence” shuts people out without a reason' },
    },
    {
      title: 'a degree',
      on: 'roles/cx-manager',
      set: { 'mustHaves.0': 'A degree in business or marketing.' },
      finds: { at: 'mustHaves.0', message: '“A degree in” shuts people out without a reason' },
    },
    {
      title: 'shifts in a translation',
      on: 'translations/de/roles/cx-manager.mdx',
      set: { 'mustHaves.0': 'Bereitschaft zu Schichtarbeit und Wochenenddienst.' },
      finds: { at: 'mustHaves.0', message: '“Bereitschaft zu Schichtarbeit und Wochenenddienst” shuts people out without a reason' },
    },
  ],
});
