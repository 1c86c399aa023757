import { defineRule } from '../../rule.ts';

export default defineRule({
  code: 'role/years-without-reason',
  severity: 'error',
  weight: 1,
  what: 'A must-have or a nice-to-have asks for years of experience, and `experience` gives no reason.',
  why: 'Years of experience say little about performance and keep good people from applying.',
  fix: 'Say what the person must have done. If only years will do, write `experience` with years and the reason.',
  source: 'Sackett and others, 2022; the hiring rules of GitLab.',
  check(content, report) {
    for (const entry of content.of('roles')) {
      if (entry.data.experience !== 'none') continue;
      for (const field of ['mustHaves', 'niceToHaves'] as const) {
        for (const [index, text] of (entry.data[field] ?? []).entries()) {
          if (text && /\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|several|many)\+?\s*(?:or more\s+)?years?\b/i.test(text)) {
            report.entry(entry, [field, index], { message: 'Years of experience are asked for without a reason' });
          }
        }
      }
    }
  },
  good: [
    {
      title: 'years, with the reason beside them',
      on: 'roles/cx-director',
      set: {
        'mustHaves.0': 'At least three years of experience in operations.',
        experience: { years: 3, reason: 'The year-end close must have been seen more than once.' },
      },
    },
  ],
  bad: [
    {
      title: 'five years',
      on: 'roles/cx-manager',
      set: { 'mustHaves.0': 'At least 5 years of experience in a similar role' },
      finds: { at: 'mustHaves.0', message: 'Years of experience are asked for without a reason' },
    },
    {
      title: 'two years that would be nice',
      on: 'roles/cx-manager',
      set: { 'niceToHaves.0': 'Two or more years in a contact centre' },
      finds: { at: 'niceToHaves.0', message: 'Years of experience are asked for without a reason' },
    },
  ],
});
