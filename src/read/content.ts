import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { ownComponents } from '../markdown/components.ts';
import { type CollectionName, collectionNames, formats } from '../model/index.ts';
import { languagePattern } from '../model/language.ts';
import { type ContentDocument, parseContentDocument } from './document.ts';
import { inspectPicture, MAX_PICTURE_BYTES, type PictureFile } from './pictures.ts';
import type { Path, Position } from './position.ts';

/** One entry as it stands on disk, not yet checked. */
export interface RawEntry {
  collection: CollectionName;
  id: string;
  /** Where the entry's value begins in its document: [] for a file of its own, [id] in a shared file. */
  root: Path;
  value: unknown;
  document: ContentDocument;
}

/** An entry in another language than the playbook's, as it stands on disk. */
export interface RawTranslation extends RawEntry {
  language: string;
}

/** Everything in the content folder, read once. */
export interface ContentFiles {
  folder: string;
  settings: ContentDocument | undefined;
  documents: ContentDocument[];
  entries: RawEntry[];
  /** Entries in other languages: translations/LANGUAGE/COLLECTION/ID. */
  translations: RawTranslation[];
  /** Words of the interface in place of the shipped ones: interface/LANGUAGE.yaml. */
  interfaces: { language: string; document: ContentDocument }[];
  /** The body components that the site brings itself: the file of each, by name. */
  ownComponents: ReadonlyMap<string, string>;
  /** The files of images/, by the addresses that bodies give them: /images/name.png. */
  pictures: ReadonlyMap<string, PictureFile>;
  /** Files that belong to no collection. */
  strays: { file: string; reason: string }[];
}

export const settingsFile = 'playbook.yaml';
/** Collections whose entries may be translated: they have pages of their own and a file each. */
export const translatedCollections = collectionNames.filter((name) => formats[name] !== 'list');
const maximumBytes = 1024 * 1024;

/** Reads the content folder. Throws only where the folder itself cannot be read. */
export function readContent(folder: string, previous?: ContentFiles): ContentFiles {
  const strays: ContentFiles['strays'] = [];
  const files = new Map(filesBelow(folder, strays).map((file) => [file, readFileSync(path.join(folder, file))]));
  const content = readContentFrom(folder, files, previous);
  return { ...content, strays: [...strays, ...content.strays] };
}

/** Reads content from the bytes of its files, by path relative to `folder`; files that `previous` has unchanged are not read again. */
export function readContentFrom(folder: string, files: ReadonlyMap<string, Uint8Array>, previous?: ContentFiles): ContentFiles {
  const known = new Map(previous?.documents.map((document) => [document.file, document]));
  const strays: ContentFiles['strays'] = [];
  const documents: ContentDocument[] = [];
  const entries: RawEntry[] = [];
  const translations: RawTranslation[] = [];
  const interfaces: ContentFiles['interfaces'] = [];
  const pictures = new Map<string, PictureFile>();
  let settings: ContentDocument | undefined;

  for (const [file, bytes] of files) {
    const home = homeOf(file);
    if (typeof home === 'string') {
      strays.push({ file, reason: home });
      continue;
    }
    if (home === undefined) {
      if (file.startsWith('images/')) pictures.set(`/${file}`, inspectPicture(file, bytes));
      continue;
    }
    const before = known.get(file);
    const document = before && Buffer.compare(before.bytes, bytes) === 0 ? before : parseContentDocument(file, bytes);
    documents.push(document);
    if ('settings' in home) settings = document;
    else if ('interface' in home) interfaces.push({ language: home.interface, document });
    else if ('language' in home) translations.push(...translationsOf(home.collection, home.language, document));
    else entries.push(...entriesOf(home.collection, document));
  }
  return { folder, ownComponents: ownComponents(folder), settings, documents, entries, translations, interfaces, pictures, strays };
}

/** Whether a content folder has the file or the folder of a collection. */
export const isWritten = (folder: string, collection: CollectionName | 'translations'): boolean =>
  existsSync(path.join(folder, collection !== 'translations' && formats[collection] === 'list' ? `${collection}.yaml` : collection));

const entriesIn = new WeakMap<ContentDocument, RawEntry[]>();

