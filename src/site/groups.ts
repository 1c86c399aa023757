import type { Words } from '../i18n/words.ts';
import { audiences } from '../model/fields.ts';
import type { Entry, Playbook } from '../playbook/playbook.ts';
import { type ShownCollection, shownCollections } from './collections.ts';
import { languageOf } from './language.ts';
import { oncePer } from './once.ts';

export interface Group {
  id: string;
  title: string;
  summary?: string;
  entries: Entry[];
}

/**
 * With more entries than this a list names each and leaves the rest to its page, since a list of whole cards would grow
 * beyond what a reader on a slow line can wait for.
 */
export const longList = 150;

/** The entries of a collection in the groups in which its index shows them. */
export function groupsOf(collection: ShownCollection, playbook: Playbook, words: Words): Group[] {
  const entries = playbook.of(collection) as Entry[];
  const groups = grouped(collection, entries, playbook, words).filter((group) => group.entries.length > 0);
  return groups.length > 0 ? groups : [{ id: 'all', title: words.collections[collection].many, entries }];
}

/** The entries before and after one, in the order in which its index shows them. */
export function neighboursOf(
  entry: Entry,
  collection: ShownCollection,
  playbook: Playbook,
): { previous?: Entry | undefined; next?: Entry | undefined } {
  const order = orders.get(collection)?.(playbook) ?? [];
  const place = order.indexOf(entry);
  return { previous: order[place - 1], next: order[place + 1] };
}

const orders = new Map(
  shownCollections.map((collection) => [
    collection,
    oncePer((playbook: Playbook) => {
      const { words } = languageOf(playbook.settings.language);
      return [...new Set(groupsOf(collection, playbook, words).flatMap(({ entries }) => entries))];
    }),
  ]),
);

function grouped(collection: ShownCollection, entries: Entry[], playbook: Playbook, words: Words): Group[] {
  switch (collection) {
    case 'roles':
      return playbook.of('families').map((family) => ({
        id: family.id,
        title: family.data.title,
        summary: family.data.summary,
        entries: entries.filter((entry) => (entry as Entry<'roles'>).data.family === family.id),
      }));
    case 'actions':
      return audiences.map((audience) => ({
        id: audience,
        title: words.audiences[audience],
        entries: entries.filter((entry) => (entry as Entry<'actions'>).data.audience[0] === audience),
      }));
    case 'skills':
      return byField(entries, (entry) => (entry as Entry<'skills'>).data.group, words);
    case 'departments':
      return byField(entries, (entry) => (entry as Entry<'departments'>).data.side, words);
    case 'sources':
      return byField(entries, (entry) => (entry as Entry<'sources'>).data.kind, words);
    case 'glossary':
      return byField(entries, (entry) => entry.data.title.charAt(0).toUpperCase(), words);
    default:
      return [];
  }
}

function byField(entries: Entry[], field: (entry: Entry) => string, { groups: names }: Words): Group[] {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = field(entry);
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, list]) => ({
      id: key.toLowerCase(),
      title: key in names ? names[key as keyof typeof names] : key,
      entries: list,
    }));
}
