import { isRoleMissing } from '../../references.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  code: 'measure/owner',
  severity: 'error',
  needsAll: true,
  what: 'A published measure is owned by no published role and by no job in a department, by more than one role, or by a role that may not own it.',
  why: 'A number that nobody owns does not move; a number with two owners starts an argument.',
  fix: 'Let exactly one role own it (`part: owns`), and list that role under `mayOwn` in the measure; or name a job there: `{ post: Head of payments, department: finance }`.',
  check(content, report) {
    const roles = content.of('roles').filter(({ data }) => data.status === 'published');
    if (roles.length === 0) return;
    for (const entry of content.of('measures').filter(({ data }) => data.status === 'published')) {
      const owners = roles.flatMap((role) => {
        const index = (role.data.measures ?? []).findIndex((part) => part?.measure === entry.id && part.part === 'owns');
        return index === -1 ? [] : [{ role, index }];
      });
      // A job in a department, or a party outside, owns where no role may; a role that may own it and does not say yet what it owns is perhaps the one.
      const mayOwn = entry.data.mayOwn ?? [];
      const isElsewhere = mayOwn.some((one) => typeof one === 'object');
      const isOpen = mayOwn.some((id) => roles.some((role) => role.id === id && !role.data.measures));
      if (owners.length === 0 && !isElsewhere && !isOpen && !isRoleMissing(content))
        report.entry(entry, ['mayOwn'], { message: 'No role owns this measure' }, 'key');
      for (const { role, index } of owners) {
        const path = ['measures', index, 'part'];
        const mayOwn = entry.data.mayOwn?.includes(role.id) ?? true;
        // Who may not own it is told so, and the other owner need not be told of it.
        const rightful = owners.filter((owner) => entry.data.mayOwn?.includes(owner.role.id) ?? true);
        if (owners.length > 1 && mayOwn && rightful.length !== 1) {
          const others = owners.filter((other) => other.role !== role).map((other) => `\`${other.role.id}\``);
          report.entry(role, path, { message: `\`${entry.id}\` is also owned by ${others.join(', ')}`, cause: entry.id });
        }
        const [owner] = rightful;
        if (!mayOwn)
          report.entry(
            role,
            path,
            owner
              ? {
                  message: `\`${entry.id}\` is owned by \`${owner.role.id}\`, and does not name this role under \`mayOwn\``,
                  fix: 'Write `part: contributes`; or let this role own it, which is a change here, there and under `mayOwn`.',
                }
              : { message: `\`${entry.id}\` does not name this role under \`mayOwn\`` },
          );
      }
    }
  },
  good: [
    {
      title: 'a measure that a job in a department answers for',
      on: 'measures/time-to-refund',
      set: { mayOwn: [{ post: 'Head of payments', department: 'finance' }] },
    },
  ],
  bad: [
    {
      title: 'two owners',
      on: 'roles/cx-manager',
      set: { 'measures.0': { measure: 'net-promoter-score', part: 'owns' } },
      finds: [
        { in: 'measures/improvement-completion-rate', key: 'mayOwn', message: 'No role owns this measure' },
        {
          at: 'measures.0.part',
          message: '`net-promoter-score` is owned by `head-of-cx`, and does not name this role under `mayOwn`',
          fix: 'Write `part: contributes`; or let this role own it, which is a change here, there and under `mayOwn`.',
        },
      ],
    },
    {
      title: 'an owner that is not allowed',
      on: 'measures/net-promoter-score',
      set: { mayOwn: ['customer-service-representative'] },
      finds: { in: 'roles/head-of-cx', at: 'measures.0.part', message: '`net-promoter-score` does not name this role under `mayOwn`' },
    },
  ],
});
