import type { LoaderContext } from 'astro/loaders';
import type { CollectionName } from '../model/index.ts';

/** A collection of Astro's store. */
export type Source = CollectionName | 'settings' | 'translations' | 'unfinished';

type Store = LoaderContext['store'];
/** An entry as Astro's store takes it; in dev with the module of its body. */
export type StoredEntry = Parameters<Store['set']>[0] & { module?: string | undefined };

/** What was read of a file or a collection. */
export interface Loaded {
  entries: StoredEntry[];
  /** What is not published and does not fit its schema yet. */
  unfinished: StoredEntry[];
}

/**
 * The entries as the dev server shows them. Pages of the playbook take them from here: Astro writes its store as one file
 * half a second after a change, and the next page reads all of it. The store is filled once a page of the site asks for it.
 */
class DevEntries {
  #loaded = new Map<Source, Loaded>();
  #stores = new Map<Source, Store>();
  #filled: Promise<void> | undefined;
  #write: () => Promise<void>;
  /** Another one after each change. */
  version = 0;
  onChange = (): void => {};

  /** @param write Lets Astro write its store. */
  constructor(write: () => Promise<void>) {
    this.#write = write;
  }

  of(source: Source): StoredEntry[] {
    return source === 'unfinished'
      ? [...this.#loaded.values()].flatMap(({ unfinished }) => unfinished)
      : (this.#loaded.get(source)?.entries ?? []);
  }

  /** @param store The collection in Astro's store. */
  start(source: Source, store: Store, loaded?: Loaded): void {
    this.#stores.set(source, store);
    if (loaded) this.change(source, loaded);
  }

  change(source: Source, loaded: Loaded): void {
    const before = this.#loaded.get(source);
    if (before && isSame(before.entries, loaded.entries) && isSame(before.unfinished, loaded.unfinished)) return;
    this.#loaded.set(source, loaded);
    this.version++;
    if (this.isFilled) for (const name of [source, 'unfinished'] as const) this.#fill(name, false);
    if (before) this.onChange();
  }

  /** Fills Astro's store, and keeps it as things are from then on. */
  fill(): Promise<void> {
    if (!this.#filled) {
      for (const source of this.#stores.keys()) this.#fill(source, true);
      this.#filled = this.#write();
    }
    return this.#filled;
  }

  get isFilled(): boolean {
    return this.#filled !== undefined;
  }

  #fill(source: Source, isFirst: boolean): void {
    const store = this.#stores.get(source);
    if (store) fillStore(store, this.of(source), isFirst);
  }
}

const isSame = (before: readonly StoredEntry[], now: readonly StoredEntry[]) =>
  before.length === now.length && before.every(({ id, digest }, index) => id === now[index]?.id && digest === now[index].digest);

// The server, the loader and the pages have modules of their own: what all of them see is the process.
const shared = globalThis as { [key: symbol]: DevEntries | undefined };
const key = Symbol.for('cx-playbook:entries');

export const startEntries = (write: () => Promise<void>): DevEntries => {
  shared[key] = new DevEntries(write);
  return shared[key];
};
/** @throws Error where no dev server runs. */
export const devEntries = (): DevEntries => {
  if (!shared[key]) throw new Error('no dev server runs');
  return shared[key];
};

/**
 * Makes a collection of Astro's store what was loaded.
 * @param isFirst What Astro kept of the last run may be of another schema. After that the store leaves an entry alone whose file is as it was.
 */
export function fillStore(store: Store, entries: readonly StoredEntry[], isFirst: boolean): void {
  const ids = new Set(isFirst ? [] : entries.map(({ id }) => id));
  for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
  for (const entry of entries) store.set(entry);
  if (entries.length > 0) return;
  // Astro warns of a collection that its store has never heard of; one that was emptied is there.
  store.set({ id: 'none', data: {} });
  store.delete('none');
}
