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

/** An entry as collection/id; a translation with its folder before it. */
export const nameOf = ({ collection, id, ...entry }: RawEntry): string =>
  `${'language' in entry ? `translations/${entry.language}/` : ''}${collection}/${id}`;

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
  /** The codes of all rules, whether they run or not. */
  ruleCodes: readonly string[];
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

/** An edit of the reference playbook. The rule book shows it, and a test makes it. */
export interface Example {
  /** What an author wrote, in a sentence. */
  title: string;
  /** The entry as collection/id, or a file of the content folder. */
  on: string;
  /** The values to put into the entry, by dotted path; undefined takes the field out. */
  set?: Record<string, unknown>;
  /** Takes over fields of another entry. */
  copy?: { from: string; fields: string[] };
  /** Replaces the text of the file; null deletes the file. */
  file?: string | null;
  /** Replaces the body of the entry. */
  body?: string;
}

/** Where a finding must stand: from where to where, and not only on which line. */
export type ExpectedPlace =
  /** On the value at this dotted path of the entry. */
  | { at: string }
  /** On the key at this dotted path; '' is the entry as a whole: its key in a shared file, else the first line of its file. */
  | { key: string }
  /** On the first stretch of the body (of the file, where there is no body) that reads like this. */
  | { text: string }
  /** Where the parser names a place and no stretch: where it begins. */
  | { line: number; column: number }
  /** About the file as a whole: the finding has no position. */
  | { wholeFile: true };

/** A finding that a bad example must give. */
export type Expected = ExpectedPlace & {
  message: string;
  /** What the finding advises, where the rule words it for the case. */
  fix?: string;
  /** The entry or file where it stands, if that is not the one of the example. */
  in?: string;
};

export interface BadExample extends Example {
  /** Every finding of the rule, in the order of the report. */
  finds: Expected | Expected[];
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
  /** Edits after which the rule finds exactly what is said. */
  bad: BadExample[];
  /** Edits after which no rule finds anything. */
  good?: Example[];
}

export const defineRule = (rule: Rule): Rule => rule;
