import { defineRule } from '../../rule.ts';

export default defineRule({
  code: 'role/no-neighbour',
  severity: 'error',
  weight: 1,
  what: 'A published role is told apart from no other, and the playbook has other roles.',
  why: 'A recruiter who takes it for its neighbour hires the wrong person.',
  fix: 'Name the role that it is most often mistaken for under `notThis`, with the difference in a sentence.',
  check(content, report) {
    const published = content.of('roles').filter(({ data }) => data.status === 'published');
    if (published.length < 2) return;
    for (const entry of published)
      if (entry.data.notThis?.length === 0) report.entry(entry, ['notThis'], { message: 'The role is told apart from no other' }, 'key');
  },
  bad: [
    {
      title: 'no neighbour among many roles',
      on: 'roles/cx-manager',
      set: { notThis: [] },
      finds: { key: 'notThis', message: 'The role is told apart from no other' },
    },
  ],
});
