import { outsideJobs } from '../../vacancy/lexicon.ts';
import { defineRule, type Rule } from '../rule.ts';

export const vacancyRules: Rule[] = [
  defineRule({
    code: 'vacancy/role',
    severity: 'error',
    what: 'The lexicon of the vacancy check arrives at a role that does not exist, or a kind of work arrives nowhere.',
    why: 'A recruiter would be told of a role that nobody can read about.',
    fix: `Name a role of this playbook or one of ${outsideJobs.map((job) => `\`${job}\``).join(', ')}; a kind of work needs at least one.`,
    check(content, report) {
      const known = new Set([...content.of('roles').map(({ id }) => id), ...outsideJobs]);
      for (const entry of content.of('vacancy')) {
        const { kind, roles, expects, level } = entry.data;
        for (const [index, item] of (roles ?? []).entries())
          if (item?.role && !known.has(item.role))
            report.entry(entry, ['roles', index, 'role'], { message: `There is no role \`${item.role}\`` });
        for (const [index, id] of (expects ?? []).entries())
          if (id && !known.has(id)) report.entry(entry, ['expects', index], { message: `There is no role \`${id}\`` });
        if (kind === 'work' && roles?.length === 0)
          report.entry(entry, ['roles'], { message: 'This kind of work arrives at no role' }, 'key');
        if (kind === 'level' && !level) report.entry(entry, ['kind'], { message: 'A level does not say which' });
        if (kind === 'title' && !expects) report.entry(entry, ['kind'], { message: 'A title promises no role' });
      }
    },
    bad: [
      {
        title: 'a role of another playbook',
        on: 'vacancy/technical-support',
        set: { roles: [{ level: 'any', role: 'wizard' }] },
        at: 'roles.0.role',
      },
      { title: 'work that arrives nowhere', on: 'vacancy/technical-support', set: { roles: [] }, at: 'roles' },
    ],
  }),
];
