import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { type CollectionName, collectionNames } from '../schemas/fields.ts';
import { formats } from '../schemas/index.ts';
import { type ContentDocument, parseContentDocument } from './document.ts';
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

/** Everything in the content folder, read once. */
export interface ContentFiles {
  folder: string;
  settings: ContentDocument | undefined;
  documents: ContentDocument[];
  entries: RawEntry[];
  /** Files that belong to no collection. */
  strays: { file: string; reason: string }[];
}

export const settingsFile = 'playbook.yaml';
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
  let settings: ContentDocument | undefined;

  for (const [file, bytes] of files) {
    const home = homeOf(file);
    if (typeof home === 'string') {
      strays.push({ file, reason: home });
      continue;
    }
    if (home === undefined) continue;
    const before = known.get(file);
    const document = before && Buffer.compare(before.bytes, bytes) === 0 ? before : parseContentDocument(file, bytes);
    documents.push(document);
    if ('settings' in home) settings = document;
    else entries.push(...entriesOf(home.collection, document));
  }
  return { folder, settings, documents, entries, strays };
}

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
      else found.push(file);
    }
  };
  walk('');
  return found;
}

/** Which collection a file belongs to; a sentence where it belongs to none; undefined where it is no content. */
function homeOf(file: string): { collection: CollectionName } | { settings: true } | string | undefined {
  if (file === settingsFile) return { settings: true };
  if (file === 'README.md' || file.startsWith('images/')) return undefined;
  const [first, ...rest] = file.split('/') as [string, ...string[]];
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
