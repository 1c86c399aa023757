import { levelOf } from '../../../model/completeness.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  code: 'role/no-sponsor-duty',
  severity: 'error',
  weight: 2,
  level: 'full',
  what: 'A full definition of an executive role has no sponsor duties.',
  why: 'Customer experience fails when executives only delegate it; the page must say what the executive does in person.',
  fix: 'Write `sponsorDuties`: what the executive does that nobody else can.',
  source: 'All five founding articles ask for the executive in person.',
  check(content, report) {
    for (const entry of content.of('roles')) {
      if (levelOf(entry.data, content.settings) !== 'full') continue;
      if (entry.data.level === 'executive' && !entry.data.sponsorDuties) {
        report.entry(entry, ['level'], { message: 'The role does not say what the executive does in person' });
      }
    }
  },
  good: [{ title: 'a manager without sponsor duties', on: 'roles/cx-manager', set: { sponsorDuties: undefined } }],
  bad: [
    {
      title: 'duties taken out',
      on: 'roles/chief-customer-officer',
      set: { sponsorDuties: undefined },
      finds: { at: 'level', message: 'The role does not say what the executive does in person' },
    },
  ],
});
