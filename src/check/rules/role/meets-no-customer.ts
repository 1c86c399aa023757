import { defineRule } from '../../rule.ts';

export default defineRule({
  code: 'role/meets-no-customer',
  severity: 'warning',
  what: 'A published role works at no touchpoint.',
  why: 'Such a role either is missing from the map or does nothing that a customer would notice.',
  fix: 'Name the role at the touchpoints that it works on, in the journey and in its `touchpoints`.',
  check(content, report) {
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
