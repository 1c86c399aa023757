import { defineRule } from '../../rule.ts';
import { touchpointsOf } from '../../touchpoints.ts';

export default defineRule({
  code: 'touchpoint/one-department',
  severity: 'warning',
  what: 'Several departments run the touchpoints of a journey, and a single one is accountable for all of them. Roles whose family has no `department` count as one.',
  why: 'Whoever is accountable can change little about most of them, and the departments that make them owe customers nothing.',
  fix: 'Let each department answer for what it makes: name its job, as in `accountable: { post: Head of payments, department: finance }`, or write the `department` of each family of roles.',
  check(content, report) {
    for (const [journey, places] of Map.groupBy(touchpointsOf(content), ({ journey }) => journey)) {
      const running = new Set(places.flatMap(({ touchpoint }) => touchpoint.department ?? []));
      const [first] = places;
      if (!first || running.size < 2) continue;
      const holders = new Set(
        places.map(({ touchpoint: { accountable } }) => {
          if (typeof accountable === 'object') return accountable.department ?? accountable.outside;
          const role = content.get('roles', accountable);
          // Where the role is not known, neither is its department.
          return role ? (content.get('families', role.data.family)?.data.department ?? '') : undefined;
        }),
      );
      const [holder] = holders;
      if (holders.size > 1 || holder === undefined) continue;
      report.entry(journey, [...first.path, 'accountable'], {
        message: `${running.size} departments run the ${places.length} touchpoints of this journey, and only ${
          holder === '' ? 'roles without a department are' : `\`${holder}\` is`
        } accountable for them`,
      });
    }
  },
  bad: [
    {
      title: 'customer service accountable for what four other departments make',
      on: 'journeys/make-a-complaint',
      set: {
        'stages.1.touchpoints.1.accountable': 'technical-support-engineer',
        'stages.2.touchpoints.1.accountable': { post: 'Head of refunds', department: 'customer-service' },
        'stages.2.touchpoints.2.accountable': 'complaints-manager',
        'stages.3.touchpoints.0.accountable': 'contact-centre-manager',
      },
      finds: {
        at: 'stages.0.touchpoints.0.accountable',
        message: '5 departments run the 9 touchpoints of this journey, and only `customer-service` is accountable for them',
      },
    },
    {
      title: 'a journey that belongs to a customer experience team alone',
      on: 'journeys/make-a-complaint',
      set: Object.fromEntries(
        [2, 3, 3, 1].flatMap((count, stage) =>
          Array.from({ length: count }, (_, index) => [`stages.${stage}.touchpoints.${index}.accountable`, 'cx-manager']),
        ),
      ),
      finds: {
        at: 'stages.0.touchpoints.0.accountable',
        message: '5 departments run the 9 touchpoints of this journey, and only roles without a department are accountable for them',
      },
    },
  ],
});
