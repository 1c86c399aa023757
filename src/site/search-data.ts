import type { Filters } from '../model/filters.ts';
import { type ShownCollection, shownCollection } from '../model/index.ts';
import type { Kind } from '../model/kinds.ts';
import type { Party } from '../model/party.ts';
import type { Entry, Playbook } from '../playbook/playbook.ts';
import { titlesOf } from './summary.ts';
import { translationsOf } from './translations.ts';

/** What the search knows about a page beside its text. Kinds and choices are names that it goes by; its page says them in its language. */
export interface SearchData {
  kind: Kind;
  /** Other names by which people look for it. */
  aliases: readonly string[];
  filters: Filters;
}

export function searchData(entry: Entry, playbook: Playbook): SearchData {
  const { kind, filters } = shownCollection(entry.collection as ShownCollection);
  return {
    kind,
    aliases: [...aliasesOf(entry), ...titlesElsewhere(entry, playbook), ...jobsIn(entry, playbook)],
    filters: filters?.(entry.data, titlesOf(playbook)) ?? {},
  };
}

/** The titles of an original in other languages. */
const titlesElsewhere = (entry: Entry, playbook: Playbook): string[] =>
  entry.language ? [] : translationsOf(entry, playbook).map(({ data }) => data.title);

/** The titles of jobs outside the playbook that are in a department. */
function jobsIn({ collection, id }: Entry, playbook: Playbook): string[] {
  if (collection !== 'departments') return [];
  const parties: Party[] = [
    ...playbook.touchpoints.flatMap(({ touchpoint: { accountable, contributing } }) => [accountable, ...contributing]),
    ...playbook.of('actions').flatMap(({ data: { lead, participants } }) => [lead, ...participants]),
    ...playbook.of('measures').flatMap(({ data }) => data.mayOwn),
  ];
  const working = parties.flatMap((one) => (typeof one !== 'string' && one.department === id ? (one.post ?? one.outside ?? []) : []));
  const deciding = playbook.of('decisions').flatMap(({ data }) => (data.department === id && data.outside ? [data.outside] : []));
  return [...new Set([...working, ...deciding])];
}

export function aliasesOf({ data }: Entry): string[] {
  const names: string[] = [];
  if ('abbreviation' in data && data.abbreviation) names.push(data.abbreviation);
  if ('aliases' in data && data.aliases) names.push(...data.aliases.map((alias) => (typeof alias === 'string' ? alias : alias.title)));
  return names;
}
