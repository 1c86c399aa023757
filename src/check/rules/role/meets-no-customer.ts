import { defineRule } from '../../rule.ts';

export default defineRule({
  code: 'role/meets-no-customer',
  severity: 'warning',
  what: 'A published role works at no touchpoint, and the playbook has journeys.',
  why: 'Either the role is missing from the map, or customers would never notice its work.',
  fix: 'Name the role at the touchpoints that it works on, in the journey and in its `touchpoints`.',
  check(content, report) {
    if (content.of('journeys').length === 0) return;
    for (const entry of content.of('roles')) {
      if (entry.data.status === 'published' && entry.data.touchpoints?.length === 0)
        report.entry(entry, ['touchpoints'], { message: 'The role works at no touchpoint' }, 'key');
    }
  },
  bad: [
    {
      title: 'no touchpoint',
      on: 'roles/customer-success-manager',
      set: { touchpoints: [] },
      finds: { key: 'touchpoints', message: 'The role works at no touchpoint' },
    },
  ],
});
