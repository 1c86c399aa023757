import type { Role } from '../schemas/role.ts';

/** A role as the site publishes it: its id and all fields of its definition. */
export type RoleRecord = Role & { id: string };

/** Titles of the entries that roles name, by collection and id. */
export type Names = Record<'roles' | 'measures' | 'skills' | 'decisions' | 'departments' | 'families' | 'actions', Record<string, string>>;

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

const rights = {
  decides: 'decides',
  'must-agree': 'must agree',
  recommends: 'recommends',
  consulted: 'is consulted',
  'no-say': 'no say',
} as const;

/** Roles row by row over every field that readers compare. Pure, for the build and for the browser. */
export function compareRoles(roles: readonly RoleRecord[], names: Names): ComparedGroup[] {
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
    return core ? `${core.level} (core)` : (supporting?.level ?? '–');
  };
  const reports = ({ directReports }: RoleRecord) =>
    directReports === 'none'
      ? 'none'
      : [`${directReports.min}–${directReports.max}`, ...directReports.roles.map((id) => names.roles[id] ?? id)].join(', ');
  return [
    {
      id: 'mandate',
      title: 'Mandate',
      rows: [
        row('Mandate', ({ mandate }) => mandate),
        row('In short', ({ summary }) => summary),
        row('Family', ({ family }) => names.families[family] ?? family),
        row('Level', ({ level }) => level.replace('-', ' ')),
        row('Reports to', ({ reportsTo }) =>
          reportsTo.role ? (names.roles[reportsTo.role] ?? reportsTo.role) : (reportsTo.outside ?? ''),
        ),
        row('Direct reports', reports),
        row('Budget', ({ budget }) => budget),
        row('Is not', ({ notThis }) => notThis.map(({ role, difference }) => `${names.roles[role] ?? role}: ${difference}`)),
      ],
    },
    {
      id: 'decisions',
      title: 'Decision rights',
      rows: each(
        union(({ decisionRights }) => Object.keys(decisionRights)),
        'decisions',
        (role, id) => {
          const right = role.decisionRights[id];
          return right ? rights[right] : 'not answered';
        },
      ),
    },
    {
      id: 'work',
      title: 'Work and results',
      rows: [
        row('Answers for', ({ accountabilities }) => accountabilities),
        row('Outcomes', ({ outcomes }) => outcomes.map(({ result, byDay }) => `${result} (day ${byDay})`)),
        row('Week', ({ week }) => week.map(({ activity, hours }) => `${hours} h: ${activity}`)),
        row('Works with', ({ relationships }) => relationships.map(({ department }) => names.departments[department] ?? department)),
      ],
    },
    {
      id: 'measures',
      title: 'Measures',
      rows: each(
        union(({ measures }) => measures.map(({ measure }) => measure)),
        'measures',
        (role, id) => role.measures.find(({ measure }) => measure === id)?.part ?? '–',
      ),
    },
    {
      id: 'skills',
      title: 'Skills',
      rows: each(
        union(({ skills }) => [...skills.core, ...skills.supporting].map(({ skill }) => skill)),
        'skills',
        levelOf,
      ),
    },
    {
      id: 'hiring',
      title: 'Hiring',
      rows: [
        row('Must bring', ({ mustHaves }) => mustHaves),
        row('Would help', ({ niceToHaves }) => (niceToHaves.length > 0 ? niceToHaves : 'nothing in particular')),
        row('Experience', ({ experience }) =>
          experience === 'none' ? 'none asked for' : `${experience.years} years: ${experience.reason}`,
        ),
        row('Tools', ({ tools }) => tools),
        row('Hire when', ({ hireWhen }) => hireWhen),
        row('Do not hire when', ({ dontHireWhen }) => dontHireWhen),
        row('Instead of hiring', ({ insteadOfHiring }) => insteadOfHiring.map((id) => names.actions[id] ?? id)),
        row('Red flags in an ad', ({ adRedFlags }) => adRedFlags.map(({ phrase }) => phrase)),
        row('Also called', ({ aliases }) => aliases.map(({ title }) => title)),
      ],
    },
    {
      id: 'plan',
      title: 'First Monday to day 90',
      rows: (['firstMonday', 'day30', 'day60', 'day90'] as const).map((phase, index) =>
        row(['First Monday', 'By day 30', 'By day 60', 'By day 90'][index] as string, ({ plan }) => [
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
export function comparedTable(groups: readonly ComparedGroup[], titles: readonly string[]): string[][] {
  return [
    ['Part', 'Field', ...titles],
    ...groups.flatMap((group) => group.rows.map((row) => [group.title, row.label, ...row.cells.map((cell) => cell.join('\n'))])),
  ];
}

/** Pairs of roles of which one says that it is not the other, each once, ids in alphabetical order. */
export function neighbourPairs(roles: readonly Pick<RoleRecord, 'id' | 'notThis'>[]): { a: string; b: string }[] {
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
