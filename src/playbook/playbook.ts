import { levelOf } from '../model/completeness.ts';
import { type CollectionName, collection, collectionNames, type EntryData, partOf, type Settings, schemas } from '../model/index.ts';
import type { Touchpoint } from '../model/journey.ts';
import { otherDecisions, type Role } from '../model/role.ts';
import { referencesIn } from '../model/walk.ts';

export interface Entry<C extends CollectionName = CollectionName> {
  collection: C;
  id: string;
  data: EntryData[C];
  /** Addresses that the body links to. */
  links: string[];
  /** Nothing is written in its body. */
  hasNoBody?: true | undefined;
  /** Place in its file, for collections that share one. */
  order: number;
  /** The language of its words, where it is a translation; undefined for the language of the playbook. */
  language?: string | undefined;
}

/** What Astro's store keeps of an entry beside its values, since it keeps no order. */
export type EntryMetadata = Pick<Entry, 'links' | 'order' | 'hasNoBody'>;

/** A touchpoint in its journey and stage. */
export interface PlacedTouchpoint {
  /** journey-id/touchpoint-id */
  id: string;
  journey: Entry<'journeys'>;
  stage: { id: string; title: string };
  touchpoint: Touchpoint;
}

/** Something that points at an entry: who, and from which of its fields. */
export interface Backlink {
  from: Entry;
  /** The first key of the field, or `body`. */
  field: string;
}

/** Every published entry, linked both ways. */
export interface Playbook {
  settings: Settings;
  all: Entry[];
  of<C extends CollectionName>(collection: C): Entry<C>[];
  /** @throws Error where there is no such entry; the check proves that references lead somewhere. */
  get<C extends CollectionName>(collection: C, id: string): Entry<C>;
  find<C extends CollectionName>(collection: C, id: string): Entry<C> | undefined;
  /** What refers to the entry, each source once, in the order of the collections. */
  backlinks(entry: Entry): Backlink[];
  /** Every entry with this title, in the order of the collections. */
  titled(title: string): Entry[];
  touchpoints: PlacedTouchpoint[];
  /** Every published translation of an entry, by file. */
  translations: readonly Entry[];
}

/** The address of an entry's page, or of its place on the page of which it is a part; a translation's begins with its language. */
export function addressOf({ collection, id, language }: Pick<Entry, 'collection' | 'id' | 'language'>): string {
  const page = partOf(collection);
  return `${language ? `/${language}` : ''}${page ? `${page}#${id}` : `/${collection}/${id}/`}`;
}

/** What an entry and its translations have in common: the address of the original. */
const keyOf = ({ collection, id }: Pick<Entry, 'collection' | 'id'>) => addressOf({ collection, id });

/** A role with its level, and with an answer for every decision that it leaves to `otherwise`; the same entry where both are there. */
function spelledOut(entry: Entry, decisions: readonly Pick<Entry, 'id'>[], settings: Settings): Entry {
  if (entry.collection !== 'roles') return entry;
  const role = entry.data as Role;
  const { [otherDecisions]: rest, ...listed } = role.decisionRights;
  if (role.completeness && !rest) return entry;
  const others = rest ? Object.fromEntries(decisions.map(({ id }) => [id, rest])) : {};
  return { ...entry, data: { ...role, completeness: levelOf(role, settings), decisionRights: { ...others, ...listed } } };
}

/** Links entries into a playbook. Sorts each collection as written where the model says so, else by `order` and title. */
export function makePlaybook(settings: Settings, written: readonly Entry[], translated: readonly Entry[] = []): Playbook {
  const decisions = written.filter(({ collection }) => collection === 'decisions');
  const entries = written.map((entry) => spelledOut(entry, decisions, settings));
  const translations = translated.map((entry) => spelledOut(entry, decisions, settings));
  const byCollection = new Map<CollectionName, Entry[]>(collectionNames.map((name) => [name, []]));
  const byAddress = new Map<string, Entry>();
  for (const entry of entries) {
    byCollection.get(entry.collection)?.push(entry);
    byAddress.set(keyOf(entry), entry);
  }
  for (const [name, list] of byCollection) {
    list.sort(collection(name).asWritten ? (a, b) => a.order - b.order : byOrderAndTitle(settings.language));
  }

  const backlinks = new Map<string, Map<Entry, Backlink>>();
  const link = (from: Entry, own: string, address: string, field: string) => {
    if (!byAddress.has(address) || address === own) return;
    const links = backlinks.get(address) ?? new Map<Entry, Backlink>();
    if (!links.has(from)) links.set(from, { from, field });
    backlinks.set(address, links);
  };
  const ordered = collectionNames.flatMap((name) => byCollection.get(name) ?? []);
  const byTitle = Map.groupBy(ordered, ({ data }) => data.title);
  for (const entry of ordered) {
    const own = keyOf(entry);
    for (const reference of referencesIn(schemas[entry.collection], entry.data)) {
      const address =
        reference.target === 'touchpoints' ? `/journeys/${reference.id.split('/')[0]}/` : `/${reference.target}/${reference.id}/`;
      link(entry, own, address, String(reference.path[0]));
    }
    for (const address of entry.links) link(entry, own, address, 'body');
  }

  const of = <C extends CollectionName>(collection: C) => (byCollection.get(collection) ?? []) as unknown as Entry<C>[];
  const find = <C extends CollectionName>(collection: C, id: string) => byAddress.get(keyOf({ collection, id })) as Entry<C> | undefined;
  return {
    settings,
    all: ordered,
    of,
    find,
    get(collection, id) {
      const entry = find(collection, id);
      if (!entry) throw new Error(`there is no ${collection}/${id}`);
      return entry;
    },
    backlinks: (entry) => [...(backlinks.get(keyOf(entry))?.values() ?? [])],
    titled: (title) => byTitle.get(title) ?? [],
    touchpoints: of('journeys').flatMap((journey) =>
      journey.data.stages.flatMap((stage) =>
        stage.touchpoints.map((touchpoint) => ({ id: `${journey.id}/${touchpoint.id}`, journey, stage, touchpoint })),
      ),
    ),
    translations,
  };
}

function byOrderAndTitle(language: string): (a: Entry, b: Entry) => number {
  const order = (entry: Entry) => ('order' in entry.data ? entry.data.order : 0);
  const { compare } = new Intl.Collator(language);
  return (a, b) => order(a) - order(b) || compare(a.data.title, b.data.title);
}
