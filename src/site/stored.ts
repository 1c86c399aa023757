import { getCollection, getEntry, render } from 'astro:content';
import { contentFolder } from 'virtual:cx-playbook/site';
import type { CollectionName } from '../model/index.ts';
import type { Entry } from '../playbook/playbook.ts';
import { isWritten } from '../read/content.ts';

type Stored<C extends CollectionName | 'translations' | 'settings'> = Awaited<ReturnType<typeof getCollection<C>>>;

/** The entries of a collection. */
export async function stored<C extends CollectionName | 'translations' | 'settings'>(collection: C): Promise<Stored<C>> {
  // Astro warns of a collection that is empty; a playbook may do without some.
  if (collection !== 'settings' && !isWritten(contentFolder, collection)) return [] as unknown as Stored<C>;
  return getCollection(collection);
}

/** The component of an entry's body; undefined for an entry without one. */
export async function bodyOf({ collection, id, language }: Pick<Entry, 'collection' | 'id' | 'language'>) {
  const entry = language ? await getEntry('translations', `${language}/${collection}/${id}`) : await getEntry(collection, id);
  return entry && (await render(entry)).Content;
}
