import type { Entry, Playbook } from './playbook.ts';

/** One role's claim to a title. */
export interface TitleClaim {
  role: Entry<'roles'>;
  /** The alias with its tell-tale; undefined where it is the role's own title. */
  alias: Entry<'roles'>['data']['aliases'][number] | undefined;
}

export interface DecodedTitle {
  title: string;
  /** An id for the place on the page. */
  id: string;
  claims: TitleClaim[];
}

/** Every title and alias of the roles, in alphabetical order, with the roles that claim it. */
export function decodedTitles(playbook: Playbook): DecodedTitle[] {
  const titles = new Map<string, DecodedTitle>();
  const add = (title: string, claim: TitleClaim) => {
    const key = title.toLowerCase();
    const known = titles.get(key) ?? { title, id: key.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, ''), claims: [] };
    known.claims.push(claim);
    titles.set(key, known);
  };
  for (const role of playbook.of('roles')) {
    add(role.data.title, { role, alias: undefined });
    for (const alias of role.data.aliases) add(alias.title, { role, alias });
  }
  return [...titles.values()].sort((a, b) => a.title.localeCompare(b.title, playbook.settings.language));
}
