import { outsideJobs } from '../../../vacancy/lexicon.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  code: 'vacancy/role',
  severity: 'error',
  what: 'An entry of the vacancy lexicon names a role that does not exist, or lacks the field that its kind needs.',
  why: 'A recruiter would be told of a role that nobody can read about, or the entry would never count.',
  fix: `Name a role of this playbook or one of ${outsideJobs.map((job) => `\`${job}\``).join(', ')}; write \`roles\` for work, \`level\` for a level, \`expects\` for a title.`,
  check(content, report) {
    const known = new Set([...content.of('roles').map(({ id }) => id), ...outsideJobs]);
    for (const entry of content.of('vacancy')) {
      const { kind, roles, expects, level } = entry.data;
      for (const [index, item] of (roles ?? []).entries())
        if (item?.role && !known.has(item.role))
          report.entry(entry, ['roles', index, 'role'], { message: `There is no role \`${item.role}\``, cause: item.role });
      for (const [index, id] of (expects ?? []).entries())
        if (id && !known.has(id)) report.entry(entry, ['expects', index], { message: `There is no role \`${id}\``, cause: id });
      if (kind === 'work' && roles?.length === 0) report.entry(entry, ['roles'], { message: 'This kind of work leads to no role' }, 'key');
      if (kind === 'level' && !level) report.entry(entry, ['kind'], { message: 'This level does not say which one it is' });
      if (kind === 'title' && !expects) report.entry(entry, ['kind'], { message: 'This title promises no role' });
    }
  },
  bad: [
    {
      title: 'a role of another playbook',
      on: 'vacancy/technical-support',
      set: { roles: [{ level: 'any', role: 'wizard' }] },
      finds: { at: 'roles.0.role', message: 'There is no role `wizard`' },
    },
    {
      title: 'a title that promises another playbook’s role',
      on: 'vacancy/technical-support',
      set: { expects: ['wizard'] },
      finds: { at: 'expects.0', message: 'There is no role `wizard`' },
    },
    {
      title: 'a level that does not say which one',
      on: 'vacancy/level-head',
      set: { level: undefined },
      finds: { at: 'kind', message: 'This level does not say which one it is' },
    },
    {
      title: 'a title that promises nothing',
      on: 'vacancy/technical-support',
      set: { kind: 'title' },
      finds: { at: 'kind', message: 'This title promises no role' },
    },
    {
      title: 'work that leads to no role',
      on: 'vacancy/technical-support',
      set: { roles: [] },
      finds: { key: 'roles', message: 'This kind of work leads to no role' },
    },
  ],
});
