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
      for (const other of below) {
        if (!listed.includes(other.id))
          report.entry(
            entry,
            ['directReports'],
            { message: `\`${other.id}\` reports to this role but is not among its direct reports`, cause: entry.id },
            'key',
          );
        if (!listed.includes(other.id))
          report.entry(other, ['reportsTo', 'role'], {
            message: `\`${entry.id}\` does not list this role among its direct reports`,
            cause: entry.id,
          });
      }
      for (const [index, id] of listed.entries()) {
        const other = content.get('roles', id);
        if (other?.data.reportsTo && other.data.reportsTo.role !== entry.id) {
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
        { key: 'directReports', message: '`voice-of-customer-manager` reports to this role but is not among its direct reports' },
        {
          in: 'roles/voice-of-customer-manager',
          at: 'reportsTo.role',
          message: '`cx-director` does not list this role among its direct reports',
        },
      ],
    },
    {
      title: 'a report of another role',
      on: 'roles/chief-customer-officer',
      set: { 'directReports.roles.0': 'customer-service-representative' },
      finds: [
        { key: 'directReports', message: '`cx-director` reports to this role but is not among its direct reports' },
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
