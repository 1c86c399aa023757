import { findCycles } from '../../cycles.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  code: 'role/reporting-cycle',
  severity: 'error',
  weight: 1,
  what: 'Roles report to one another in a circle.',
  why: 'Nobody in the circle has a manager who can decide.',
  fix: 'Let one of them report to a role outside the circle.',
  check(content, report) {
    const roles = content.of('roles');
    const above = (id: string) => [content.get('roles', id)?.data.reportsTo?.role].filter((part) => part !== undefined);
    for (const cycle of findCycles(
      roles.map(({ id }) => id),
      above,
    )) {
      if (cycle.length < 2) continue;
      for (const [at, id] of cycle.entries()) {
        const entry = content.get('roles', id);
        const circle = [...cycle.slice(at), ...cycle.slice(0, at), id];
        if (entry)
          report.entry(entry, ['reportsTo', 'role'], {
            message: `The reporting line runs in a circle: ${circle.join(' → ')}`,
            cause: [...cycle].sort().join(' '),
          });
      }
    }
  },
  bad: [
    {
      title: 'a director who reports to a manager below',
      on: 'roles/cx-director',
      set: { reportsTo: { role: 'cx-manager', also: [] } },
      finds: [
        { at: 'reportsTo.role', message: 'The reporting line runs in a circle: cx-director → cx-manager → cx-director' },
        {
          in: 'roles/cx-manager',
          at: 'reportsTo.role',
          message: 'The reporting line runs in a circle: cx-manager → cx-director → cx-manager',
        },
      ],
    },
  ],
});
