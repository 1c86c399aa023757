import type { Words } from '../i18n/words.ts';
import type { Role } from '../model/role.ts';
import { localDecisionLines, plainFieldsIn, plainLines } from '../model/role-fields.ts';

/** A role as the site publishes it: its id and all fields of its definition. */
export type RoleRecord = Role & { id: string };

/** The collections whose entries roles name. */
export const namedCollections = ['roles', 'measures', 'skills', 'decisions', 'departments', 'families', 'actions'] as const;
/** Titles of the entries that roles name, by collection and id. */
export type Names = Record<(typeof namedCollections)[number], Record<string, string>>;

export interface ComparedRow {
  label: string;
  /** For each role, in order, what it says: one line or more. */
  cells: string[][];
  /** Whether all roles say the same. */
  same: boolean;
}

export interface ComparedGroup {
  id: string;
  title: string;
  rows: ComparedRow[];
}

/** The words that a comparison needs; also sent to the browser. */
export type ComparisonWords = Pick<Words, 'compared' | 'decisionRights' | 'common'>;

/** Roles row by row over every field that readers compare. Pure, for the build and for the browser. */
export function compareRoles(
  roles: readonly RoleRecord[],
  names: Names,
  { compared: say, decisionRights, common }: ComparisonWords,
): ComparedGroup[] {
  const row = (label: string, of: (role: RoleRecord) => string | readonly string[]): ComparedRow => {
    const cells = roles.map((role) => {
      const value = of(role);
      return typeof value === 'string' ? [value] : [...value];
    });
    return { label, cells, same: cells.every((cell) => cell.join('\n') === cells[0]?.join('\n')) };
  };
  const each = (ids: readonly string[], collection: keyof Names, of: (role: RoleRecord, id: string) => string): ComparedRow[] =>
    ids.map((id) => row(names[collection][id] ?? id, (role) => of(role, id)));
  const union = (of: (role: RoleRecord) => readonly string[]) => [...new Set(roles.flatMap(of))];
  const levelOf = (role: RoleRecord, id: string) => {
    const core = role.skills.core.find(({ skill }) => skill === id);
    const supporting = role.skills.supporting.find(({ skill }) => skill === id);
    if (core) return say.core({ level: say.skillLevels[core.level] });
    return supporting ? say.skillLevels[supporting.level] : '–';
  };
  const reports = ({ directReports }: RoleRecord) =>
    directReports === 'none'
      ? say.noReports
      : [`${directReports.min}–${directReports.max}`, ...directReports.roles.map((id) => names.roles[id] ?? id)].join(', ');
  const plain = (as: 'fact' | 'list') =>
    plainFieldsIn('comparison', as).map((field) =>
      row(say[field], (role) => {
        const lines = plainLines(role, field);
        if (lines === 'none') return field === 'budget' ? say.noBudget : common.none;
        return lines.length > 0 ? lines : '–';
      }),
    );
  return [
    {
      id: 'mandate',
      title: say.mandate,
      rows: [
        row(say.mandate, ({ mandate }) => mandate),
        row(say.summary, ({ summary }) => summary),
        row(say.family, ({ family }) => names.families[family] ?? family),
        row(say.level, ({ level }) => say.levels[level]),
        row(say.reportsTo, ({ reportsTo }) =>
          reportsTo.role ? (names.roles[reportsTo.role] ?? reportsTo.role) : (reportsTo.outside ?? ''),
        ),
        row(say.directReports, reports),
        ...plain('fact'),
        row(say.notThis, ({ notThis }) => notThis.map(({ role, difference }) => `${names.roles[role] ?? role}: ${difference}`)),
      ],
    },
    {
      id: 'decisions',
      title: say.decisionRights,
      rows: [
        ...each(
          union(({ decisionRights }) => Object.keys(decisionRights)),
          'decisions',
          (role, id) => {
            const right = role.decisionRights[id];
            return right ? decisionRights[right] : say.notAnswered;
          },
        ),
        row(say.decides, (role) => {
          const lines = localDecisionLines(role, say.localDecision);
          return lines.length > 0 ? lines : '–';
        }),
      ],
    },
    {
      id: 'work',
      title: say.work,
      rows: [
        row(say.accountabilities, ({ accountabilities }) => accountabilities),
        row(say.outcomes, ({ outcomes }) => outcomes.map(({ result, byDay }) => say.outcome({ result, day: byDay }))),
        row(say.week, ({ week }) => week.map(({ activity, hours }) => say.weekLine({ hours, activity }))),
        row(say.worksWith, ({ relationships }) => relationships.map(({ department }) => names.departments[department] ?? department)),
      ],
    },
    {
      id: 'measures',
      title: say.measures,
      rows: each(
        union(({ measures }) => measures.map(({ measure }) => measure)),
        'measures',
        (role, id) => {
          const part = role.measures.find(({ measure }) => measure === id)?.part;
          return part ? say[part] : '–';
        },
      ),
    },
    {
      id: 'skills',
      title: say.skills,
      rows: each(
        union(({ skills }) => [...skills.core, ...skills.supporting].map(({ skill }) => skill)),
        'skills',
        levelOf,
      ),
    },
    {
      id: 'hiring',
      title: say.hiring,
      rows: [
        row(say.mustHaves, ({ mustHaves }) => mustHaves),
        row(say.niceToHaves, ({ niceToHaves }) => (niceToHaves.length > 0 ? niceToHaves : say.nothing)),
        row(say.experience, ({ experience }) =>
          experience === 'none' ? say.noYears : say.years({ count: experience.years, reason: experience.reason }),
        ),
        ...plain('list'),
        row(say.hireWhen, ({ hireWhen }) => hireWhen),
        row(say.dontHireWhen, ({ dontHireWhen }) => dontHireWhen),
        row(say.insteadOfHiring, ({ insteadOfHiring }) => insteadOfHiring.map((id) => names.actions[id] ?? id)),
        row(say.adRedFlags, ({ adRedFlags }) => adRedFlags.map(({ phrase }) => phrase)),
        row(say.alsoCalled, ({ aliases }) => aliases.map(({ title }) => title)),
      ],
    },
    {
      id: 'plan',
      title: say.plan,
      rows: (['firstMonday', 'day30', 'day60', 'day90'] as const).map((phase, index) =>
        row([common.firstMonday, common.day30, common.day60, common.day90][index] as string, ({ plan }) => [
          plan[phase].goal,
          ...plan[phase].actions.map((id) => names.actions[id] ?? id),
        ]),
      ),
    },
  ];
}

