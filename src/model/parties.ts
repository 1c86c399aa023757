import type { Action } from './action.ts';
import type { Party } from './party.ts';

/** A party as the check has it, of which parts may be missing. */
export type LooseParty = string | { post?: string | undefined; outside?: string | undefined; department?: string | undefined };

/** The id of a party that is a role; undefined for any other. */
export const roleOf = (party: Party): string | undefined => (typeof party === 'string' ? party : undefined);

/** The ids of the roles among parties. */
export const rolesOf = (parties: readonly (LooseParty | undefined)[]): string[] => parties.filter((one) => typeof one === 'string');

/** The department of a party that is no role; undefined where it has none. */
export const departmentOf = (party: LooseParty): string | undefined => (typeof party === 'string' ? undefined : party.department);

/** The departments that an action is for, and those of whoever leads it or takes part, each once. */
export const departmentsIn = ({ departments, lead, participants }: Pick<Action, 'departments' | 'lead' | 'participants'>): string[] => [
  ...new Set([...departments, ...[lead, ...participants].flatMap((one) => departmentOf(one) ?? [])]),
];

/** What an author calls a party: the id of a role or a department, or a title. */
export const nameOf = (party: LooseParty): string =>
  typeof party === 'string' ? party : (party.post ?? party.outside ?? party.department ?? '');

/** How pages say a party that is no role and has a department. */
export interface PartyWords {
  post: (values: { post: string; department: string }) => string;
  contract: (values: { party: string; department: string }) => string;
}

/** A party in a text. */
export function partyText(party: Party, titleOf: (collection: 'roles' | 'departments', id: string) => string, say: PartyWords): string {
  if (typeof party === 'string') return titleOf('roles', party);
  const { post, outside } = party;
  const department = party.department && titleOf('departments', party.department);
  if (post !== undefined) return say.post({ post, department: department ?? '' });
  if (outside === undefined) return department ?? '';
  return department ? say.contract({ party: outside, department }) : outside;
}
