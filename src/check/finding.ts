import type { Position } from '../read/position.ts';

export const severities = ['error', 'warning', 'info'] as const;
export type Severity = (typeof severities)[number];

/** One thing that is wrong, with all that an author needs to fix it. */
export interface Finding {
  /** The rule, as family/name. */
  code: string;
  severity: Severity;
  /** What is wrong here. */
  message: string;
  /** Why it matters to a reader. */
  why: string;
  /** What to write. */
  fix: string;
  /** Path relative to the content folder. */
  file: string;
  /** Null where the finding is about a file or the folder, not a place in a file. */
  position: Position | null;
  /** The entry as collection/id, where there is one. */
  entry: string | null;
  /** Other places with the same cause, in the order of the report. */
  also?: Place[];
  /** How many more of the rule there are in the file, of which no more is told. */
  more?: number;
}

/** The files in which the cause of a finding shows. */
export const filesOf = ({ file, also = [] }: Finding): string[] => [file, ...also.map((place) => place.file)];

export type Place = Pick<Finding, 'file' | 'position' | 'entry'>;

export interface Waived extends Finding {
  reason: string;
  until: string;
}

/** The outcome of one run of the check. */
export interface Report {
  ok: boolean;
  counts: Record<Severity, number>;
  findings: Finding[];
  /** What is wrong or missing in entries that are not published; it stops nothing. */
  drafts: Finding[];
  waived: Waived[];
  files: number;
  entries: Record<string, number>;
  milliseconds: number;
}

/** How many of the other places a report for people names. */
const MAX_PLACES = 20;

/** The message of a finding for people, with the other places of the same cause. */
export function fullMessage({ message: one, also, more }: Pick<Finding, 'message' | 'also' | 'more'>): string {
  const message = more === undefined ? one : `${one} (and ${more.toLocaleString('en')} more of this kind in this file)`;
  if (!also) return message;
  const named = also.slice(0, MAX_PLACES).map(({ file, position }) => (position ? `${file}:${position.line}` : file));
  const left = also.length - named.length;
  return `${message} (and ${also.length} more ${also.length === 1 ? 'place' : 'places'}: ${named.join(', ')}${left > 0 ? ` and ${left} more` : ''})`;
}

/** Order by file, line, column and code, so that the same content gives the same report. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    compare(a.file, b.file) ||
    (a.position?.line ?? 0) - (b.position?.line ?? 0) ||
    (a.position?.column ?? 0) - (b.position?.column ?? 0) ||
    compare(a.code, b.code) ||
    compare(a.message, b.message)
  );
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
