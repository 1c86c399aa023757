import { getCollection } from 'astro:content';
import type { PathSource } from '../playbook/addresses.ts';
import { addressOf, type Entry, makePlaybook, type Playbook } from '../playbook/playbook.ts';
import { type CollectionName, collectionNames } from '../schemas/fields.ts';
import type { Settings } from '../schemas/index.ts';
import { digestsOf } from './digests.ts';
import { tracked, trackedPlaybook } from './reads.ts';
import { shared } from './shared.ts';
import { allTranslations, translationsIn } from './translations.ts';

/** What the paths of pages are made from, but for the rule book. */
export async function getPathSource(): Promise<Omit<PathSource, 'ruleCodes'>> {
  const playbook = await getPlaybook();
  return { language: playbook.settings.language, of: (collection) => playbook.of(collection), translations: allTranslations() };
}

let built: Promise<Playbook> | undefined;

/** The playbook of this build: published entries only, and in dev every entry. Made once a build, anew for each request in dev. */
export function getPlaybook(): Promise<Playbook> {
  if (import.meta.env.DEV) return load();
  built ??= load();
  return built;
}

const translated = new Map<string, Playbook>();

/**
 * The playbook as pages in a language show it: entries that are translated in that language, with the language marked on
 * them, and the rest in the playbook's own.
 */
export async function playbookIn(language: string): Promise<Playbook> {
  const original = await getPlaybook();
  const entries = translationsIn(language);
  if (entries.length === 0) return original;
  const made = import.meta.env.DEV ? undefined : translated.get(language);
  if (made) return made;
  // Linking looks at every field of every entry; the page that happens to be the first looks at its own only.
  const { reads } = shared;
  shared.reads = undefined;
  const others = original.all.filter(({ collection, id }) => !entries.some((entry) => entry.collection === collection && entry.id === id));
  const playbook = makePlaybook(original.settings, [...others, ...entries]);
  shared.reads = reads;
  const known = import.meta.env.DEV ? playbook : trackedPlaybook(playbook, collectionNames);
  translated.set(language, known);
  return known;
}

async function load(): Promise<Playbook> {
  const [stored] = await getCollection('settings');
  if (!stored) throw new Error('content/playbook.yaml is missing or not right yet');
  const settings = valuesOf<Settings>('settings', stored);
  const entries = (await Promise.all(collectionNames.map(entriesOf))).flat();
  if (import.meta.env.DEV) return makePlaybook(settings, entries);
  const playbook = makePlaybook(settings, entries.map(tracked));
  shared.digestOf = digestsOf(playbook, entries);
  shared.reviewed = new Map(
    [...entries, ...allTranslations()].flatMap((entry) =>
      'reviewed' in entry.data ? [[addressOf(entry).slice(1), entry.data.reviewed] as const] : [],
    ),
  );
  return trackedPlaybook(playbook, collectionNames);
}

async function entriesOf<C extends CollectionName>(collection: C): Promise<(Entry & { bodyDigest: string })[]> {
  const entries = await getCollection(collection);
  return entries
    .map((entry) => ({ ...entry, data: valuesOf<Entry['data']>(collection, entry) }))
    .filter(({ data }) => import.meta.env.DEV || data.status === 'published')
    .map((entry) => {
      const {
        links = [],
        order = 0,
        bodyDigest = '',
      } = (entry.rendered?.metadata ?? {}) as {
        links?: string[];
        order?: number;
        bodyDigest?: string;
      };
      return { collection, id: entry.id, data: entry.data, file: entry.filePath, links, order, bodyDigest };
    });
}

/** The values of an entry: in a build they are in memory, in dev in Astro's store. */
const valuesOf = <T>(collection: string, { id, data }: { id: string; data: unknown }): T =>
  (shared.values.get(`${collection}/${id}`) ?? data) as T;
