import { defineRule } from '../../rule.ts';

export default defineRule({
  code: 'role/alias-repeated',
  severity: 'error',
  what: 'A role lists its own title as an alias, or the same alias twice.',
  why: 'The title decoder would offer the role as an alternative to itself.',
  fix: 'Remove the alias from the list.',
  check(content, report) {
    for (const entry of content.of('roles')) {
      const seen = new Set([entry.data.title?.toLowerCase()]);
      for (const [index, alias] of (entry.data.aliases ?? []).entries()) {
        const key = alias?.title?.toLowerCase();
        if (key === undefined) continue;
        if (seen.has(key)) report.entry(entry, ['aliases', index, 'title'], { message: `“${alias?.title}” is already listed` });
        seen.add(key);
      }
    }
  },
  bad: [
    {
      title: 'the role’s own title',
      on: 'roles/cx-manager',
      set: { 'aliases.0.title': 'Customer experience manager' },
      finds: { at: 'aliases.0.title', message: '“Customer experience manager” is already listed' },
    },
  ],
});
