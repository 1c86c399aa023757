import type { Words } from '../i18n/words.ts';
import { plainFieldsIn } from '../model/plain-fields.ts';
import type { Role } from '../model/role.ts';
import {
  aliasLine,
  allSkills,
  contractNames,
  gradesOf,
  localDecisionLines,
  partnerOf,
  plainLines,
  reportsOf,
  sayHours,
} from '../model/role-fields.ts';
import { variationsIn } from '../model/situations.ts';
import { superiorsOf } from '../model/superiors.ts';
import { askedSkills, levelNumber } from './skill-levels.ts';

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
  /** Of a skill: the level that each role asks for, from 0, which is not at all. */
  levels?: number[];
}

export interface ComparedGroup {
  id: string;
  title: string;
  rows: ComparedRow[];
}

/**
 * The groups that the page of two roles shows, each by the field that it needs: what tells them apart. Their own pages say
 * the rest, and a script compares them in full at /compare/.
 */
export const pairGroups = { mandate: 'mandate', decisions: 'decisionRights', skills: 'skills' } as const;

/** The words that a comparison needs; also sent to the browser. */
export type ComparisonWords = Pick<
  Words,
  'compared' | 'decisionRights' | 'common' | 'formats' | 'employment' | 'situations' | 'variations'
>;

/** Roles row by row over every field that readers compare. Pure, for the build and for the browser. */
export function compareRoles(roles: readonly RoleRecord[], names: Names, words: ComparisonWords): ComparedGroup[] {
  const { compared: say, decisionRights, common, formats, employment } = words;
  const written = (lines: string[]) => (lines.length > 0 ? lines : undefined);
  const row = (label: string, of: (role: RoleRecord) => string | readonly string[] | undefined): ComparedRow => {
    const cells = roles.map((role) => {
      const value = of(role) ?? say.notWritten;
      return typeof value === 'string' ? [value] : [...value];
    });
    return { label, cells, same: cells.every((cell) => cell.join('\n') === cells[0]?.join('\n')) };
  };
  const each = (ids: readonly string[], collection: keyof Names, of: (role: RoleRecord, id: string) => string | undefined): ComparedRow[] =>
    ids.map((id) => row(names[collection][id] ?? id, (role) => of(role, id)));
  const union = (of: (role: RoleRecord) => readonly string[]) => [...new Set(roles.flatMap(of))];
  const levelOf = (role: RoleRecord, id: string) => {
    if (!role.skills) return undefined;
    const core = role.skills.core.find(({ skill }) => skill === id);
    const supporting = role.skills.supporting.find(({ skill }) => skill === id);
    if (core) return say.core({ level: say.skillLevels[core.level] });
    return supporting ? say.skillLevels[supporting.level] : '–';
  };
  const titleOf = (collection: string, id: string) => names[collection as keyof Names]?.[id] ?? id;
  const reports = (role: RoleRecord) => {
    const found = reportsOf(role);
    return found ? [formats.people({ count: found.count }), ...found.roles.map((id) => titleOf('roles', id))].join(', ') : say.noReports;
  };
  const plain = (as: 'fact' | 'list') =>
    plainFieldsIn('comparison', as).map((field) =>
      row(say[field], (role) => {
        const lines = plainLines(role, field);
        if (lines === 'none') return field === 'budget' ? say.noBudget : common.none;
        return lines.length > 0 ? lines : undefined;
      }),
    );
  const groups: ComparedGroup[] = [
    {
      id: 'mandate',
      title: say.mandate,
      rows: [
        row(say.mandate, ({ mandate }) => mandate),
        row(say.summary, ({ summary }) => summary),
        row(say.family, ({ family }) => names.families[family] ?? family),
        row(say.level, ({ level }) => say.levels[level]),
        row(say.reportsTo, (role) => superiorsOf(role, titleOf)),
        row(say.directReports, reports),
        ...plain('fact'),
        row(words.variations.heading, ({ variations }) =>
          written(
            variationsIn(variations).map(([id, { differs }]) => words.variations.setting({ situation: words.situations[id], differs })),
          ),
        ),
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
        row(say.contractedHours, ({ contractedHours }) => (contractedHours === undefined ? '–' : sayHours(contractedHours, say))),
        row(employment.pattern, ({ workingPattern }) => workingPattern?.map(({ what }) => what)),
        row(employment.contracts, (role) => written(contractNames(role, employment))),
        row(say.week, ({ week }) => week?.map(({ activity, hours }) => say.weekLine({ hours, activity }))),
        row(say.worksWith, ({ relationships }) => relationships?.map((one) => partnerOf(one, titleOf, common))),
      ],
    },
    {
      id: 'ai',
      title: say.ai,
      rows: [
        row(say.aiMachine, ({ ai }) => ai?.machine),
        row(say.aiPerson, ({ ai }) => ai?.person),
        row(say.aiAble, ({ ai }) => ai?.able),
        row(say.aiAnswers, ({ ai }) => ai?.answers),
      ],
    },
    {
      id: 'measures',
      title: say.measures,
      rows: each(
        union(({ measures = [] }) => measures.map(({ measure }) => measure)),
        'measures',
        (role, id) => {
          if (!role.measures) return undefined;
          const part = role.measures.find(({ measure }) => measure === id)?.part;
          return part ? say[part] : '–';
        },
      ),
    },
    {
      id: 'skills',
      title: say.skills,
      rows: askedSkills(roles).map(({ skill, asked }) => ({
        ...row(names.skills[skill] ?? skill, (role) => levelOf(role, skill)),
        levels: asked.map(levelNumber),
      })),
    },
    {
      id: 'hiring',
      title: say.hiring,
      rows: [
        row(say.mustHaves, ({ mustHaves }) => mustHaves),
        row(say.niceToHaves, ({ niceToHaves }) => (niceToHaves?.length === 0 ? say.nothing : niceToHaves)),
        row(say.experience, ({ experience }) =>
          experience === 'none' ? say.noYears : experience && say.years({ count: experience.years, reason: experience.reason }),
        ),
        ...plain('list'),
        row(employment.grades, (role) => (role.grades === 'none' ? common.none : written(gradesOf(role).map(({ title }) => title)))),
        row(employment.pay, ({ pay }) => pay?.compareWith),
        row(say.hireWhen, ({ hireWhen }) => hireWhen),
        row(say.dontHireWhen, ({ dontHireWhen }) => dontHireWhen),
        row(say.insteadOfHiring, ({ insteadOfHiring }) => insteadOfHiring?.map((id) => names.actions[id] ?? id)),
        row(say.adRedFlags, ({ adRedFlags }) => adRedFlags?.map(({ phrase }) => phrase)),
        row(say.alsoCalled, ({ aliases }) => aliases?.map((alias) => aliasLine(alias, say.levels))),
      ],
    },
    {
      id: 'plan',
      title: say.plan,
      rows: (['firstMonday', 'day30', 'day60', 'day90'] as const).map((phase, index) =>
        row([common.firstMonday, common.day30, common.day60, common.day90][index] as string, ({ plan }) => {
          const part = plan?.[phase];
          return part && [part.goal, ...part.actions.map((id) => names.actions[id] ?? id)];
        }),
      ),
    },
  ];
  // What none of them says is nothing to compare.
  return groups
    .map((group) => ({ ...group, rows: group.rows.filter(({ cells }) => cells.some((cell) => cell[0] !== say.notWritten)) }))
    .filter(({ rows }) => rows.length > 0);
}

