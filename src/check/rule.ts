import type { Nodes } from 'mdast';
import type { CompletenessLevel } from '../model/completeness.ts';
import type { CollectionName, EntryData, Settings } from '../model/index.ts';
import type { FoundReference } from '../model/walk.ts';
import type { ContentFiles, RawEntry } from '../read/content.ts';
import type { Path, Position } from '../read/position.ts';
import type { Span } from '../read/words.ts';
import type { Capitals } from './capitals.ts';
import type { Days } from './days.ts';
import type { Severity } from './finding.ts';

/** A value in which any part may be missing, because the author has not written it yet. */
export type Loose<T> = T extends (infer Item)[]
  ? (Loose<Item> | undefined)[]
  : T extends object
    ? { [Key in keyof T]?: Loose<T[Key]> | undefined }
    : T;

/** An entry as the rules see it: the fields that fit the schema, and the document that knows where each of them is. */
export interface CheckedEntry<C extends CollectionName = CollectionName> extends RawEntry {
  collection: C;
  data: Loose<EntryData[C]>;
  /** Whether the schema accepts it. */
  valid: boolean;
  /** References to entries that are not published, which the site leaves out; they are not in `data`. */
  leftOut?: readonly FoundReference[] | undefined;
  /** `data` with those references, where there are any. */
  written?: Loose<EntryData[C]> | undefined;
}

/** A translated entry as the rules see it. */
export type CheckedTranslation = CheckedEntry & { language: string };

/** An entry as collection/id; a translation with its folder before it. */
export const nameOf = ({ collection, id, ...entry }: RawEntry): string =>
  `${'language' in entry ? `translations/${entry.language}/` : ''}${collection}/${id}`;

/** An entry under another name or in another folder than its author meant. */
export interface Mistaken {
  entry: RawEntry;
  /** Where the id stands, if not at the head of the entry. */
  path?: Path;
  /** It is not there: the finding is about the places that name it. */
  isNamed?: true;
  message: string;
  fix: string;
}

/** A file of which the end is lost. */
export interface CutOff {
  file: string;
  position: Position;
  message: string;
}

/**
 * The entries as their authors meant them, so that one mistake is one finding and not one for every entry that refers to it.
 */
export interface Meant {
  entries: RawEntry[];
  mistaken: Mistaken[];
  /** By file and id, the ids that others name those by whose own can be none. */
  meantIds: ReadonlyMap<string, string>;
  /** Files of which the end is lost. */
  cutOff: CutOff[];
  /** Files in which a program wrote the names of fields with a capital. */
  capitals: Capitals[];
  /** Files that could not be read, are in the wrong place or are gone: what is said of them but that says nothing. */
  unread: ReadonlySet<string>;
  /** The ids of the entries in those files. */
  unreadIds: ReadonlySet<string>;
  /** What those files hold; undefined where that of one is not known. */
  unreadText: string | undefined;
}

/** Everything that a rule may read. */
export interface Content extends Meant {
  files: ContentFiles;
  settings: Loose<Settings>;
  entries: CheckedEntry[];
  /** Entries in other languages. */
  translations: CheckedTranslation[];
  of<C extends CollectionName>(collection: C): CheckedEntry<C>[];
  get<C extends CollectionName>(collection: C, id: string | undefined): CheckedEntry<C> | undefined;
  /** The day of the check. */
  today: Days;
  /** The codes of all rules, whether they run or not. */
  ruleCodes: readonly string[];
  /** The codes of the rules that no setting changes. */
  lockedCodes: ReadonlySet<string>;
}

/** What a rule found. `fix`, if given, replaces the rule's own. */
export interface Found {
  message: string;
  fix?: string | undefined;
  /** The stretch of the text that it is about, where it is about a text. */
  span?: Span | undefined;
  /** What is behind it: findings of a rule with the same cause are one, which names the other places. */
  cause?: string | undefined;
  /** Of the places with that cause the one that was most likely changed: it is told there, not at the first. */
  isLikeliest?: boolean | undefined;
  /** The entry that a misspelt name means, as collection/id. */
  meant?: string | undefined;
}

export interface Reporter {
  /** About a place in an entry's value. */
  entry(entry: RawEntry, path: Path, found: Found, part?: 'key' | 'value'): void;
  /** About a text in a body: the stretch of it, or the whole. */
  body(entry: RawEntry, node: Nodes, found: Found): void;
  /** About a place in a file. */
  file(file: string, position: Position | null, found: Found, entry?: RawEntry): void;
}

/** An edit of the reference playbook. The rule book shows it, and a test applies it. */
export interface Example {
  /** What an author wrote, in a sentence. */
  title: string;
  /** The entry as collection/id, or a file of the content folder. */
  on: string;
  /** Values to set in the entry, by dotted path; undefined deletes the field. */
  set?: Record<string, unknown>;
  /** Copies fields from another entry. */
  copy?: { from: string; fields: string[] };
  /** Replaces the text of the file; null deletes the file. */
  file?: string | null;
  /** Replaces the body of the entry. */
  body?: string;
}

/** Where a finding must be: the exact start and end. */
export type ExpectedPlace =
  /** On the value at this dotted path of the entry. */
  | { at: string }
  /** On the first occurrence of these words in that value, as they are written there. */
  | { at: string; words: string }
  /** On the key at this dotted path; '' is the entry as a whole: its key in a shared file, else the first line of its file. */
  | { key: string }
  /** On the first occurrence of this text in the body, or in the file where there is no body. */
  | { text: string }
  /** Where the parser gives only the start. */
  | { line: number; column: number }
  /** About the file as a whole: the finding has no position. */
  | { wholeFile: true };

/** A finding that a bad example must produce. */
export type Expected = ExpectedPlace & {
  message: string;
  /** The advice, where it is not the rule's own. */
  fix?: string;
  /** The entry or file of the finding, if it is not the one of the example. */
  in?: string;
  /** The other places with the same cause. */
  also?: (ExpectedPlace & { in?: string })[];
};

export interface BadExample extends Example {
  /** Every finding of the rule, in the order of the report. */
  finds: Expected | Expected[];
}

/** A mistake that the check can find, with its explanation and its examples. */
export interface Rule {
  code: string;
  severity: Severity;
  /** Without it a site could not be built, or could harm readers: no setting changes its severity, and no waiver counts. */
  locked?: true;
  /** What the rule finds. */
  what: string;
  /** Why it matters to a reader. */
  why: string;
  /** How to fix it. */
  fix: string;
  /** The source of the rule, if it is not our own judgement. */
  source?: string;
  /** It finds that something is named nowhere: silent where it may be named in a file that could not be read. */
  needsAll?: true;
  /** The weight of the rule in a role's completeness score. */
  weight?: number;
  /** The level of completeness from which it counts there; `outline` if absent. */
  level?: CompletenessLevel;
  check(content: Content, report: Reporter): void;
  /** Edits after which the rule reports exactly `finds`. */
  bad: BadExample[];
  /** Edits after which no rule reports anything. */
  good?: Example[];
}

export const defineRule = (rule: Rule): Rule => rule;
