import { getCollection } from 'astro:content';
import { type Entry, makePlaybook, type Playbook } from '../playbook/playbook.ts';
import { type CollectionName, collectionNames } from '../schemas/fields.ts';
import { translationsIn } from './translations.ts';

let built: Promise<Playbook> | undefined;

/** The playbook of this build: published entries only, and in dev every entry. Made once a build, anew for each request in dev. */
export function getPlaybook(): Promise<Playbook> {
  if (import.meta.env.DEV) return load();
  built ??= load();
  return built;
}

const translated = new Map<string, Promise<Playbook>>();

/**
 * The playbook as pages in a language show it: entries that are translated in that language, with the language marked on
 * them, and the rest in the playbook's own.
 */
export async function playbookIn(language: string): Promise<Playbook> {
  const original = await getPlaybook();
  const entries = translationsIn(language);
  if (entries.length === 0) return original;
  const make = async () => {
    const others = original.all.filter(
      ({ collection, id }) => !entries.some((entry) => entry.collection === collection && entry.id === id),
    );
    return makePlaybook(original.settings, [...others, ...entries]);
  };
  const known = (import.meta.env.DEV ? undefined : translated.get(language)) ?? make();
  translated.set(language, known);
  return known;
}

async function load(): Promise<Playbook> {
  const [settings] = await getCollection('settings');
  if (!settings) throw new Error('content/playbook.yaml is missing or not right yet');
  const collections = await Promise.all(collectionNames.map(entriesOf));
  return makePlaybook(settings.data, collections.flat());
}

async function entriesOf<C extends CollectionName>(collection: C): Promise<Entry[]> {
  const entries = await getCollection(collection);
  return entries
    .filter((entry) => import.meta.env.DEV || entry.data.status === 'published')
    .map((entry) => {
      const { links = [], order = 0 } = (entry.rendered?.metadata ?? {}) as { links?: string[]; order?: number };
      return { collection, id: entry.id, data: entry.data as Entry['data'], file: entry.filePath, links, order };
    });
}
