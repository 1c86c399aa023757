import { type ContentFiles, type RawEntry, readContentFrom } from '../read/content.ts';
import type { ContentDocument } from '../read/document.ts';
import type { Path } from '../read/position.ts';
import { applyEdits, type Edit, movedOffset } from './edits.ts';
import { type NewItem, YamlSource } from './yaml-source.ts';

/** Something that was rewritten and that somebody should look at, with its place in the new text. */
export interface Note {
  file: string;
  line: number;
  message: string;
}

/** A place that edits are addressed to: an entry or translation, or the settings. */
export type Place = Pick<RawEntry, 'document' | 'root'>;

const isUnreadable = ({ problems, value }: ContentDocument) =>
  value === undefined || problems.some(({ kind }) => kind !== 'invisible' && kind !== 'empty');

/** Gives a text the byte order mark and the line ends of a file. */
function formOf(bytes: Uint8Array): (text: string) => string {
  const original = Buffer.from(bytes).toString('utf8');
  const mark = original.startsWith('\uFEFF') ? '\uFEFF' : '';
  const [end = '\n'] = /\r\n?/.exec(original) ?? [];
  return (text) => mark + text.replaceAll('\n', end);
}

/** The content folder in memory: collects edits, applies them together, and reads the result again. Nothing is written. */
export class Workspace {
  content: ContentFiles;
  /** The content as it was at the beginning. */
  readonly original: ContentFiles;
  private readonly texts = new Map<string, string>();
  /** How each text stands in its file. */
  private readonly forms = new Map<string, (text: string) => string>();
  private readonly sources = new Map<string, YamlSource>();
  private readonly bodyEdits = new Map<string, Edit[]>();
  private readonly moves = new Map<string, string | null>();
  private notes: { file: string; offset: number; message: string }[] = [];

  /** @throws Error where a file cannot be read: what refers to what would be a guess. */
  constructor(content: ContentFiles) {
    this.content = content;
    this.original = content;
    const unreadable = content.documents.filter((document) => document.bytes.length > 0 && isUnreadable(document));
    if (unreadable.length > 0)
      throw new Error(
        `nothing was changed, as ${unreadable.length === 1 ? 'a file' : 'files'} cannot be read: ${unreadable
          .map(({ file, problems }) => `${file} (${problems[0]?.message ?? 'no value'})`)
          .join(', ')}`,
      );
    for (const { file, text, bytes } of content.documents) {
      this.texts.set(file, text);
      this.forms.set(file, formOf(bytes));
    }
  }

  remove = ({ document, root }: Place, path: Path): void => this.source(document).remove([...root, ...path]);
  set = ({ document, root }: Place, path: Path, value: string): void => this.source(document).set([...root, ...path], value);
  setYaml = ({ document, root }: Place, path: Path, yaml: string): void => this.source(document).setYaml([...root, ...path], yaml);
  renameKey = ({ document, root }: Place, path: Path, key: string): void => this.source(document).renameKey([...root, ...path], key);
  append = ({ document, root }: Place, path: Path, item: NewItem): void => this.source(document).append([...root, ...path], item);
  insertAfter = ({ document, root }: Place, path: Path, key: string, value: string): void =>
    this.source(document).insertAfter([...root, ...path], key, value);

  /** An edit of the text itself, in a body or inside a scalar. */
  edit({ file }: ContentDocument, edit: Edit): void {
    this.bodyEdits.set(file, [...(this.bodyEdits.get(file) ?? []), edit]);
  }

  /** Where a value, or its key, stands in the text of its file. */
  rangeOf({ document, root }: Place, path: Path, part?: 'key' | 'value'): [number, number] | undefined {
    return this.source(document).rangeAt([...root, ...path], part);
  }

  /** Deletes a file, or gives it another name. */
  moveFile(file: string, to: string | null): void {
    this.moves.set(file, to);
  }

  /** Notes something about a path, or about a place in the text. */
  note(place: Place, at: Path | number, message: string): void {
    const offset = typeof at === 'number' ? at : (this.rangeOf(place, at)?.[0] ?? this.rangeOf(place, at, 'key')?.[0] ?? 0);
    this.notes.push({ file: place.document.file, offset, message });
  }

  /** Makes the edits and reads what they give. */
  commit(): void {
    for (const file of new Set([...this.sources.keys(), ...this.bodyEdits.keys()])) {
      const edits = [...(this.sources.get(file)?.edits() ?? []), ...(this.bodyEdits.get(file) ?? [])];
      if (edits.length === 0) continue;
      this.texts.set(file, applyEdits(this.texts.get(file) ?? '', edits));
      this.notes = this.notes.flatMap((note) => {
        const offset = note.file === file ? movedOffset(note.offset, edits) : note.offset;
        return offset === undefined ? [] : [{ ...note, offset }];
      });
    }
    for (const [file, to] of this.moves) {
      const text = this.texts.get(file);
      this.texts.delete(file);
      if (to !== null && text !== undefined) this.texts.set(to, text);
      if (to !== null) this.forms.set(to, this.forms.get(file) ?? String);
      this.notes = this.notes.flatMap((note) => (note.file !== file ? [note] : to === null ? [] : [{ ...note, file: to }]));
    }
    this.sources.clear();
    this.bodyEdits.clear();
    this.moves.clear();
    const bytes = new Map(
      [...this.texts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([file, text]) => [file, Buffer.from(this.written(file, text))]),
    );
    this.content = readContentFrom(this.original.folder, bytes, this.content);
  }

  /** The notes of files that are still there, in the order of the files. */
  notesInOrder(): Note[] {
    const lineOf = (file: string, offset: number) => (this.texts.get(file) ?? '').slice(0, offset).split('\n').length;
    const seen = new Set<string>();
    return this.notes
      .map(({ file, offset, message }) => ({ file, line: lineOf(file, offset), message }))
      .filter(({ file, line, message }) => {
        const key = `${file} ${line} ${message}`;
        return this.texts.has(file) && !seen.has(key) && seen.add(key);
      })
      .sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
  }

  /** What is different from the beginning: the new text of each file, null for one that goes. */
  changes(): Map<string, string | null> {
    const before = new Map(this.original.documents.map(({ file, text }) => [file, text]));
    const changed = new Map<string, string | null>();
    for (const file of before.keys()) if (!this.texts.has(file)) changed.set(file, null);
    for (const [file, text] of this.texts) if (before.get(file) !== text) changed.set(file, this.written(file, text));
    return new Map([...changed].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  private written = (file: string, text: string): string => this.forms.get(file)?.(text) ?? text;

  private source(document: ContentDocument): YamlSource {
    const known = this.sources.get(document.file);
    if (known) return known;
    const { text, file } = document;
    const frame = file.endsWith('.mdx') ? /^(\uFEFF?---[ \t]*\r?\n)([\s\S]*?)^---[ \t]*\r?$/m.exec(text) : undefined;
    const source = frame ? new YamlSource(frame[2] as string, (frame[1] as string).length) : new YamlSource(text);
    this.sources.set(file, source);
    return source;
  }
}
