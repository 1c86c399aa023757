import path from 'node:path';
import { idPattern } from '../model/fields.ts';
import { type CollectionName, collectionNames, entryNameOf, formats, schemas } from '../model/index.ts';
import { toolsOf } from '../playbook/tools.ts';
import type { ContentFiles, RawEntry } from '../read/content.ts';
import type { ContentDocument } from '../read/document.ts';
import { bodyLinks } from '../read/links.ts';
import { idOf } from '../text/id.ts';
import { nearest } from '../text/nearest.ts';
import { type Capitals, withoutCapitals } from './capitals.ts';
import { originalOf } from './copies.ts';
import { filesCutOff } from './cut-off.ts';
import { latinOf } from './look-alikes.ts';
import { memoize } from './memoize.ts';
import { countNamed, type Named } from './named.ts';
import { referencesInValue } from './references.ts';
import type { Meant, Mistaken } from './rule.ts';
import { likeness, mistakenTouchpoints } from './touchpoint-ids.ts';
import { keysOf, MIN_KEYS, valueAt } from './value-at.ts';

/** How many entries must name an id that is not there, before an entry that nobody names is taken for it. */
const RENAMED = 2;
/** How many must name it, before the entry is taken for one that was deleted: fewer are told one by one. */
const DELETED = 5;
/** What share of the entries that are left must be missing before all of it is told as one: a part of the collection is gone. */
const LOST_SHARE = 0.3;
/** How many that many name must be missing, likewise. */
const LOST_KNOWN = 3;
/** More entries than these whose ids do not fit their titles are no mistake. */
const MAX_MISFITS = 200;

export function asMeant(files: ContentFiles): Meant {
  const mistaken: Mistaken[] = [];
  const unread = new Set([
    ...files.documents.filter(({ value }) => value === undefined).map(({ file }) => file),
    ...files.strays.map(({ file }) => file),
  ]);
  const unreadIds = new Set([...unread].filter((file) => file.includes('/')).map(idOfFile));
  // A copy that was left is told as that alone.
  const kept = files.entries.filter((entry) => originalOf(entry, files.entries) === undefined);
  const capitals: Capitals[] = [];
  const known = withoutCapitals(kept, capitals);
  for (const { file } of capitals) unread.add(file);
  const placed = [...known.map((entry) => inItsFolder(entry, mistaken)), ...strayEntries(files)];
  const named = countNamed(placed);
  const meantIds = new Map<string, string>();
  const renamed = namedRightly(placed, named, mistaken, unread, meantIds);
  const cutOff = filesCutOff(files, renamed, named, unread);
  for (const { file } of cutOff) unread.add(file);
  for (const { file } of cutOff) if (file.includes('/')) unreadIds.add(idOfFile(file));
  const entries = withMeantTouchpoints(renamed, mistaken);
  for (const entry of standIns(files, entries, named, unread)) {
    entries.push(entry);
    unread.add(entry.document.file);
  }
  for (const entry of deleted(entries, named, mistaken)) {
    entries.push(entry);
    if (formats[entry.collection] === 'list') continue;
    unread.add(entry.document.file);
    unreadIds.add(entry.id);
  }
  const texts = [...files.documents, ...files.strays.flatMap(({ document }) => document ?? [])].filter(({ file }) => unread.has(file));
  const isLost = collectionNames.some(
    (name) => formats[name] === 'list' && !entries.some(({ collection }) => collection === name) && !isLeftOut(name, files),
  );
  // Of an entry whose fields are gone, nobody knows what it named.
  const isTold = ({ file, text, value, partial }: ContentDocument) =>
    text.trim() !== '' && (!file.includes('/') || keysOf(value ?? partial).length >= MIN_KEYS);
  const isKnown = !isLost && texts.every(isTold) && !entries.some(({ document }) => isStandIn(document));
  return {
    entries,
    mistaken,
    meantIds,
    cutOff,
    capitals,
    unread,
    unreadIds,
    unreadText: isKnown ? texts.map(({ text }) => text).join('\n') : undefined,
  };
}

/** Whether a shared file is not there because its tools are switched off. */
export function isLeftOut(name: CollectionName, { documents, strays, settings }: ContentFiles): boolean {
  const file = `${name}.yaml`;
  if ([...documents, ...strays].some((other) => other.file === file)) return false;
  const { tools: written } = (settings?.value ?? {}) as { tools?: Record<string, unknown> };
  const tools = toolsOf(name);
  return tools.length > 0 && tools.every((tool) => written?.[tool] === 'off');
}

