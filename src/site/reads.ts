import type { Entry, Playbook } from '../playbook/playbook.ts';
import { shared } from './shared.ts';

/**
 * Notes what the page that is being made looks at, so that a later build can tell whether the page would come out the
 * same. A key is a kind and a name (`list roles`, `links roles/cx-manager`, `body …`, `title …`, `findings …`,
 * `derived …`) or an entry and a field (`roles/cx-manager mandate`, `roles/cx-manager *` for all fields).
 */
export const note = (key: string): void => {
  shared.reads?.add(key);
};

/** The entry, whose fields are noted when a page looks at them. */
export function tracked<E extends Entry>(entry: E): E {
  const address = `${entry.collection}/${entry.id}`;
  const keys: Record<string, string> = Object.create(null);
  const noteField = (field: string | symbol) => {
    if (!shared.reads || typeof field !== 'string') return;
    keys[field] ??= `${address} ${field}`;
    shared.reads.add(keys[field]);
  };
  const data = new Proxy(entry.data as object, {
    get(fields, field) {
      noteField(field);
      return (fields as Record<string | symbol, unknown>)[field];
    },
    has(fields, field) {
      noteField(field);
      return field in fields;
    },
    ownKeys(fields) {
      noteField('*');
      return Reflect.ownKeys(fields);
    },
  });
  return { ...entry, data };
}

/** A playbook of tracked entries whose lists, links and titles are noted as well. */
export function trackedPlaybook(playbook: Playbook, collections: readonly Entry['collection'][]): Playbook {
  return {
    settings: playbook.settings,
    get all() {
      for (const collection of collections) note(`list ${collection}`);
      return playbook.all;
    },
    of(collection) {
      note(`list ${collection}`);
      return playbook.of(collection);
    },
    find(collection, id) {
      const entry = playbook.find(collection, id);
      if (!entry) note(`list ${collection}`);
      return entry;
    },
    get: playbook.get,
    backlinks(entry) {
      note(`links ${entry.collection}/${entry.id}`);
      return playbook.backlinks(entry);
    },
    titled(title) {
      note(`title ${title}`);
      return playbook.titled(title);
    },
    get touchpoints() {
      note('list journeys');
      for (const { data } of playbook.of('journeys')) void data.stages;
      return playbook.touchpoints;
    },
  };
}

/**
 * A value that many pages need and that is made from the playbook once. Each page that asks for it counts as having
 * looked at all that it was made from.
 * @param name Unlike those of other derived values.
 */
export function derived<T>(name: string, make: (playbook: Playbook) => T): (playbook: Playbook) => T {
  const made = new WeakMap<Playbook, { value: T }>();
  return (playbook) => {
    note(`derived ${name}`);
    let known = made.get(playbook);
    if (!known) {
      const outer = shared.reads;
      const inner = new Set<string>();
      shared.reads = inner;
      try {
        known = { value: make(playbook) };
      } finally {
        shared.reads = outer;
      }
      made.set(playbook, known);
      shared.derived.set(name, inner);
    }
    return known.value;
  };
}
