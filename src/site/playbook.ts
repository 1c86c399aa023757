import { stored } from 'virtual:cx-playbook/stored';
import { devEntries } from '../build/dev-entries.ts';
import { type CollectionName, collectionNames, partOf, type Settings, schemaFor } from '../model/index.ts';
import { withoutReferences } from '../model/left-out.ts';
import type { FoundReference } from '../model/walk.ts';
import type { PathSource } from '../playbook/addresses.ts';
import { type Entry, type EntryMetadata, makePlaybook, type Playbook } from '../playbook/playbook.ts';
import { isLeftOut, leftOutOf } from '../playbook/tools.ts';

/** What the paths of pages are made from, but for the rule book. */
export async function getPathSource(): Promise<Omit<PathSource, 'ruleCodes'>> {
  const playbook = await getPlaybook();
  return { language: playbook.settings.language, of: (collection) => playbook.of(collection), translations: playbook.translations };
}

let built: Promise<Playbook> | undefined;
let version = 0;

/** The playbook of this build: published entries only, and in dev every entry; none that a tool would show which is switched off. Made once, and in dev anew after each change. */
export async function getPlaybook(): Promise<Playbook> {
  if (import.meta.env.DEV) {
    const now = devEntries().version;
    if (now !== version) built = undefined;
    version = now;
  }
  built ??= load();
  return built;
}

const translated = new WeakMap<Playbook, Map<string, Playbook>>();

/**
 * The playbook as pages in a language show it: entries that are translated in that language, with the language marked on
 * them, and the rest in the playbook's own.
 */
export async function playbookIn(language: string): Promise<Playbook> {
  const original = await getPlaybook();
  const entries = original.translations.filter((entry) => entry.language === language);
  if (entries.length === 0) return original;
  const byLanguage = translated.get(original) ?? new Map<string, Playbook>();
  translated.set(original, byLanguage);
  const known = byLanguage.get(language);
  if (known) return known;
  const others = original.all.filter(({ collection, id }) => !entries.some((entry) => entry.collection === collection && entry.id === id));
  const playbook = makePlaybook(original.settings, [...others, ...entries], original.translations);
  byLanguage.set(language, playbook);
  return playbook;
}

/** Whether this site shows an entry: drafts are for dev. */
const isShown = ({ data }: { data: unknown }): boolean => import.meta.env.DEV || (data as { status?: string }).status === 'published';

async function load(): Promise<Playbook> {
  const [settings] = await stored('settings');
  if (!settings) throw new Error('content/playbook.yaml is missing or not right yet');
  const [entries, translations] = await Promise.all([Promise.all(collectionNames.map(entriesOf)), translationsOf()]);
  const ids = new Set(entries.flat().map(({ collection, id }) => `${collection}/${id}`));
  const all = withoutMissing(entries.flat(), ids, settings.data);
  const isAbsent = isLeftOut(leftOutOf({ tools: settings.data.tools, of: (name) => all.filter(({ collection }) => collection === name) }));
  const kept = all.filter(({ collection }) => !isAbsent(partOf(collection) ?? ''));
  // A translation is shown beside its original, or not at all.
  const shown = translations.filter(({ collection, id }) => ids.has(`${collection}/${id}`));
  return makePlaybook(settings.data, kept, withoutMissing(shown, ids, settings.data));
}

/** The entries without references to those that are not published; the check refuses the ones that a reader would miss. */
function withoutMissing(entries: readonly Entry[], ids: ReadonlySet<string>, settings: Settings): Entry[] {
  const isGone = ({ target, id }: FoundReference) =>
    !ids.has(target === 'touchpoints' ? `journeys/${id.split('/')[0]}` : `${target}/${id}`);
  return entries.map((entry) => {
    const schema = schemaFor(entry.collection, entry.data, settings);
    return { ...entry, data: withoutReferences(schema, entry.data, isGone, 'remove').value };
  });
}

async function entriesOf(collection: CollectionName): Promise<Entry[]> {
  const entries = await stored(collection);
  return entries.filter(isShown).map(({ id, data, rendered }) => ({ collection, id, data, ...metadataOf(rendered) }));
}

async function translationsOf(): Promise<Entry[]> {
  const entries = await stored('translations');
  return entries
    .filter(({ data }) => isShown(data))
    .map(({ data, rendered }) => ({ ...data, ...metadataOf(rendered) }) as unknown as Entry);
}

const metadataOf = (rendered: { metadata?: object } | undefined): EntryMetadata => rendered?.metadata as EntryMetadata;