const idOfFile = (file: string) => path.posix.basename(file).replace(/\..*$/, '');

const shareOfKnown = (keys: string[], collection: CollectionName) =>
  keys.filter((key) => Object.hasOwn(schemas[collection].shape, key)).length / keys.length;

/** The collection of single files whose fields these are; undefined where it is not sure. */
export function collectionOf(value: unknown): CollectionName | undefined {
  const keys = keysOf(value);
  if (keys.length < MIN_KEYS) return undefined;
  const shares = collectionNames
    .filter((name) => formats[name] !== 'list')
    .map((name) => ({ name, share: shareOfKnown(keys, name) }))
    .sort((a, b) => b.share - a.share);
  const [best, second] = shares;
  return best && second && best.share >= 0.8 && best.share > second.share ? best.name : undefined;
}

function inItsFolder(entry: RawEntry, mistaken: Mistaken[]): RawEntry {
  const keys = keysOf(entry.value);
  const own = shareOfKnown(keys, entry.collection);
  if (formats[entry.collection] === 'list' || keys.length < MIN_KEYS || own === 1) return entry;
  const collection = collectionOf(entry.value);
  if (!collection || collection === entry.collection) return entry;
  // Fields that all of them have, such as `title`, tell nothing.
  if (own >= 0.6 && (shareOfKnown(keys, collection) < 1 || own > 0.8)) return entry;
  const file = `${collection}/${entry.id}.${formats[collection]}`;
  mistaken.push({
    entry,
    message: `This file is among the ${entry.collection} and has the fields of ${collection}`,
    fix: `Move it to ${file}.`,
  });
  return { ...entry, collection };
}

/** What would be entries if their files were in the right place. */
function strayEntries({ strays, entries }: ContentFiles): RawEntry[] {
  const known = new Set(entries.map(({ collection, id }) => `${collection}/${id}`));
  return strays.flatMap(({ file, document }) => {
    const found = collectionOf(document?.value);
    const collection = found ?? collectionNames.find((name) => file.startsWith(`${name}/`));
    const id = idOfFile(file);
    if (!collection || formats[collection] === 'list' || !idPattern.test(id) || known.has(`${collection}/${id}`)) return [];
    return [document && found ? { collection, id, root: [], value: document.value, document } : standIn(collection, id, file)];
  });
}

/** Whether an entry is one of which nothing is known. */
export const isStandIn = ({ value, bytes }: ContentDocument): boolean => value === undefined && bytes.length === 0;

/** An entry that stands for one of which nothing is known. */
function standIn(collection: CollectionName, id: string, file: string): RawEntry {
  const position = { line: 1, column: 1, endLine: 1, endColumn: 2 };
  const document: ContentDocument = {
    file,
    bytes: new Uint8Array(),
    text: '',
    value: undefined,
    partial: { title: id, status: 'published' },
    body: undefined,
    bodyText: '',
    problems: [],
    at: () => position,
  };
  return { collection, id, root: [], value: document.partial, document };
}

/** The same, with the file in which it would be. */
const standInOf = (collection: CollectionName, id: string): RawEntry =>
  standIn(collection, id, formats[collection] === 'list' ? `${collection}.yaml` : `${collection}/${id}.${formats[collection]}`);

