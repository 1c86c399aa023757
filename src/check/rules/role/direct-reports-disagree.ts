import { isInCircle } from '../../circles.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  code: 'role/direct-reports-disagree',
  severity: 'error',
  weight: 1,
  what: 'The direct reports of a role do not match the reporting lines of the other roles.',
  why: 'Two pages would tell a candidate two different stories about the team.',
  fix: 'List under `directReports.roles` exactly the roles whose `reportsTo.role` is this one.',
  check(content, report) {
    const reporting = Map.groupBy(content.of('roles'), ({ data }) => data.reportsTo?.role);
    for (const entry of content.of('roles')) {
      const { directReports } = entry.data;
      // A number alone leaves it to the reporting lines who they are.
      if (directReports === undefined || (typeof directReports === 'number' && directReports > 0)) continue;
      const below = reporting.get(entry.id) ?? [];
      const listed = (typeof directReports === 'object' ? (directReports.roles ?? []) : []).filter((part) => part !== undefined);
      const unlisted = below.filter(({ id }) => !listed.includes(id) && !isInCircle(content, id, entry.id));
      const idsText = unlisted.map(({ id }) => `\`${id}\``).join(', ');
      // Said once: of a role that denies its team there, else where the reporting line stands that no list has.
      if (directReports === 'none' && unlisted.length > 0)
        report.entry(
          entry,
          ['directReports'],
          { message: `this role says that nobody reports to it; ${idsText} ${unlisted.length === 1 ? 'does' : 'do'}`, cause: entry.id },
          'key',
        );
      else
        for (const other of unlisted)
          report.entry(other, ['reportsTo', 'role'], {
            message: `\`${entry.id}\` does not list this role among its direct reports`,
            cause: entry.id,
          });
      for (const [index, id] of listed.entries()) {
        const other = content.get('roles', id);
        const superior = other?.data.reportsTo?.role;
        // A superior that does not exist stands for one that was meant, perhaps this one.
        if (superior !== undefined && (!content.get('roles', superior) || isInCircle(content, id, superior))) continue;
        if (other?.data.reportsTo && superior !== entry.id) {
          report.entry(entry, ['directReports', 'roles', index], {
            message: `\`${id}\` does not report to this role but to \`${other.data.reportsTo.role ?? other.data.reportsTo.outside}\``,
            cause: id,
          });
        }
      }
    }
  },
  bad: [
    {
      title: 'a report left out',
      on: 'roles/cx-director',
      set: { 'directReports.roles.2': undefined },
      finds: [
        {
          in: 'roles/voice-of-customer-manager',
          at: 'reportsTo.role',
          message: '`cx-director` does not list this role among its direct reports',
        },
      ],
    },
    {
      title: 'a team that is denied',
      on: 'roles/chief-customer-officer',
      set: { directReports: 'none' },
      finds: [
        {
          key: 'directReports',
          message:
            'this role says that nobody reports to it; `complaints-manager`, `contact-centre-manager`, `cx-director`, `head-of-customer-success` do',
        },
      ],
    },
    {
      title: 'a report of another role',
      on: 'roles/chief-customer-officer',
      set: { 'directReports.roles.0': 'customer-service-representative' },
      finds: [
        {
          at: 'directReports.roles.0',
          message: '`customer-service-representative` does not report to this role but to `service-team-leader`',
        },
        {
          in: 'roles/cx-director',
          at: 'reportsTo.role',
          message: '`chief-customer-officer` does not list this role among its direct reports',
        },
      ],
    },
  ],
});
