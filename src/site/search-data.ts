import type { Entry, Playbook } from '../playbook/playbook.ts';
import { type Kind, kindOf, type ShownCollection } from './collections.ts';
import { translationsOf } from './translations.ts';

/** What the search knows about a page beside its text. Kinds and choices are names that it goes by; its page says them in its language. */
export interface SearchData {
  kind: Kind;
  /** Other names by which people look for it. */
  aliases: string[];
  filters: Record<string, string[]>;
}

export function searchData(entry: Entry, playbook: Playbook): SearchData {
  return {
    kind: kindOf[entry.collection as ShownCollection],
    aliases: [...aliasesOf(entry), ...titlesElsewhere(entry, playbook)],
    filters: filtersOf(entry, playbook),
  };
}

/** The titles of an original in other languages. */
const titlesElsewhere = (entry: Entry, playbook: Playbook): string[] =>
  entry.language ? [] : translationsOf(entry, playbook).map(({ data }) => data.title);

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

/** The choices of "time needed", by prep and run minutes together. */
function timeNeeded(minutes: number): string {
  if (minutes <= 15) return 'up to 15 minutes';
  if (minutes <= 30) return 'up to 30 minutes';
  if (minutes <= 60) return 'up to 1 hour';
  if (minutes <= 120) return 'up to 2 hours';
  return 'more than 2 hours';
}
