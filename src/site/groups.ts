import type { Words } from '../i18n/words.ts';
import { type CollectionName, type ShownCollection, shownCollection, shownCollections } from '../model/index.ts';
import type { Entry, Playbook } from '../playbook/playbook.ts';
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

function grouped(name: ShownCollection, entries: Entry[], playbook: Playbook, words: Words): Group[] {
  const { groups } = shownCollection(name);
  if (!groups) return [];
  const byGroup = Map.groupBy(entries, ({ data }) => groups.of(data));
  const group = (id: string, title = groups.title?.(id, words) ?? id, summary?: string): Group => ({
    id: id.toLowerCase(),
    title,
    ...(summary === undefined ? {} : { summary }),
    entries: byGroup.get(id) ?? [],
  });
  const { order } = groups;
  if (order && 'collection' in order)
    return playbook
      .of(order.collection as CollectionName)
      .map(({ id, data }) => group(id, data.title, (data as { summary?: string }).summary));
  return (order ?? [...byGroup.keys()].sort()).map((id) => group(id));
}
