import type { ContentFiles, RawEntry } from '../read/content.ts';
import type { Path, Position } from '../read/position.ts';
import type { CollectionName } from '../schemas/fields.ts';
import type { EntryData, Settings } from '../schemas/index.ts';
import type { Severity } from './finding.ts';

/** A value of a type in which anything may still be missing, because the author has not written it yet. */
export type Loose<T> = T extends (infer Item)[]
  ? (Loose<Item> | undefined)[]
  : T extends object
    ? { [Key in keyof T]?: Loose<T[Key]> | undefined }
    : T;

/** An entry as the rules see it: what could be understood of it, and where each part stands. */
export interface CheckedEntry<C extends CollectionName = CollectionName> extends RawEntry {
  collection: C;
  data: Loose<EntryData[C]>;
  /** Whether the schema accepts it. */
  valid: boolean;
}

/** A translated entry as the rules see it. */
export type CheckedTranslation = CheckedEntry & { language: string };

/** All that a rule may look at. */
export interface Content {
  files: ContentFiles;
  settings: Loose<Settings>;
  entries: CheckedEntry[];
  /** Entries in other languages. */
  translations: CheckedTranslation[];
  of<C extends CollectionName>(collection: C): CheckedEntry<C>[];
  get<C extends CollectionName>(collection: C, id: string | undefined): CheckedEntry<C> | undefined;
  /** The day of the check as YYYY-MM-DD. */
  today: string;
}

/** Where and what a rule found; `fix` replaces the rule's own where something better can be said. */
export interface Found {
  message: string;
  fix?: string | undefined;
}

export interface Reporter {
  /** About a place in an entry's value. */
  entry(entry: RawEntry, path: Path, found: Found, part?: 'key' | 'value'): void;
  /** About a place in a file. */
  file(file: string, position: Position | null, found: Found, entry?: RawEntry): void;
}

/**
 * An edit that makes content break the rule (bad) or keep it (good): the value to put at `path` of the fixture entry,
 * or the whole text of a file. Each is a test.
 */
export interface Example {
  /** What an author wrote, in a sentence. */
  title: string;
  /** The entry as collection/id, or a file of the content folder. */
  on: string;
  set?: Record<string, unknown>;
  /** Takes over fields of another entry. */
  copy?: { from: string; fields: string[] };
  /** Replaces the text of the file. */
  file?: string;
  /** Replaces the body of the entry. */
  body?: string;
  /** For bad examples: the path at which the finding stands, dotted; the finding must be there. */
  at?: string;
}

/** A rule: a mistake that the check knows, and all there is to say about it. */
export interface Rule {
  code: string;
  severity: Severity;
  /** What it finds. */
  what: string;
  /** Why it matters to a reader. */
  why: string;
  /** How to mend it. */
  fix: string;
  /** Where the idea comes from, if not from us. */
  source?: string;
  /** What the rule adds to a role's completeness score; 0 or absent: nothing. */
  weight?: number;
  check(content: Content, report: Reporter): void;
  bad: Example[];
  good?: Example[];
}

export const defineRule = (rule: Rule): Rule => rule;
