import { layoutIds } from '../markdown/own-ids.ts';
import { createIds } from '../text/ids.ts';
import type { Entry, Playbook } from './playbook.ts';

/** One role's claim to a title. */
export interface TitleClaim {
  role: Entry<'roles'>;
  /** The alias with its tell-tale; undefined where it is the role's own title. */
  alias: NonNullable<Entry<'roles'>['data']['aliases']>[number] | undefined;
}

export interface DecodedTitle {
  title: string;
  /** An id for the place on the page. */
  id: string;
  claims: TitleClaim[];
}

/** The titles that roles have and claim, each once with an id of its own; anything may be missing while an author writes. */
function titleIds(roles: readonly { data: object }[]): Map<string, string> {
  const ids = new Map<string, string>();
  const taken = createIds([...layoutIds, 'title-field', 'shared', 'all']);
  for (const key of titlesOf(roles)) if (!ids.has(key)) ids.set(key, taken(key));
  return ids;
}

/** Every title and alias of every role, in small letters: those that several roles have are there several times. */
const titlesOf = (roles: readonly { data: object }[]): string[] =>
  roles.flatMap(({ data }) => {
    const { title, aliases = [] } = data as { title?: string; aliases?: ({ title?: string } | undefined)[] };
    return [title, ...aliases.map((alias) => alias?.title)].flatMap((name) => name?.toLowerCase() ?? []);
  });

/** The ids of the places at /titles/: each title, each that is claimed more than once, and each first letter. */
export function titlePlaces(roles: readonly { data: object }[]): string[] {
  const claims = Map.groupBy(titlesOf(roles), (title) => title);
  return [...titleIds(roles)].flatMap(([title, id]) => [
    id,
    `letter-${title.charAt(0)}`,
    ...((claims.get(title)?.length ?? 0) > 1 ? [`shared-${id}`] : []),
  ]);
}

/** Every title and alias of the roles, in alphabetical order, with the roles that claim it. */
export function decodedTitles(playbook: Playbook): DecodedTitle[] {
  const titles = new Map<string, DecodedTitle>();
  const ids = titleIds(playbook.of('roles'));
  const add = (title: string, claim: TitleClaim) => {
    const key = title.toLowerCase();
    const known = titles.get(key) ?? { title, id: ids.get(key) as string, claims: [] };
    known.claims.push(claim);
    titles.set(key, known);
  };
  for (const role of playbook.of('roles')) {
    add(role.data.title, { role, alias: undefined });
    for (const alias of role.data.aliases ?? []) add(alias.title, { role, alias });
  }
  return [...titles.values()].sort((a, b) => a.title.localeCompare(b.title, playbook.settings.language));
}
