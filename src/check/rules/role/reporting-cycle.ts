import { roleLevels } from '../../../model/fields.ts';
import { reportingCircles } from '../../circles.ts';
import { type Content, defineRule } from '../../rule.ts';

const rankOf = (level: string | undefined): number => (roleLevels as readonly (string | undefined)[]).indexOf(level);

/** Whether the superior of a role has at least its level. */
function isBelow(content: Content, id: string): boolean {
  const role = content.get('roles', id)?.data;
  return rankOf(role?.level) <= rankOf(content.get('roles', role?.reportsTo?.role)?.data.level);
}

/** Whether the superior of a role names it among its reports. */
function isListed(content: Content, id: string): boolean {
  const reports = content.get('roles', content.get('roles', id)?.data.reportsTo?.role)?.data.directReports;
  return typeof reports === 'object' && (reports.roles ?? []).includes(id);
}

export default defineRule({
  code: 'role/reporting-cycle',
  severity: 'error',
  weight: 1,
  what: 'Roles report to one another in a circle.',
  why: 'Nobody in the circle has a manager who can decide.',
  fix: 'Let one of them report to a role outside the circle.',
  check(content, report) {
    for (const cycle of reportingCircles(content)) {
      // The line that is wrong: the superior has another level or does not name the role among its reports.
      const wrong = cycle.find((id) => !isBelow(content, id)) ?? cycle.find((id) => !isListed(content, id));
      const fix =
        wrong &&
        `Change \`reportsTo\` of \`${wrong}\`: name a role outside the circle there, or \`outside\` with the title of whom it reports to.`;
      for (const [at, id] of cycle.entries()) {
        const entry = content.get('roles', id);
        const circle = [...cycle.slice(at), ...cycle.slice(0, at), id];
        if (entry)
          report.entry(entry, ['reportsTo', 'role'], {
            message: `The reporting line runs in a circle: ${circle.join(' → ')}`,
            fix,
            cause: [...cycle].sort().join(' '),
            isLikeliest: id === wrong,
          });
      }
    }
  },
  bad: [
    {
      title: 'a director who reports to a manager below',
      on: 'roles/cx-director',
      set: { reportsTo: { role: 'cx-manager', also: [] } },
      finds: {
        at: 'reportsTo.role',
        message: 'The reporting line runs in a circle: cx-director → cx-manager → cx-director',
        also: [{ in: 'roles/cx-manager', at: 'reportsTo.role' }],
      },
    },
  ],
});