/** The entries under the ids that others know them by: a file renamed, or two ids in each other's place. */
function namedRightly(
  entries: readonly RawEntry[],
  named: Named,
  mistaken: Mistaken[],
  unread: ReadonlySet<string>,
  meantIds: Map<string, string>,
): RawEntry[] {
  const meant = new Map<RawEntry, string>();
  for (const [collection, all] of Map.groupBy(entries, (entry) => entry.collection)) {
    // What is missing may stand in the part that could not be read.
    if (formats[collection] === 'list' && unread.has(`${collection}.yaml`)) continue;
    const byId = new Map(all.map((entry) => [entry.id, entry]));
    for (const [one, other] of swapped(all)) meant.set(one, other.id).set(other, one.id);
    const counts = named.get(collection) ?? new Map<string, number>();
    for (const entry of all) {
      const id = idPattern.test(entry.id) || meant.has(entry) ? undefined : namedOtherwise(entry, counts, byId);
      if (id === undefined || [...meant.values()].includes(id)) continue;
      meant.set(entry, id);
      meantIds.set(entryPlace(entry), id);
    }
    const given = new Set([...meant].flatMap(([{ collection: of }, id]) => (of === collection ? [id] : [])));
    const missing = [...counts].flatMap(([id, by]) => (by >= RENAMED && !byId.has(id) && !given.has(id) ? [id] : []));
    for (const id of missing) {
      const unnamed = all.filter((entry) => !counts.has(entry.id) && !meant.has(entry));
      const entry =
        unnamed.find((candidate) => idOfTitle(candidate) === id) ??
        byId.get(
          nearest(
            id,
            unnamed.map((candidate) => candidate.id),
          ) ?? '',
        ) ??
        (unnamed.length === 1 && missing.length === 1 ? unnamed[0] : undefined);
      if (entry) meant.set(entry, id);
    }
  }
  for (const [entry, id] of meant) {
    // The rule on ids says it.
    if (!idPattern.test(entry.id)) continue;
    const by = named.get(entry.collection)?.get(id) ?? 0;
    const isSwapped = [...meant].some(
      ([other, otherId]) => other.id === id && otherId === entry.id && other.collection === entry.collection,
    );
    const isKey = formats[entry.collection] === 'list';
    const name = entryNameOf(entry.collection);
    const what = `The ${isKey ? 'key' : 'file'} of the ${name}`;
    mistaken.push({
      entry,
      message: isSwapped
        ? `${what} \`${id}\` is named \`${entry.id}\`, which is another ${name}`
        : `${what} is named \`${entry.id}\`, and ${by} entries refer to it as \`${id}\``,
      fix: isKey ? `Rename the key to \`${id}\`.` : `Rename the file to \`${id}.${formats[entry.collection]}\`.`,
    });
  }
  return entries.map((entry) => {
    const id = meant.get(entry);
    return id === undefined ? entry : { ...entry, id };
  });
}

/** An entry as it stands in the files: the file, and the key in a shared one. */
export const entryPlace = ({ document, root, id }: RawEntry): string => `${document.file} ${root[0] ?? id}`;

/** The id that others name an entry by whose own can be no id: the same but for capitals and spaces, or of some of its words. */
function namedOtherwise(entry: RawEntry, counts: ReadonlyMap<string, number>, byId: ReadonlyMap<string, RawEntry>): string | undefined {
  const better = idOf(latinOf(entry.id));
  if (better === undefined || byId.has(better)) return undefined;
  if (counts.has(better)) return better;
  const words = better.split('-');
  const missing = [...counts.keys()].filter((id) => !byId.has(id) && idPattern.test(id));
  const alike = missing.filter((id) => id.split('-').every((word) => words.includes(word)));
  return alike.length === 1 ? alike[0] : (nearest(better, missing) ?? undefined);
}

/**
 * Pairs of entries of which each has the id that fits the title of the other far better than its own, or that name
 * themselves: each names the other, and so, under the name of the other, itself.
 */
function swapped(entries: readonly RawEntry[]): [RawEntry, RawEntry][] {
  const [one, two, ...more] = entries.filter(namesItself);
  if (one && two && more.length === 0) return [[one, two]];
  const misfits = entries.filter((entry) => ownLikeness(entry) < 0.5);
  // Where ids have nothing to do with titles, nothing can be said of them.
  if (misfits.length > MAX_MISFITS) return [];
  const fits = (one: RawEntry, other: RawEntry) => likeness(wordsOfId(one), wordsOfTitle(other)) - ownLikeness(one) >= 0.2;
  const titled = new Map<string, Set<RawEntry>>();
  for (const misfit of misfits) for (const word of wordsOfTitle(misfit)) titled.set(word, (titled.get(word) ?? new Set()).add(misfit));
  const pairs: [RawEntry, RawEntry][] = [];
  const seen = new Set<RawEntry>();
  for (const misfit of misfits) {
    seen.add(misfit);
    // Ids and titles without a word in common are not alike.
    for (const other of new Set([...wordsOfId(misfit)].flatMap((word) => [...(titled.get(word) ?? [])])))
      if (!seen.has(other) && fits(misfit, other) && fits(other, misfit)) pairs.push([misfit, other]);
  }
  return pairs;
}

/** A role may be the owner of its own definition, and an entry may name itself nowhere else. */
const namesItself = memoize(({ collection, id, value, document }: RawEntry): boolean =>
  referencesInValue(collection, value ?? document.partial).some(
    (reference) => reference.target === collection && reference.id === id && !(collection === 'roles' && reference.path[0] === 'owner'),
  ),
);