/** The entries of one document: one for a file of its own, one a key for a shared file. The same document gives the same entries. */
export function entriesOf(collection: CollectionName, document: ContentDocument): RawEntry[] {
  const entries = entriesIn.get(document) ?? makeEntries(collection, document);
  entriesIn.set(document, entries);
  return entries;
}

function makeEntries(collection: CollectionName, document: ContentDocument): RawEntry[] {
  if (formats[collection] !== 'list') {
    const id = path.posix.basename(document.file).replace(/\.(mdx|yaml)$/, '');
    return [{ collection, id, root: [], value: document.value, document }];
  }
  if (typeof document.value !== 'object' || document.value === null || Array.isArray(document.value)) return [];
  return Object.entries(document.value).map(([id, value]) => ({ collection, id, root: [id], value, document }));
}

const translationsIn = new WeakMap<ContentDocument, RawTranslation[]>();

/** The translated entries of one document. The same document gives the same entries. */
export function translationsOf(collection: CollectionName, language: string, document: ContentDocument): RawTranslation[] {
  const entries = translationsIn.get(document) ?? makeEntries(collection, document).map((entry) => ({ ...entry, language }));
  translationsIn.set(document, entries);
  return entries;
}

/** Where a value of an entry stands in its file. */
export function placeIn(entry: RawEntry, at: Path, part?: 'key' | 'value'): Position {
  return entry.document.at([...entry.root, ...at], part);
}

/** The files below `folder`, sorted, relative, with `/`; links and over-large files become strays. */
function filesBelow(folder: string, strays: ContentFiles['strays']): string[] {
  const found: string[] = [];
  const walk = (below: string) => {
    const names = readdirSync(path.join(folder, below), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const item of names) {
      const file = below === '' ? item.name : `${below}/${item.name}`;
      if (item.name.startsWith('.')) continue;
      if (item.isSymbolicLink()) strays.push({ file, reason: 'a link to another place; content must be a real file in this folder' });
      else if (item.isDirectory()) walk(file);
      else if (!item.isFile()) strays.push({ file, reason: 'no ordinary file; reading it might never end' });
      else if (statSync(path.join(folder, file)).size > maximumBytes && /\.(mdx|yaml)$/.test(file))
        strays.push({ file, reason: 'larger than 1 MiB; split it' });
      else if (statSync(path.join(folder, file)).size > MAX_PICTURE_BYTES && file.startsWith('images/'))
        strays.push({ file, reason: `larger than ${MAX_PICTURE_BYTES / 1024 / 1024} MiB; make the picture smaller` });
      else found.push(file);
    }
  };
  walk('');
  return found;
}

type Home = { collection: CollectionName } | { collection: CollectionName; language: string } | { interface: string } | { settings: true };

/** Which collection a file belongs to; a sentence where it belongs to none; undefined where it is no content. */
export function homeOf(file: string): Home | string | undefined {
  if (file === settingsFile) return { settings: true };
  if (file === 'README.md' || file.startsWith('images/')) return undefined;
  const [first, ...rest] = file.split('/') as [string, ...string[]];
  if (first === 'interface') {
    const language = rest.join('/').replace(/\.yaml$/, '');
    if (file.endsWith('.yaml') && languagePattern.test(language)) return { interface: language };
    return 'the words of the interface are one file a language, interface/de.yaml say';
  }
  if (first === 'translations') {
    const language = rest[0] ?? '';
    const home = languagePattern.test(language) && rest.length > 1 ? homeOf(rest.slice(1).join('/')) : undefined;
    if (typeof home === 'string') return home;
    if (home && 'collection' in home && translatedCollections.includes(home.collection)) return { collection: home.collection, language };
    return `translations live in translations/LANGUAGE/COLLECTION/, translations/de/roles/ say; translated are ${translatedCollections.join(', ')}`;
  }
  const name = first.replace(/\.yaml$/, '') as CollectionName;
  if (!collectionNames.includes(name)) {
    return `no collection has this name; the collections are ${collectionNames.join(', ')}`;
  }
  const format = formats[name];
  if (format === 'list') return file === `${name}.yaml` ? { collection: name } : `${name} live in the one file ${name}.yaml`;
  if (rest.length !== 1) return `${name} live in the folder ${name}/, one .${format} file each, without sub-folders`;
  if (!file.endsWith(`.${format}`)) return `${name} are .${format} files`;
  return { collection: name };
}
