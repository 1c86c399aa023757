import { isRoleMissing } from '../../references.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  code: 'measure/owner',
  severity: 'error',
  needsAll: true,
  what: 'A published measure is owned by no published role, by more than one, or by a role that may not own it.',
  why: 'A number that nobody owns does not move; a number with two owners starts an argument.',
  fix: 'Let exactly one role own it (`part: owns`), and list that role under `mayOwn` in the measure.',
  check(content, report) {
    const roles = content.of('roles').filter(({ data }) => data.status === 'published');
    if (roles.length === 0) return;
    for (const entry of content.of('measures').filter(({ data }) => data.status === 'published')) {
      const owners = roles.flatMap((role) => {
        const index = (role.data.measures ?? []).findIndex((part) => part?.measure === entry.id && part.part === 'owns');
        return index === -1 ? [] : [{ role, index }];
      });
      if (owners.length === 0 && !isRoleMissing(content)) report.entry(entry, ['mayOwn'], { message: 'No role owns this measure' }, 'key');
      for (const { role, index } of owners) {
        const path = ['measures', index, 'measure'];
        if (owners.length > 1) {
          const others = owners.filter((other) => other.role !== role).map((other) => `\`${other.role.id}\``);
          report.entry(role, path, { message: `\`${entry.id}\` is also owned by ${others.join(', ')}`, cause: entry.id });
        }
        if (entry.data.mayOwn && !entry.data.mayOwn.includes(role.id))
          report.entry(role, path, { message: `\`${entry.id}\` does not name this role under \`mayOwn\`` });
      }
    }
  },
  bad: [
    {
      title: 'two owners',
      on: 'roles/cx-manager',
      set: { 'measures.0': { measure: 'net-promoter-score', part: 'owns' } },
      finds: [
        { in: 'measures/improvement-completion-rate', key: 'mayOwn', message: 'No role owns this measure' },
        { at: 'measures.0.measure', message: '`net-promoter-score` does not name this role under `mayOwn`' },
        { at: 'measures.0.measure', message: '`net-promoter-score` is also owned by `head-of-cx`' },
        { in: 'roles/head-of-cx', at: 'measures.0.measure', message: '`net-promoter-score` is also owned by `cx-manager`' },
      ],
    },
    {
      title: 'an owner that is not allowed',
      on: 'measures/net-promoter-score',
      set: { mayOwn: ['customer-service-representative'] },
      finds: { in: 'roles/head-of-cx', at: 'measures.0.measure', message: '`net-promoter-score` does not name this role under `mayOwn`' },
    },
  ],
});