const wordsOfId = memoize(({ id }: RawEntry) => new Set(id.split('-')));
const idOfTitle = memoize(({ value, document }: RawEntry): string => {
  const { title } = (value ?? document.partial ?? {}) as { title?: unknown };
  return (typeof title === 'string' && idOf(title)) || '';
});
const wordsOfTitle = memoize((entry: RawEntry) => new Set(idOfTitle(entry).split('-')));
/** The share of words that the id and the title of an entry have in common. */
const ownLikeness = memoize((entry: RawEntry) => likeness(wordsOfId(entry), wordsOfTitle(entry)));

/** The journeys with the ids that roles know their touchpoints by. */
function withMeantTouchpoints(entries: readonly RawEntry[], mistaken: Mistaken[]): RawEntry[] {
  const found = mistakenTouchpoints(entries);
  for (const { journey, path, id, meant, isSwapped } of found)
    mistaken.push({
      entry: journey,
      path,
      message: isSwapped
        ? `The ids \`${id}\` and \`${meant}\` stand in each other's place: roles have them the other way round`
        : `Roles know the touchpoint \`${id}\` as \`${meant}\``,
      fix: isSwapped ? 'Give each the id by which its roles name it.' : `Rename it to \`${meant}\`, or correct the roles.`,
    });
  return entries.map((entry) => {
    const changes = found.filter(({ journey }) => journey === entry);
    if (changes.length === 0) return entry;
    const value = structuredClone(entry.value ?? entry.document.partial);
    for (const { path, meant } of changes) Object.assign(valueAt(value, path.slice(0, -1)) as object, { id: meant });
    return { ...entry, value };
  });
}

/** What many entries name and is not there at all: one finding for an entry, or for all that are gone from a shared file. */
function deleted(entries: readonly RawEntry[], named: Named, mistaken: Mistaken[]): RawEntry[] {
  const found: RawEntry[] = [];
  const byCollection = Map.groupBy(entries, ({ collection }) => collection);
  for (const [collection, counts] of named) {
    const there = new Set((byCollection.get(collection) ?? []).map(({ id }) => id));
    const all = [...counts].flatMap(([id, by]) => (there.has(id) || !idPattern.test(id) ? [] : [{ id, by }]));
    const isShared = formats[collection] === 'list';
    const left = byCollection.get(collection)?.length ?? 0;
    const known = all.filter(({ by }) => by >= DELETED);
    const isMost = all.length >= DELETED && (all.length >= left * LOST_SHARE || known.length >= LOST_KNOWN);
    const gone = isMost ? all : known;
    const standIns = gone.map(({ id }) => standInOf(collection, id));
    const name = entryNameOf(collection);
    if (isMost && standIns[0]) {
      const names = gone.slice(0, 3).map(({ id }) => `\`${id}\``);
      mistaken.push({
        entry: standIns[0],
        message: `${isShared ? `${collection}.yaml` : `${collection}/`} lacks ${names.join(', ')} and ${gone.length - 3} more, which entries name`,
        fix: 'Write them, or correct the entries that name them.',
      });
    } else
      for (const entry of standIns)
        mistaken.push({
          entry,
          isNamed: true,
          message: `There is no ${name} \`${entry.id}\``,
          fix: `Add the ${name}, or name another in the places that name it.`,
        });
    found.push(...standIns);
  }
  return found;
}

/** What other entries name of shared files and folders that are not there, or could not be read to the end. */
function standIns(files: ContentFiles, entries: readonly RawEntry[], named: Named, unread: ReadonlySet<string>): RawEntry[] {
  const whole = new Set(files.documents.filter(({ file }) => !unread.has(file)).map(({ file }) => file));
  const lost = collectionNames.filter((name) =>
    formats[name] === 'list'
      ? !whole.has(`${name}.yaml`) || !entries.some(({ collection }) => collection === name)
      : files.strays.some(({ file }) => file === name),
  );
  if (lost.length === 0) return [];
  const names = new Set([...named].flatMap(([collection, counts]) => [...counts.keys()].map((id) => `${collection}/${id}`)));
  for (const { body } of files.documents)
    for (const { kind, target } of bodyLinks(body))
      if (kind === 'source') names.add(`sources/${target}`);
      else if (kind === 'link') names.add(target.replace(/^\/|\/?(?:[?#].*)?$/g, ''));
  const known = new Set(entries.map(({ collection, id }) => `${collection}/${id}`));
  return lost.flatMap((collection) =>
    [...names]
      .filter((name) => name.startsWith(`${collection}/`) && !known.has(name) && idPattern.test(name.slice(collection.length + 1)))
      .map((name) => standInOf(collection, name.slice(collection.length + 1))),
  );
}
