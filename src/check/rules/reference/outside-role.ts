import type { Party } from '../../../model/party.ts';
import { type CheckedEntry, type Content, defineRule, type Loose } from '../../rule.ts';
import { touchpointsOf } from '../../touchpoints.ts';

interface OutsideTitle {
  entry: CheckedEntry;
  path: (string | number)[];
  title: string | undefined;
  /** What to write where one role has the title; undefined where that needs a change elsewhere. */
  instead: (role: string) => string;
}

type Loosely = Loose<Party> | undefined;
const listed = (entry: CheckedEntry, parties: readonly Loosely[] | undefined, path: (string | number)[]) =>
  (parties ?? []).map((party, index) => ({ entry, party, path: [...path, index] }));

/** Every title that the content gives as one outside the playbook. */
function* outsideTitles(content: Content): Generator<OutsideTitle> {
  const parties = [
    ...[...touchpointsOf(content)].flatMap(({ journey, touchpoint, path }) => [
      { entry: journey, party: touchpoint.accountable, path: [...path, 'accountable'] },
      ...listed(journey, touchpoint.contributing, [...path, 'contributing']),
    ]),
    ...content
      .of('actions')
      .flatMap((entry) => [{ entry, party: entry.data.lead, path: ['lead'] }, ...listed(entry, entry.data.participants, ['participants'])]),
    ...content.of('measures').flatMap((entry) => listed(entry, entry.data.mayOwn, ['mayOwn'])),
  ];
  for (const { entry, party, path } of parties) {
    if (typeof party !== 'object') continue;
    const last = path.at(-1);
    yield {
      entry,
      path: [...path, party.post === undefined ? 'outside' : 'post'],
      title: party.post ?? party.outside,
      instead: (role) => `Write \`${typeof last === 'string' ? `${last}: ${role}` : role}\`.`,
    };
  }
  for (const entry of content.of('roles'))
    yield {
      entry,
      path: ['reportsTo', 'outside'],
      title: entry.data.reportsTo?.outside,
      instead: (role) => `Write \`role: ${role}\` in place of \`outside\`.`,
    };
  for (const entry of content.of('decisions'))
    yield {
      entry,
      path: ['outside'],
      title: entry.data.outside,
      instead: (role) => `Delete \`outside\`, and let \`${role}\` answer \`decides\`.`,
    };
}

export default defineRule({
  code: 'reference/outside-role',
  severity: 'error',
  what: 'A job is named as one outside the playbook, and its title is the title or an alias of a role here.',
  why: 'Readers could not get from the job to its definition, and maps and totals would count one role as two.',
  fix: 'Name the role by its id, or use the title by which the other job is known.',
  check(content, report) {
    const claims = new Map<string, Set<string>>();
    for (const { id, data } of content.of('roles'))
      for (const title of [data.title, ...(data.aliases ?? []).map((alias) => alias?.title)])
        if (title) claims.set(title.toLowerCase(), (claims.get(title.toLowerCase()) ?? new Set()).add(id));
    for (const { entry, path, title, instead } of outsideTitles(content)) {
      const roles = [...(claims.get(title?.toLowerCase() ?? '') ?? [])];
      const [only] = roles;
      if (!only) continue;
      const names = roles.map((id) => `\`${id}\``).join(' and ');
      report.entry(entry, path, {
        message: `“${title}” is a title of ${names}, and stands here as a job outside the playbook`,
        fix: roles.length === 1 ? instead(only) : undefined,
      });
    }
  },
  bad: [
    {
      title: 'the title of a role, accountable for a touchpoint',
      on: 'journeys/buy-online',
      set: { 'stages.0.touchpoints.0.accountable': { post: 'Contact centre manager', department: 'customer-service' } },
      finds: {
        at: 'stages.0.touchpoints.0.accountable.post',
        message: '“Contact centre manager” is a title of `contact-centre-manager`, and stands here as a job outside the playbook',
        fix: 'Write `accountable: contact-centre-manager`.',
      },
    },
    {
      title: 'another title of a role, in small letters, that decides',
      on: 'decisions/tone-of-voice',
      set: { outside: 'journey Manager' },
      finds: {
        at: 'outside',
        message: '“journey Manager” is a title of `journey-manager`, and stands here as a job outside the playbook',
        fix: 'Delete `outside`, and let `journey-manager` answer `decides`.',
      },
    },
    {
      title: 'a role that reports to another by its title',
      on: 'roles/chief-customer-officer',
      set: { 'reportsTo.outside': 'Head of customer experience' },
      finds: {
        at: 'reportsTo.outside',
        message: '“Head of customer experience” is a title of `head-of-cx`, and stands here as a job outside the playbook',
        fix: 'Write `role: head-of-cx` in place of `outside`.',
      },
    },
  ],
  good: [
    {
      title: 'a party outside that contributes',
      on: 'journeys/buy-online',
      set: { 'stages.0.touchpoints.0.contributing.3': { outside: 'The marketplace' } },
    },
    {
      title: 'a job that no role here has as a title',
      on: 'journeys/buy-online',
      set: { 'stages.0.touchpoints.0.accountable': { post: 'Head of product pages', department: 'product' } },
    },
  ],
});
