import { type Dirent, existsSync, lstatSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { ownComponents } from '../markdown/components.ts';
import { type CollectionName, collectionNames, formats } from '../model/index.ts';
import { languagePattern } from '../model/language.ts';
import { type ContentDocument, parseContentDocument } from './document.ts';
import { tryReadFile, type Unreadable, UnreadableFileError, unreadableBy, unreadableKind } from './file.ts';
import { inspectPicture, type PictureFile, tryReadPicture } from './pictures.ts';
import type { Path, Position } from './position.ts';
import type { Span } from './words.ts';

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
  /** Files that belong to no collection, or cannot be read. */
  strays: Stray[];
}

/** A file that is left out of the site. */
export interface Stray {
  file: string;
  reason: string;
  /** What to do, where it is not to move the file. */
  fix?: string | undefined;
  /** The file as values, where it was read and would be an entry in another place. */
  document?: ContentDocument | undefined;
}

export const settingsFile = 'playbook.yaml';
/** Collections whose entries may be translated: they have pages of their own and a file each. */
const translatedCollections = collectionNames.filter((name) => formats[name] !== 'list');

/**
 * Reads the content folder: no file that could make it wait, and none that is too large.
 * @throws UnreadableFileError where the folder itself cannot be read.
 */
export function readContent(folder: string, previous?: ContentFiles): ContentFiles {
  const { found, strays } = listContent(folder);
  const files = new Map<string, Uint8Array>();
  for (const file of found) {
    if (homeOf(file) === undefined && !isPicture(file)) continue;
    const read = tryRead(folder, file);
    if (read instanceof Uint8Array) files.set(file, read);
    else strays.push({ file, ...read });
  }
  const content = readContentFrom(folder, files, previous);
  return { ...content, strays: [...strays, ...content.strays] };
}

const isPicture = (file: string) => file.startsWith('images/');

function tryRead(folder: string, file: string): Uint8Array | Unreadable {
  const from = path.join(folder, file);
  if (isPicture(file)) return tryReadPicture(from);
  return isText(file) ? tryReadFile(from) : new Uint8Array();
}

/** Whether a file is written by an author, by its name; the bytes of others are not looked at. */
const isText = (file: string) => /\.(?:mdx?|ya?ml)$/i.test(file);

/** Reads content from the bytes of its files, by path relative to `folder`; files that `previous` has unchanged are not read again. */
export function readContentFrom(folder: string, files: ReadonlyMap<string, Uint8Array>, previous?: ContentFiles): ContentFiles {
  const known = new Map(previous?.documents.map((document) => [document.file, document]));
  const strays: Stray[] = [];
  const documents: ContentDocument[] = [];
  const entries: RawEntry[] = [];
  const translations: RawTranslation[] = [];
  const interfaces: ContentFiles['interfaces'] = [];
  const pictures = new Map<string, PictureFile>();
  let settings: ContentDocument | undefined;

  for (const [file, bytes] of files) {
    const home = homeOf(file);
    if (typeof home === 'string') {
      if (isLock(file)) strays.push({ file, reason: home, fix: 'Close the file there; delete this one if it stays.' });
      else strays.push({ file, reason: home, document: isText(file) ? parseContentDocument(file, bytes) : undefined });
      continue;
    }
    if (home === undefined) {
      if (isPicture(file)) pictures.set(`/${file}`, inspectPicture(file, bytes));
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

/**
 * The entries of one document: one for a file of its own, one a key for a shared file, of what could be read of it. The same
 * document gives the same entries.
 */
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
  const shared = document.value ?? document.partial;
  if (typeof shared !== 'object' || shared === null || Array.isArray(shared)) return [];
  return Object.entries(shared).map(([id, value]) => ({ collection, id, root: [id], value, document }));
}

const translationsIn = new WeakMap<ContentDocument, RawTranslation[]>();

/** The translated entries of one document. The same document gives the same entries. */
export function translationsOf(collection: CollectionName, language: string, document: ContentDocument): RawTranslation[] {
  const entries = translationsIn.get(document) ?? makeEntries(collection, document).map((entry) => ({ ...entry, language }));
  translationsIn.set(document, entries);
  return entries;
}

/** Where a value of an entry stands in its file. */
export function placeIn(entry: RawEntry, at: Path, part?: 'key' | 'value', span?: Span): Position {
  return entry.document.at([...entry.root, ...at], part, span);
}

/**
 * The ordinary files below a content folder, sorted, relative, with `/`; what else is there is a stray.
 * @throws UnreadableFileError where the folder itself cannot be read.
 */
export function listContent(folder: string): { found: string[]; strays: Stray[] } {
  const strays: Stray[] = [];
  const found: string[] = [];
  const walk = (below: string) => {
    let items: Dirent[];
    try {
      items = readdirSync(path.join(folder, below), { withFileTypes: true });
    } catch (error) {
      const { reason, fix } = unreadableBy(error);
      if (below === '') throw new UnreadableFileError(`The content folder ${folder} is ${reason}. ${fix}`);
      strays.push({ file: below, reason, fix });
      return;
    }
    for (const item of items.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const file = below === '' ? item.name : `${below}/${item.name}`;
      if (item.name.startsWith('.')) {
        if (isHiddenEntry(file, item))
          strays.push({ file, reason: 'hidden, since its name begins with a dot', fix: 'Rename it without the dot.' });
      } else if (item.isDirectory() && !isText(item.name)) walk(file);
      else if (item.isFile()) {
        if (!ofSystem.test(item.name)) found.push(file);
      } else strays.push({ file, ...(unreadableKind(lstatSync(path.join(folder, file))) ?? unreadableBy({ code: 'EISDIR' })) });
    }
  };
  walk('');
  return { found, strays };
}

/** What file managers write into every folder that is looked at, and the locks of office programs on files of their own. */
const ofSystem = /^(?:thumbs\.db|ehthumbs\.db|desktop\.ini|icon\r|~\$.*\.(?:docx?|xlsx?|pptx?|od[tsp]))$/i;

/** Editors and systems put `._x` and `.#x` beside a file x. */
const isHiddenEntry = (file: string, item: Dirent) =>
  item.isFile() && /^\.[^._#]/.test(item.name) && typeof homeOf(file.replace(/(^|\/)\.(?=[^/]*$)/, '$1')) === 'object' && isText(file);

type Home = { collection: CollectionName } | { collection: CollectionName; language: string } | { interface: string } | { settings: true };

/** Whether an office program has left it beside a file that it holds open. */
const isLock = (file: string) => path.posix.basename(file).startsWith('~$');

/** Which collection a file belongs to; a sentence where it belongs to none; undefined where it is no content. */
export function homeOf(file: string): Home | string | undefined {
  if (file === settingsFile) return { settings: true };
  if (isLock(file)) return 'an office program holds a file open under this name';
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
