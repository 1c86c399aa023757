import type { Entry, Playbook } from '../playbook/playbook.ts';
import { type CollectionWords, collectionWords, type ShownCollection } from './collections.ts';
import { timeNeeded } from './words.ts';

/** What the search knows about a page beside its text. */
export interface SearchData {
  kind: string;
  /** Other names by which people look for it. */
  aliases: string[];
  filters: Record<string, string[]>;
}

export function searchData(entry: Entry, playbook: Playbook): SearchData {
  const words: CollectionWords | undefined = collectionWords[entry.collection as ShownCollection];
  return { kind: words?.one ?? entry.collection, aliases: aliasesOf(entry), filters: filtersOf(entry, playbook) };
}

export function aliasesOf({ collection, data }: Entry): string[] {
  const names: string[] = [];
  if ('abbreviation' in data && data.abbreviation) names.push(data.abbreviation);
  if ('aliases' in data && data.aliases) names.push(...data.aliases.map((alias) => (typeof alias === 'string' ? alias : alias.title)));
  return collection === 'sources' ? [] : names;
}

function filtersOf(entry: Entry, playbook: Playbook): Record<string, string[]> {
  const departments = (ids: string[]) => ids.map((id) => playbook.find('departments', id)?.data.title ?? id);
  if (entry.collection === 'roles') {
    const role = entry.data as Entry<'roles'>['data'];
    return {
      family: [playbook.get('families', role.family).data.title],
      department: departments(role.relationships.map((relationship) => relationship.department)),
    };
  }
  if (entry.collection === 'actions') {
    const action = entry.data as Entry<'actions'>['data'];
    return {
      department: departments(action.departments),
      time: [timeNeeded(action.prepMinutes + action.runMinutes)],
      money: [action.money.upTo === 0 ? 'no money' : 'some money'],
    };
  }
  return {};
}