/** How much of the skills of two roles is the same, from 0 to 1: shared skills over all skills of both (Jaccard). */
export function skillOverlap(a: Pick<Role, 'skills'>, b: Pick<Role, 'skills'>): number {
  const of = ({ skills }: Pick<Role, 'skills'>) => new Set([...skills.core, ...skills.supporting].map(({ skill }) => skill));
  const [one, other] = [of(a), of(b)];
  const shared = one.intersection(other).size;
  return shared / Math.max(1, one.size + other.size - shared);
}

/** The comparison as a table: a head, then a line for each row, cells with several lines joined by line breaks. */
export function comparedTable(
  groups: readonly ComparedGroup[],
  titles: readonly string[],
  { compared }: Pick<ComparisonWords, 'compared'>,
): string[][] {
  return [
    [compared.part, compared.field, ...titles],
    ...groups.flatMap((group) => group.rows.map((row) => [group.title, row.label, ...row.cells.map((cell) => cell.join('\n'))])),
  ];
}

/** Pairs of roles of which one says that it is not the other, each once, ids in alphabetical order. */
export function neighbourPairs(roles: readonly { id: string; notThis: readonly { role: string }[] }[]): { a: string; b: string }[] {
  const pairs = new Map<string, { a: string; b: string }>();
  for (const { id, notThis } of roles) {
    for (const { role } of notThis) {
      const [a, b] = [id, role].sort() as [string, string];
      pairs.set(`${a} ${b}`, { a, b });
    }
  }
  return [...pairs.values()];
}

/** What two roles say of how they differ, one after the other. */
export const differencesOf = (one: RoleRecord, other: RoleRecord): string[] =>
  [one, other].flatMap(({ notThis }, index) =>
    notThis.filter(({ role }) => role === (index === 0 ? other : one).id).map(({ difference }) => difference),
  );
