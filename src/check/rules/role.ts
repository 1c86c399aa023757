import { frameMinutes, interviewPlan } from '../../playbook/interview.ts';
import { decisionRightNames } from '../../schemas/fields.ts';
import type { Role } from '../../schemas/role.ts';
import { type CheckedEntry, type Content, defineRule, type Rule } from '../rule.ts';

const present = <T>(value: T | undefined): value is T => value !== undefined;

/** Follows `next` from each start; a cycle is reported once, at its alphabetically first member. */
export function cyclesOf(ids: readonly string[], next: (id: string) => readonly string[]): string[][] {
  const cycles = new Map<string, string[]>();
  for (const start of ids) {
    const stack: { id: string; path: string[] }[] = [{ id: start, path: [start] }];
    const seen = new Set<string>();
    for (let at = stack.pop(); at; at = stack.pop()) {
      for (const id of next(at.id)) {
        if (id === start) {
          const key = [...at.path].sort().join('\u0000');
          if (!cycles.has(key)) cycles.set(key, at.path);
        } else if (!seen.has(id)) {
          seen.add(id);
          stack.push({ id, path: [...at.path, id] });
        }
      }
    }
  }
  return [...cycles.values()];
}

const words = (text: string) =>
  new Set(
    text
      .toLowerCase()
      .split(/[^a-z]+/)
      .filter((word) => word.length > 3),
  );

/**
 * Pairs of texts that share more than `limit` of their words: shared words over all words of both (Jaccard).
 * Counts by word, so that texts without a word in common cost nothing.
 */
export function alikePairs(texts: readonly string[], limit: number): { index: number; other: number; share: number }[] {
  const sizes: number[] = [];
  const holders = new Map<string, number[]>();
  const pairs: { index: number; other: number; share: number }[] = [];
  for (const [index, text] of texts.entries()) {
    const shared = new Uint16Array(index);
    const own = words(text);
    sizes.push(own.size);
    for (const word of own) {
      const before = holders.get(word);
      if (!before) holders.set(word, [index]);
      else {
        for (const other of before) shared[other] = (shared[other] as number) + 1;
        before.push(index);
      }
    }
    for (let other = 0; other < index; other++) {
      const count = shared[other] as number;
      const share = count / Math.max(1, own.size + (sizes[other] as number) - count);
      if (share > limit) pairs.push({ index, other, share });
    }
  }
  return pairs;
}

const alikeLimit = 0.5;

const shortestInterview = 45;
const definitionText = ({ data }: CheckedEntry<'roles'>) => [data.mandate, ...(data.accountabilities ?? [])].filter(present).join(' ');

const codeFormats = {
  'onet-soc': { format: /^\d{2}-\d{4}\.\d{2}$/, sample: '43-4051.00' },
  'isco-08': { format: /^\d{1,4}$/, sample: '4222' },
  esco: {
    format: /^http:\/\/data\.europa\.eu\/esco\/occupation\/[0-9a-f-]{36}$/,
    sample: 'http://data.europa.eu/esco/occupation/00030d09-2b3a-4efd-87cc-c4ea39d27c34',
  },
  sfia: { format: /^[A-Z]{4}$/, sample: 'CEXP' },
};

const role = 'roles/cx-manager';