/** How much of the skills of two roles is the same, from 0 to 1: shared skills over all skills of both (Jaccard). */
export function skillOverlap(a: Pick<Role, 'skills'>, b: Pick<Role, 'skills'>): number {
  const of = (role: Pick<Role, 'skills'>) => new Set(allSkills(role).map(({ skill }) => skill));
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

/** Two roles that are taken for one another. */
export interface ConfusedPair {
  /** Ids, in alphabetical order. */
  a: string;
  b: string;
  /** The titles that both go by, as `a` writes them. */
  titles: string[];
  /** What one says of how the other differs. */
  difference: string;
}

type Named = Pick<Role, 'title' | 'aliases' | 'family' | 'notThis'> & { id: string };

/** How many of the real ads under titles of a role were for another. */
const adsOf = ({ aliases }: Named, other: Named): number =>
  (aliases ?? [])
    .flatMap(({ realAds }) => realAds?.found ?? [])
    .filter(({ role }) => role === other.id)
    .reduce((sum, { ads }) => sum + ads, 0);

/**
 * The pairs of roles that are confused most: first those of which most real ads were for one under a title of the other, then
 * those that share most titles, of these the ones in different families, whose work is least alike; then those of which each
 * says that it is not the other.
 * @param most How many.
 * @param each In how many of them a role is at most, so that the list is not about one role.
 */
export function confusedPairs(roles: readonly Named[], most: number, each = 2): ConfusedPair[] {
  const byId = new Map(roles.map((role) => [role.id, role]));
  const titlesOf = ({ title, aliases }: Named) =>
    new Map([title, ...(aliases ?? []).map((alias) => alias.title)].map((name) => [name.toLowerCase(), name]));
  const pairs = neighbourPairs(roles).flatMap(({ a, b }) => {
    const [one, other] = [byId.get(a), byId.get(b)];
    if (!one || !other) return [];
    const [theirs, others] = [titlesOf(one), titlesOf(other)];
    const said = differencesOf(one, other);
    const titles = [...theirs].flatMap(([key, name]) => (others.has(key) ? [name] : []));
    const ads = adsOf(one, other) + adsOf(other, one);
    return [{ a, b, titles, difference: said[0] as string, rank: [ads, titles.length, one.family === other.family ? 0 : 1, said.length] }];
  });
  pairs.sort((x, y) => y.rank.map((value, index) => value - (x.rank[index] as number)).find((difference) => difference !== 0) ?? 0);
  const uses = new Map<string, number>();
  const found: ConfusedPair[] = [];
  for (const { rank: _, ...pair } of pairs) {
    const ids = [pair.a, pair.b];
    if (found.length === most) break;
    if (ids.some((id) => (uses.get(id) ?? 0) >= each)) continue;
    for (const id of ids) uses.set(id, (uses.get(id) ?? 0) + 1);
    found.push(pair);
  }
  return found;
}

/** What two roles say of how they differ, one after the other. */
export const differencesOf = (one: Pick<RoleRecord, 'id' | 'notThis'>, other: Pick<RoleRecord, 'id' | 'notThis'>): string[] =>
  [one, other].flatMap(({ notThis }, index) =>
    notThis.filter(({ role }) => role === (index === 0 ? other : one).id).map(({ difference }) => difference),
  );
