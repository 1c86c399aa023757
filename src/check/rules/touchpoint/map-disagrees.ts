import { nameOf, rolesOf } from '../../../model/parties.ts';
import { defineRule } from '../../rule.ts';
import { touchpointsOf } from '../../touchpoints.ts';

export default defineRule({
  code: 'touchpoint/map-disagrees',
  severity: 'error',
  what: 'A journey and a role do not agree on who works at a touchpoint.',
  why: 'The ownership map and the role guide would name different people for the same moment.',
  fix: 'Write the touchpoint on the role and the role on the touchpoint, with the same part.',
  check(content, report) {
    const all = [...touchpointsOf(content)];
    // Two with one id are told as that: which of them a role means, nobody knows.
    const twice = new Set(all.filter(({ id }, index) => all.findIndex((other) => other.id === id) < index).map(({ id }) => id));
    const places = new Map(all.filter(({ id }) => !twice.has(id)).map((place) => [place.id, place]));
    const claimants = (id: string) =>
      content.of('roles').filter(({ data }) => data.touchpoints?.some((claim) => claim?.touchpoint === id && claim.part === 'accountable'));
    /** Roles and touchpoints of which it is told that two are accountable. */
    const told = new Set<string>();
    /** Names no touchpoint, and so perhaps the one that is looked for. */
    const isOpen = (claim: { touchpoint?: string | undefined } | undefined) => !places.has(claim?.touchpoint ?? '');
    for (const { id, journey, touchpoint, path } of places.values()) {
      const named = [
        ...(typeof touchpoint.accountable === 'string'
          ? [{ role: touchpoint.accountable, part: 'accountable', at: [...path, 'accountable'] }]
          : []),
        ...(touchpoint.contributing ?? []).flatMap((role, index) =>
          typeof role === 'string' ? [{ role, part: 'contributes', at: [...path, 'contributing', index] }] : [],
        ),
      ];
      for (const { role, part, at } of named) {
        if (part === 'contributes' && role === touchpoint.accountable) {
          report.entry(journey, at, {
            message: `\`${role}\` is accountable at \`${id}\`, and contributes there too`,
            fix: `Remove \`${role}\` from \`contributing\`.`,
          });
          continue;
        }
        const entry = content.get('roles', role);
        if (!entry?.data.touchpoints) continue;
        const index = entry.data.touchpoints.findIndex((candidate) => candidate?.touchpoint === id);
        const claim = entry.data.touchpoints[index];
        if (claim?.part !== part && claim?.part !== undefined) {
          const others = claimants(id).filter((other) => other.id !== role);
          // Who is accountable, a third place says: the page of another role, or that no other role claims it.
          const isRoleWrong =
            claim.part === 'accountable' ? typeof touchpoint.accountable !== 'string' || others.length > 0 : others.length === 0;
          const isJourneyWrong = claim.part !== 'accountable' && others.length === 1;
          const [rival] = others;
          report.entry(journey, at, {
            message: `The part of \`${role}\` is \`${part}\` here, and \`${claim.part}\` in its role definition`,
            fix:
              isJourneyWrong && rival
                ? `Write \`accountable: ${rival.id}\`, as that role has it, and \`${role}\` under \`contributing\`.`
                : undefined,
            cause: `${role} ${id}`,
            isLikeliest: isJourneyWrong,
          });
          report.entry(entry, ['touchpoints', index, 'part'], {
            message:
              claim.part === 'accountable' && touchpoint.accountable
                ? `Two roles are accountable at \`${id}\`: \`${entry.id}\` here, and \`${nameOf(touchpoint.accountable)}\` in the journey`
                : `The part at \`${id}\` is \`${claim.part}\` here, and \`${part}\` in the journey`,
            fix: isRoleWrong ? `Write \`part: ${part}\`, or change the journey.` : undefined,
            cause: `${role} ${id}`,
            isLikeliest: isRoleWrong,
          });
        } else if (!claim && !entry.data.touchpoints.some(isOpen)) {
          const [rival] = part === 'accountable' ? claimants(id) : [];
          if (rival) {
            told.add(`${rival.id} ${id}`);
            report.entry(journey, at, {
              message: `Two roles are accountable at \`${id}\`: \`${role}\` here, and \`${rival.id}\` in its role definition`,
              fix: `Write \`accountable: ${rival.id}\` here; or give the touchpoint to \`${role}\` in roles/${role}.mdx, and take it from roles/${rival.id}.mdx.`,
              cause: `${role} ${journey.id}`,
            });
            continue;
          }
          report.entry(
            entry,
            ['touchpoints'],
            { message: `The journey names this role at \`${id}\` (${part}), which is not listed here`, cause: `${role} ${journey.id}` },
            'key',
          );
          report.entry(journey, at, {
            message: `\`${role}\` does not list this touchpoint`,
            fix: `Add \`${id}\` (${part}) to \`touchpoints\` in roles/${role}.mdx.`,
            cause: `${role} ${journey.id}`,
          });
        }
      }
    }
    for (const entry of content.of('roles')) {
      for (const [index, claim] of (entry.data.touchpoints ?? []).entries()) {
        const place = places.get(claim?.touchpoint ?? '');
        if (!place || !claim) continue;
        const { accountable, contributing } = place.touchpoint;
        // A role that does not exist stands for one that was meant, perhaps this one.
        if (
          accountable === undefined ||
          contributing === undefined ||
          rolesOf([accountable, ...contributing]).some((role) => !content.get('roles', role))
        )
          continue;
        if (accountable === entry.id || contributing.includes(entry.id) || told.has(`${entry.id} ${claim.touchpoint}`)) continue;
        report.entry(entry, ['touchpoints', index, 'touchpoint'], {
          message:
            claim.part === 'accountable'
              ? `Two roles are accountable at \`${claim.touchpoint}\`: \`${entry.id}\` here, and \`${nameOf(accountable)}\` in the journey`
              : `The touchpoint \`${claim.touchpoint}\` does not name this role`,
          fix:
            claim.part === 'accountable' ? `Delete it here; or name \`${entry.id}\` in the journey, with the part that it has.` : undefined,
          cause: `${entry.id} ${place.journey.id}`,
          isLikeliest: claim.part === 'accountable',
        });
        report.entry(
          place.journey,
          [...place.path, 'contributing'],
          { message: `\`${entry.id}\` lists this touchpoint but is not named here`, cause: `${entry.id} ${place.journey.id}` },
          'key',
        );
      }
    }
  },
  bad: [
    {
      title: 'another role in the journey than the one that is accountable',
      on: 'journeys/make-a-complaint',
      set: { 'stages.3.touchpoints.0.accountable': 'retention-manager' },
      finds: {
        at: 'stages.3.touchpoints.0.accountable',
        message:
          'Two roles are accountable at `make-a-complaint/what-changed-message`: `retention-manager` here, and `cx-manager` in its role definition',
      },
    },
    {
      title: 'a touchpoint taken off the role',
      on: 'roles/cx-manager',
      set: { 'touchpoints.1': undefined },
      finds: [
        {
          in: 'journeys/make-a-complaint',
          at: 'stages.3.touchpoints.0.accountable',
          message: '`cx-manager` does not list this touchpoint',
          fix: 'Add `make-a-complaint/what-changed-message` (accountable) to `touchpoints` in roles/cx-manager.mdx.',
        },
        {
          key: 'touchpoints',
          message: 'The journey names this role at `make-a-complaint/what-changed-message` (accountable), which is not listed here',
        },
      ],
    },
    {
      title: 'a role that contributes where it is accountable',
      on: 'journeys/make-a-complaint',
      set: { 'stages.3.touchpoints.0.contributing.2': 'cx-manager' },
      finds: {
        at: 'stages.3.touchpoints.0.contributing.2',
        message: '`cx-manager` is accountable at `make-a-complaint/what-changed-message`, and contributes there too',
        fix: 'Remove `cx-manager` from `contributing`.',
      },
    },
    {
      title: 'a part that differs',
      on: 'roles/cx-manager',
      set: { 'touchpoints.1.part': 'contributes' },
      finds: {
        at: 'touchpoints.1.part',
        message: 'The part at `make-a-complaint/what-changed-message` is `contributes` here, and `accountable` in the journey',
        fix: 'Write `part: accountable`, or change the journey.',
        also: [{ in: 'journeys/make-a-complaint', at: 'stages.3.touchpoints.0.accountable' }],
      },
    },
    {
      title: 'a role accountable where a job outside the playbook is',
      on: 'roles/cx-manager',
      set: { 'touchpoints.0.part': 'accountable' },
      finds: {
        at: 'touchpoints.0.part',
        message: 'Two roles are accountable at `buy-online/delivery`: `cx-manager` here, and `Head of delivery` in the journey',
        fix: 'Write `part: contributes`, or change the journey.',
        also: [{ in: 'journeys/buy-online', at: 'stages.2.touchpoints.1.contributing.0' }],
      },
    },
  ],
});
