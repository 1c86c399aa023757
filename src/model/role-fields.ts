import type { Words } from '../i18n/words.ts';
import { sayNamed } from '../text/named.ts';
import { mostOf, type Range } from '../text/range.ts';
import type { TitleOf } from './collection.ts';
import { type PartyWords, partyText } from './parties.ts';
import type { PlainField } from './plain-fields.ts';
import type { Role } from './role.ts';
import { variationsIn } from './situations.ts';

/** What a role says in a field, a line each: [] where it leaves the field out; `none` where it says so. */
export function plainLines(role: Pick<Role, PlainField>, field: PlainField): readonly string[] | 'none' {
  const value: string | readonly string[] | undefined = role[field];
  if (value === undefined || value === 'none') return value ?? [];
  return typeof value === 'string' ? [value] : value;
}

/** Every skill that a role asks for, core before supporting: none where it does not say which yet. */
export const allSkills = ({ skills }: Pick<Role, 'skills'>): NonNullable<Role['skills']>['core'] =>
  skills ? [...skills.core, ...skills.supporting] : [];

/** Whom a role works with, by title. */
export const partnerOf = (partner: NonNullable<Role['relationships']>[number], titleOf: TitleOf, say: PartyWords): string =>
  partyText(partner.role ?? partner, titleOf, say);

/** Another title of a role, with its level where it is of another grade. */
export const aliasLine = ({ title, grade }: NonNullable<Role['aliases']>[number], levels: Words['roleLevels']): string =>
  grade ? `${title} (${sayNamed(levels, grade.level)})` : title;

/** What a role decides alone in its own work, a line each: [] where it says nothing. */
export const localDecisionLines = ({ decides }: Pick<Role, 'decides'>, say: (line: { what: string; within: string }) => string): string[] =>
  (decides ?? []).map((decision) => say(decision));

/** How many people report to a role, and which roles are among them; undefined where nobody does. */
export function reportsOf({ directReports }: Pick<Role, 'directReports'>): { count: Range; roles: string[] } | undefined {
  if (directReports === 'none' || mostOf(directReports) === 0) return undefined;
  if (typeof directReports === 'number') return { count: directReports, roles: [] };
  const { min, max, roles } = directReports;
  return { count: { min, max }, roles };
}

/** The hours of a contract. */
export const sayHours = (hours: Range, say: Pick<Words['compared'], 'hoursAWeek' | 'zeroHours'>): string =>
  mostOf(hours) === 0 ? say.zeroHours : say.hoursAWeek({ hours });

/** The grades of a role, lowest first: [] where it has none, or does not say. */
export const gradesOf = ({ grades }: Pick<Role, 'grades'>): Exclude<Role['grades'], 'none' | undefined> =>
  grades === undefined || grades === 'none' ? [] : grades;

/** The kinds of contract that fit a role, the usual one first. */
export const contractNames = ({ contracts = [] }: Pick<Role, 'contracts'>, { contractTypes }: Words['employment']): string[] =>
  contracts.map(({ type }) => sayNamed(contractTypes, type));

/** What is different about a role by size, sector and place of work, a line for each. */
export const variationLines = (
  { variations }: Pick<Role, 'variations'>,
  { situations, variations: say }: Pick<Words, 'situations' | 'variations'>,
): string[] =>
  variationsIn(variations).map(([id, { differs, reportsTo, hiring, firstMonday }]) =>
    [
      say.setting({ situation: situations[id], differs }),
      reportsTo && `${say.reportsTo} ${reportsTo}.`,
      hiring && `${say.hiring} ${hiring}`,
      firstMonday && `${say.firstMonday} ${firstMonday.do}`,
    ]
      .filter(Boolean)
      .join(' '),
  );
