import { getCollection } from 'astro:content';
import { addressOf, type Entry, makePlaybook, type Playbook } from '../playbook/playbook.ts';
import { type CollectionName, collectionNames } from '../schemas/fields.ts';
import type { Settings } from '../schemas/index.ts';
import { digestsOf } from './digests.ts';
import { tracked, trackedPlaybook } from './reads.ts';
import { shared } from './shared.ts';

let built: Promise<Playbook> | undefined;

/** The playbook of this build: published entries only, and in dev every entry. Made once a build, anew for each request in dev. */
export function getPlaybook(): Promise<Playbook> {
  if (import.meta.env.DEV) return load();
  built ??= load();
  return built;
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
    entries.flatMap((entry) => ('reviewed' in entry.data ? [[addressOf(entry).slice(1), entry.data.reviewed] as const] : [])),
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