export const roleRules: Rule[] = [
  defineRule({
    code: 'role/decision-unanswered',
    severity: 'error',
    weight: 3,
    what: 'A role does not answer one of the published decisions.',
    why: 'Responsibility without authority is the commonest way for these roles to fail; a candidate must see what the role may decide.',
    fix: `Answer it with one of ${decisionRightNames.map((name) => `\`${name}\``).join(', ')}.`,
    source: 'The New South Wales role descriptions ask for decision making in one field; comparing needs one answer a decision.',
    check(content, report) {
      for (const entry of content.of('roles')) {
        const rights = entry.data.decisionRights;
        if (!rights) continue;
        const invalid = (entry.value as { decisionRights?: Record<string, unknown> }).decisionRights ?? {};
        for (const decision of content.of('decisions').filter(({ data }) => data.status === 'published')) {
          if (rights[decision.id] === undefined && !(decision.id in invalid)) {
            report.entry(
              entry,
              ['decisionRights'],
              {
                message: `The role does not say what say it has in \`${decision.id}\` (${decision.data.title ?? ''})`,
                fix: `Write \`${decision.id}: no-say\` or another of ${decisionRightNames.join(', ')}.`,
              },
              'key',
            );
          }
        }
      }
    },
    good: [{ title: 'no say at all, said plainly', on: 'roles/cx-director', set: { 'decisionRights.refund-limit': 'no-say' } }],
    bad: [
      {
        title: 'a decision left out',
        on: role,
        set: { 'decisionRights.refund-limit': undefined },
        finds: {
          key: 'decisionRights',
          message: 'The role does not say what say it has in `refund-limit` (How much the front line may give back)',
          fix: 'Write `refund-limit: no-say` or another of decides, must-agree, recommends, consulted, no-say.',
        },
      },
    ],
  }),
  defineRule({
    code: 'role/reporting-cycle',
    severity: 'error',
    weight: 1,
    what: 'Roles report to one another in a circle.',
    why: 'Nobody in the circle has a superior who could decide.',
    fix: 'Let one of them report to a role outside the circle.',
    check(content, report) {
      const roles = content.of('roles');
      const above = (id: string) => [content.get('roles', id)?.data.reportsTo?.role].filter(present);
      for (const cycle of cyclesOf(
        roles.map(({ id }) => id),
        above,
      )) {
        if (cycle.length < 2) continue;
        for (const [at, id] of cycle.entries()) {
          const entry = content.get('roles', id);
          const circle = [...cycle.slice(at), ...cycle.slice(0, at), id];
          if (entry) report.entry(entry, ['reportsTo', 'role'], { message: `The reporting line runs in a circle: ${circle.join(' → ')}` });
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
  }),
  defineRule({
    code: 'role/two-tops',
    severity: 'error',
    what: 'More than one published role reports outside the playbook.',
    why: 'Customer experience then has two heads that can decide against each other.',
    fix: 'Let one role be the top, and name the other line under `reportsTo.also`.',
    check(content, report) {
      const tops = content.of('roles').filter(({ data }) => data.status === 'published' && data.reportsTo?.outside && !data.reportsTo.role);
      if (tops.length < 2) return;
      const sponsor = content.settings.sponsor;
      for (const entry of tops.filter(({ id }) => id !== sponsor)) {
        const others = tops.filter((other) => other !== entry).map(({ id }) => `\`${id}\``);
        report.entry(entry, ['reportsTo', 'outside'], { message: `This role and ${others.join(', ')} both report outside the playbook` });
      }
    },
    bad: [
      {
        title: 'a second line to the chief executive',
        on: role,
        set: { 'reportsTo.role': undefined, 'reportsTo.outside': 'Chief executive officer' },
        finds: { at: 'reportsTo.outside', message: 'This role and `chief-customer-officer` both report outside the playbook' },
      },
    ],
  }),
  defineRule({
    code: 'role/core-skill-untested',
    severity: 'error',
    weight: 3,
    what: 'A core skill is tested by no interview question.',
    why: 'The panel would hire for a skill that nobody asked about. Structured questions predict performance better than talk does.',
    fix: 'Add the skill to `tests` of a question that shows it, or write such a question.',
    source: 'Sackett and others, 2022: structured interviews are the strongest single predictor.',
    check(content, report) {
      for (const entry of content.of('roles')) {
        const questions = entry.data.interview?.questions;
        if (!questions) continue;
        const tested = new Set(questions.flatMap((question) => question?.tests ?? []));
        for (const [index, skill] of (entry.data.skills?.core ?? []).entries()) {
          if (skill?.skill && !tested.has(skill.skill)) {
            report.entry(entry, ['skills', 'core', index, 'skill'], {
              message: `No interview question tests the core skill \`${skill.skill}\``,
            });
          }
        }
      }
    },
    bad: [
      {
        title: 'a core skill that nobody asks about',
        on: role,
        set: { 'skills.core.0.skill': 'troubleshooting' },
        finds: { at: 'skills.core.0.skill', message: 'No interview question tests the core skill `troubleshooting`' },
      },
    ],
  }),
  defineRule({
    code: 'role/outcome-unmeasured',
    severity: 'error',
    weight: 2,
    what: 'An outcome is judged by a measure that the role neither owns nor contributes to.',
    why: 'The role would be judged by a number that it cannot move.',
    fix: 'Add the measure to `measures` of the role, or judge the outcome by one that stands there.',
    source: 'Smart and Street, Who: outcomes on a scorecard are measurable and the job’s own.',
    check(content, report) {
      for (const entry of content.of('roles')) {
        const own = entry.data.measures;
        if (!own) continue;
        const known = new Set(own.map((part) => part?.measure));
        for (const [index, outcome] of (entry.data.outcomes ?? []).entries()) {
          if (outcome?.measure && !known.has(outcome.measure)) {
            report.entry(entry, ['outcomes', index, 'measure'], {
              message: `The outcome is shown by \`${outcome.measure}\`, which is not among the role’s measures`,
            });
          }
        }
      }
    },
    bad: [
      {
        title: 'an outcome judged by another role’s number',
        on: role,
        set: { 'outcomes.0.measure': 'survey-response-rate' },
        finds: {
          at: 'outcomes.0.measure',
          message: 'The outcome is shown by `survey-response-rate`, which is not among the role’s measures',
        },
      },
    ],
  }),
  defineRule({
    code: 'role/first-monday-too-long',
    severity: 'error',
    weight: 1,
    what: 'The actions of the first Monday do not fit into a day.',
    why: 'The reader is promised something to do on Monday, not in the week.',
    fix: 'Keep the ones that fit into eight hours and move the others to `day30`.',
    check(content, report) {
      for (const entry of content.of('roles')) {
        const actions = entry.data.plan?.firstMonday?.actions ?? [];
        const minutes = actions.reduce((sum, id) => {
          const action = content.get('actions', id)?.data;
          return sum + (action?.prepMinutes ?? 0) + (action?.runMinutes ?? 0);
        }, 0);
        if (minutes > 480)
          report.entry(
            entry,
            ['plan', 'firstMonday', 'actions'],
            { message: `The first Monday takes ${minutes} minutes; a day has 480` },
            'key',
          );
      }
    },
    bad: [
      {
        title: 'a Monday of nine hours',
        on: role,
        set: {
          'plan.firstMonday.actions': [
            'draw-the-journey-storyboard',
            'join-two-customer-records',
            'code-one-hundred-comments',
            'name-one-owner-for-each-touchpoint',
          ],
        },
        finds: { key: 'plan.firstMonday.actions', message: 'The first Monday takes 610 minutes; a day has 480' },
      },
    ],
  }),
  defineRule({
    code: 'role/years-without-reason',
    severity: 'error',
    weight: 1,
    what: 'A must-have or a nice-to-have asks for years of experience, and `experience` gives no reason.',
    why: 'Years of experience say little about performance and keep good people from applying.',
    fix: 'Say what the person must have done. If only years will do, write `experience` with years and the reason.',
    source: 'Sackett and others, 2022; the hiring rules of GitLab.',
    check(content, report) {
      for (const entry of content.of('roles')) {
        if (entry.data.experience !== 'none') continue;
        for (const field of ['mustHaves', 'niceToHaves'] as const) {
          for (const [index, text] of (entry.data[field] ?? []).entries()) {
            if (
              text &&
              /\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|several|many)\+?\s*(?:or more\s+)?years?\b/i.test(text)
            ) {
              report.entry(entry, [field, index], { message: 'Years of experience are asked for without a reason' });
            }
          }
        }
      }
    },
    good: [
      {
        title: 'years, with the reason beside them',
        on: 'roles/cx-director',
        set: {
          'mustHaves.0': 'At least three years of experience in operations.',
          experience: { years: 3, reason: 'The year-end close must have been seen more than once.' },
        },
      },
    ],
    bad: [
      {
        title: 'five years',
        on: role,
        set: { 'mustHaves.0': 'At least 5 years of experience in a similar role' },
        finds: { at: 'mustHaves.0', message: 'Years of experience are asked for without a reason' },
      },
      {
        title: 'two years that would be nice',
        on: role,
        set: { 'niceToHaves.0': 'Two or more years in a contact centre' },
        finds: { at: 'niceToHaves.0', message: 'Years of experience are asked for without a reason' },
      },
    ],
  }),
  defineRule({
    code: 'role/no-sponsor-duty',
    severity: 'error',
    weight: 2,
    what: 'An executive role has no sponsor duties.',
    why: 'Customer experience fails where the top hands it down; the page must say what the executive does in person.',
    fix: 'Write `sponsorDuties`: what the executive does that nobody else can.',
    source: 'All five founding articles ask for the executive in person.',
    check(content, report) {
      for (const entry of content.of('roles')) {
        if (entry.data.level === 'executive' && !entry.data.sponsorDuties) {
          report.entry(entry, ['level'], { message: 'An executive role says nothing on what the executive does in person' });
        }
      }
    },
    good: [{ title: 'a manager without sponsor duties', on: 'roles/cx-manager', set: { sponsorDuties: undefined } }],
    bad: [
      {
        title: 'duties taken out',
        on: 'roles/chief-customer-officer',
        set: { sponsorDuties: undefined },
        finds: { at: 'level', message: 'An executive role says nothing on what the executive does in person' },
      },
    ],
  }),
  defineRule({
    code: 'role/direct-reports-disagree',
    severity: 'error',
    weight: 1,
    what: 'The direct reports of a role and the reporting lines of the others do not agree, or the fewest direct reports are more than the most.',
    why: 'Two pages would tell a candidate two different stories about the team.',
    fix: 'List under `directReports.roles` exactly the roles whose `reportsTo.role` is this one; let `min` be at most `max`.',
    check(content, report) {
      const reporting = Map.groupBy(content.of('roles'), ({ data }) => data.reportsTo?.role);
      for (const entry of content.of('roles')) {
        const { directReports } = entry.data;
        if (directReports === undefined) continue;
        const below = reporting.get(entry.id) ?? [];
        const listed = directReports === 'none' ? [] : (directReports.roles ?? []).filter(present);
        for (const other of below) {
          if (!listed.includes(other.id))
            report.entry(
              entry,
              ['directReports'],
              { message: `\`${other.id}\` reports to this role and is not among its direct reports` },
              'key',
            );
          if (!listed.includes(other.id))
            report.entry(other, ['reportsTo', 'role'], { message: `\`${entry.id}\` does not list this role among its direct reports` });
        }
        for (const [index, id] of listed.entries()) {
          const other = content.get('roles', id);
          if (other?.data.reportsTo && other.data.reportsTo.role !== entry.id) {
            report.entry(entry, ['directReports', 'roles', index], {
              message: `\`${id}\` does not report to this role but to \`${other.data.reportsTo.role ?? other.data.reportsTo.outside}\``,
            });
          }
        }
        if (directReports !== 'none' && (directReports.min ?? 0) > (directReports.max ?? Number.POSITIVE_INFINITY)) {
          report.entry(entry, ['directReports', 'min'], { message: 'The fewest direct reports are more than the most' });
        }
      }
    },
    bad: [
      {
        title: 'a report left out',
        on: 'roles/cx-director',
        set: { 'directReports.roles.2': undefined },
        finds: [
          { key: 'directReports', message: '`journey-manager` reports to this role and is not among its direct reports' },
          { in: 'roles/journey-manager', at: 'reportsTo.role', message: '`cx-director` does not list this role among its direct reports' },
        ],
      },
      {
        title: 'the bounds of a team the wrong way round',
        on: 'roles/cx-director',
        set: { 'directReports.min': 9 },
        finds: { at: 'directReports.min', message: 'The fewest direct reports are more than the most' },
      },
      {
        title: 'a report of another role',
        on: 'roles/chief-customer-officer',
        set: { 'directReports.roles.0': 'customer-service-representative' },
        finds: [
          { key: 'directReports', message: '`head-of-cx` reports to this role and is not among its direct reports' },
          {
            at: 'directReports.roles.0',
            message: '`customer-service-representative` does not report to this role but to `service-team-leader`',
          },
          {
            in: 'roles/head-of-cx',
            at: 'reportsTo.role',
            message: '`chief-customer-officer` does not list this role among its direct reports',
          },
        ],
      },
    ],
  }),
  defineRule({
    code: 'role/move-not-returned',
    severity: 'error',
    weight: 1,
    what: 'A move from one role to another is not on the page of the other.',
    why: 'A reader who comes from the other side would not find the way.',
    fix: 'Write the move on both pages: `to` here is `from` there; `sideways` is on both.',
    check(content, report) {
      const opposite = { from: 'to', to: 'from', sideways: 'sideways' } as const;
      for (const entry of content.of('roles')) {
        for (const direction of ['from', 'to', 'sideways'] as const) {
          for (const [index, id] of (entry.data.moves?.[direction] ?? []).entries()) {
            const other = content.get('roles', id);
            if (other?.data.moves && !(other.data.moves[opposite[direction]] ?? []).includes(entry.id)) {
              report.entry(entry, ['moves', direction, index], {
                message: `\`${id}\` does not list this role under \`moves.${opposite[direction]}\``,
                fix: `Add \`${entry.id}\` to \`moves.${opposite[direction]}\` in roles/${id}.mdx, or take the move out here.`,
              });
              report.entry(
                other,
                ['moves', opposite[direction]],
                { message: `\`${entry.id}\` lists this role under \`moves.${direction}\`, and it is not listed here` },
                'key',
              );
            }
          }
        }
      }
    },
    bad: [
      {
        title: 'a move that the other side does not know',
        on: role,
        set: { 'moves.sideways.2': 'customer-service-representative' },
        finds: [
          {
            in: 'roles/customer-service-representative',
            key: 'moves.sideways',
            message: '`cx-manager` lists this role under `moves.sideways`, and it is not listed here',
          },
          {
            at: 'moves.sideways.2',
            message: '`customer-service-representative` does not list this role under `moves.sideways`',
            fix: 'Add `cx-manager` to `moves.sideways` in roles/customer-service-representative.mdx, or take the move out here.',
          },
        ],
      },
    ],
  }),
  defineRule({
    code: 'role/week-hours',
    severity: 'error',
    weight: 1,
    what: 'The hours of the ordinary week do not add up to between 35 and 42.',
    why: 'A candidate reads the week to see the job; hours that do not add up show another one.',
    fix: 'Change the hours so that they add up to a working week.',
    check(content, report) {
      for (const entry of content.of('roles')) {
        const { week } = entry.data;
        if (!week || week.some((part) => part?.hours === undefined)) continue;
        const hours = week.reduce((sum, part) => sum + (part?.hours ?? 0), 0);
        if (hours < 35 || hours > 42) report.entry(entry, ['week'], { message: `The week has ${hours} hours` }, 'key');
      }
    },
    good: [
      {
        title: 'a week of thirty-five hours',
        on: 'roles/cx-director',
        set: {
          week: [
            { activity: 'Work with those who mend things, at their desks.', hours: 20 },
            { activity: 'Look for causes in the records of contacts.', hours: 10 },
            { activity: 'Publish the list and tell people what moved.', hours: 3 },
            { activity: 'Answer the departments that have questions.', hours: 2 },
          ],
        },
      },
    ],
    bad: [
      {
        title: 'a week with a day too many',
        on: role,
        set: { 'week.0.hours': 30 },
        finds: { key: 'week', message: 'The week has 57 hours' },
      },
    ],
  }),
  defineRule({
    code: 'role/skill-in-both',
    severity: 'error',
    weight: 1,
    what: 'A skill stands under core and under supporting.',
    why: 'A candidate cannot tell whether it is needed.',
    fix: 'Keep it in one of the two.',
    check(content, report) {
      for (const entry of content.of('roles')) {
        const core = new Set((entry.data.skills?.core ?? []).map((skill) => skill?.skill));
        for (const [index, skill] of (entry.data.skills?.supporting ?? []).entries()) {
          if (skill?.skill && core.has(skill.skill))
            report.entry(entry, ['skills', 'supporting', index, 'skill'], { message: `\`${skill.skill}\` is a core skill as well` });
        }
      }
    },
    bad: [
      {
        title: 'the same skill twice',
        on: role,
        set: {
          'skills.core.0.skill': 'troubleshooting',
          'skills.supporting': [{ skill: 'troubleshooting', level: 'working', evidence: 'A fault found and written down for others.' }],
        },
        finds: { at: 'skills.supporting.0.skill', message: '`troubleshooting` is a core skill as well' },
      },
    ],
  }),
  defineRule({
    code: 'role/code-format',
    severity: 'error',
    what: 'An occupation code does not have the form of its classification.',
    why: 'Other systems join on these codes; a wrong one files the role under somebody else’s work.',
    fix: 'Write the code as the classification writes it, or leave it out.',
    check(content, report) {
      for (const entry of content.of('roles')) {
        for (const [index, code] of (entry.data.codes ?? []).entries()) {
          if (!code?.scheme || code.code === undefined) continue;
          const { format, sample } = codeFormats[code.scheme];
          if (!format.test(code.code))
            report.entry(entry, ['codes', index, 'code'], {
              message: `\`${code.code}\` is not a code of ${code.scheme}`,
              fix: `Write it like \`${sample}\`.`,
            });
        }
      }
    },
    bad: [
      {
        title: 'a code of another scheme',
        on: role,
        set: { codes: [{ scheme: 'onet-soc', code: '4222', label: 'Contact centre information clerks', match: 'broad' }] },
        finds: { at: 'codes.0.code', message: '`4222` is not a code of onet-soc', fix: 'Write it like `43-4051.00`.' },
      },
    ],
  }),
  defineRule({
    code: 'role/title-unexplained',
    severity: 'error',
    weight: 1,
    what: 'A title that several roles claim has no tell-tale or no question on one of them.',
    why: 'A recruiter with the title in hand must be able to find out which of the roles is meant.',
    fix: 'Write `tellTale` (the phrase in the ad that gives it away) and `ask` (the question) on the alias of every role that claims it.',
    check(content, report) {
      for (const claims of titleClaims(content).values()) {
        if (claims.length < 2) continue;
        for (const { entry, index } of claims) {
          if (index === undefined) continue;
          const alias = entry.data.aliases?.[index];
          const others = new Set(claims.filter((claim) => claim.entry !== entry).map((claim) => `\`${claim.entry.id}\``));
          const lacks = (['tellTale', 'ask'] as const).filter((field) => !alias?.[field]);
          if (others.size > 0 && lacks.length > 0) {
            report.entry(entry, ['aliases', index, 'title'], {
              message: `“${alias?.title}” is also claimed by ${[...others].join(', ')}, and this alias has no ${lacks.join(' and no ')}`,
            });
          }
        }
      }
    },
    bad: [
      {
        title: 'the title of another role without a word on it',
        on: role,
        set: { 'aliases.0': { title: 'Customer success manager', foundIn: ['real-ads-sample'] } },
        finds: {
          at: 'aliases.0.title',
          message: '“Customer success manager” is also claimed by `customer-success-manager`, and this alias has no tellTale and no ask',
        },
      },
    ],
  }),
  defineRule({
    code: 'role/alike',
    severity: 'error',
    what: `Two role definitions share more than ${alikeLimit * 100} % of the words of their mandates and accountabilities.`,
    why: 'Two definitions that say the same are one role with two titles, which is the confusion this guide is to end.',
    fix: 'Merge them, with the second title as an alias, or write down what really differs.',
    check(content, report) {
      const roles = content.of('roles').filter(({ data }) => data.mandate && (data.accountabilities?.length ?? 0) > 1);
      for (const { index, other, share } of alikePairs(roles.map(definitionText), alikeLimit)) {
        for (const [one, two] of [
          [index, other],
          [other, index],
        ] as const)
          report.entry(
            roles[one] as CheckedEntry<'roles'>,
            ['accountabilities'],
            { message: `This role and \`${roles[two]?.id}\` are ${Math.round(share * 100)} % alike` },
            'key',
          );
      }
    },
    bad: [
      {
        title: 'a second role with the mandate and the accountabilities of the first',
        on: role,
        copy: { from: 'roles/customer-insight-analyst', fields: ['mandate', 'accountabilities'] },
        finds: [
          { in: 'roles/customer-insight-analyst', key: 'accountabilities', message: 'This role and `cx-manager` are 100 % alike' },
          { key: 'accountabilities', message: 'This role and `customer-insight-analyst` are 100 % alike' },
        ],
      },
    ],
  }),
  defineRule({
    code: 'role/plan-order',
    severity: 'error',
    weight: 1,
    what: 'The plan of a role holds an action before another that must be done first.',
    why: 'Whoever follows the plan stops at the second line and wonders what was left out.',
    fix: 'Move the prerequisite to the front of the plan.',
    check(content, report) {
      for (const entry of content.of('roles')) {
        const order = phases.flatMap((phase) => (entry.data.plan?.[phase]?.actions ?? []).map((id, index) => ({ id, phase, index })));
        for (const [at, { id, phase, index }] of order.entries()) {
          for (const first of content.get('actions', id)?.data.prerequisites ?? []) {
            const later = order.findIndex((item) => item.id === first);
            if (later > at)
              report.entry(entry, ['plan', phase, 'actions', index], {
                message: `\`${id}\` needs \`${first}\`, which comes after it in the plan`,
              });
          }
        }
      }
    },
    bad: [
      {
        title: 'a storyboard before the first contact was watched',
        on: role,
        set: { 'plan.firstMonday.actions': ['draw-the-journey-storyboard'], 'plan.day30.actions': ['shadow-a-customer-contact'] },
        finds: {
          at: 'plan.firstMonday.actions.0',
          message: '`draw-the-journey-storyboard` needs `shadow-a-customer-contact`, which comes after it in the plan',
        },
      },
    ],
  }),
  defineRule({
    code: 'role/interview-too-long',
    severity: 'error',
    weight: 1,
    what: `No choice of the questions tests every core skill within ${shortestInterview} minutes.`,
    why: 'Panels have three quarters of an hour. A kit that does not fit is cut by whoever sits there, and not by what matters.',
    fix: 'Let some questions test two core skills, or shorten them.',
    check(content, report) {
      for (const entry of content.of('roles')) {
        if (!entry.valid || interviewPlan(entry.data as Role, shortestInterview)) continue;
        report.entry(
          entry,
          ['interview', 'questions'],
          {
            message: `No choice of questions tests every core skill in ${shortestInterview} minutes, of which welcome and close take ${frameMinutes}`,
          },
          'key',
        );
      }
    },
    bad: [
      {
        title: 'questions of half an hour each',
        on: role,
        set: Object.fromEntries([0, 1, 2, 3, 4].map((index) => [`interview.questions.${index}.minutes`, 30])),
        finds: {
          key: 'interview.questions',
          message: 'No choice of questions tests every core skill in 45 minutes, of which welcome and close take 10',
        },
      },
    ],
  }),
  defineRule({
    code: 'role/not-this-unnamed',
    severity: 'warning',
    weight: 1,
    what: 'The sentence that tells a neighbour apart does not name the neighbour.',
    why: 'The sentence is read aloud in a telephone call, without the line above it.',
    fix: 'Begin with the neighbour: "The analyst finds out …; this role gets it mended."',
    check(content, report) {
      for (const entry of content.of('roles')) {
        for (const [index, item] of (entry.data.notThis ?? []).entries()) {
          const neighbour = content.get('roles', item?.role);
          if (!neighbour?.data.title || !item?.difference) continue;
          const said = item.difference.toLowerCase();
          const names = [neighbour.data.title, ...(neighbour.data.aliases ?? []).map((alias) => alias?.title ?? '')];
          const telling = names
            .flatMap((name) => name.toLowerCase().split(/[^a-z]+/))
            .filter((name) => name.length > 2 && !commonInTitles.has(name));
          if (!telling.some((name) => said.includes(name)))
            report.entry(entry, ['notThis', index, 'difference'], { message: `The sentence does not name the ${neighbour.data.title}` });
        }
      }
    },
    good: [
      {
        title: 'the neighbour by the last word of its title',
        on: 'roles/cx-director',
        set: {
          'notThis.0': { role: 'customer-insight-analyst', difference: 'An analyst finds out what is wrong; this role gets it put right.' },
        },
      },
    ],
    bad: [
      {
        title: 'a difference from nobody in particular',
        on: role,
        set: { 'notThis.0.difference': 'This one gets things done; the other one does not have to.' },
        finds: { at: 'notThis.0.difference', message: 'The sentence does not name the Customer experience director' },
      },
    ],
  }),
];

/** Words of titles that tell no role from another. */
const commonInTitles = new Set(['customer', 'experience', 'the', 'and', 'for', 'with']);
const phases = ['firstMonday', 'day30', 'day60', 'day90'] as const;

interface Claim {
  entry: CheckedEntry<'roles'>;
  /** Which alias; undefined where it is the role's own title. */
  index: number | undefined;
}

/** Who claims each title, by the title in lower case. */
export function titleClaims(content: Content): Map<string, Claim[]> {
  const claims = new Map<string, Claim[]>();
  const add = (title: string | undefined, claim: Claim) => {
    if (!title) return;
    const key = title.toLowerCase();
    claims.set(key, [...(claims.get(key) ?? []), claim]);
  };
  for (const entry of content.of('roles')) {
    add(entry.data.title, { entry, index: undefined });
    for (const [index, alias] of (entry.data.aliases ?? []).entries()) add(alias?.title, { entry, index });
  }
  return claims;
}
