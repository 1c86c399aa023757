import { idPattern } from '../model/fields.ts';
import type { RawEntry } from '../read/content.ts';
import { idOf } from '../text/id.ts';
import { latinOf } from './look-alikes.ts';
import { memoize } from './memoize.ts';
import { isNamedBy } from './named.ts';

/** What file managers, editors and services that keep folders in step put after the name of a file, or before it. */
const copySuffix =
  /^(?: ?\(\d+\)|[ _-]+(?:copy|kopie)(?:[ _-]*\(?\d+\)?)?|[ _-]+\(?.*(?:conflict|konflikt).*|[ _-](?:v?\d+|version[ _-]?\d+|old|new|final|revised|updated|draft|backup|bak|orig|alt|neu|entwurf)|~|\.(?:bak|orig|old|backup|copy))$/i;
const copyPrefix = /^(?:copy|kopie)[ _-](?:\(?\d+\)?[ _-])?(?:of|von)[ _-]$/i;

/** A cheap test that is true for every name of a copy: few names have more than small letters and hyphens. */
const suspect =
  /[^a-z0-9-]|^(?:copy|kopie)-|-(?:copy|kopie|v?\d+|version-?\d+|old|new|final|revised|updated|draft|backup|bak|orig|alt|neu|entwurf)(?:-|$)|conflict|konflikt/;

/** What share of the lines of an entry must stand in the other, where its name could be one of its own. */
const SAME_SHARE = 0.8;

/** The names of which `name` can be the name of a copy. */
function* originalNames(name: string): Generator<string> {
  for (let at = 1; at < name.length; at++) {
    if (copySuffix.test(name.slice(at))) yield name.slice(0, at);
    if (copyPrefix.test(name.slice(0, at))) yield name.slice(at);
  }
}

/** The share of the lines of one entry that stand in another. */
function shareOfLines({ document: { text } }: RawEntry, other: RawEntry): number {
  const known = new Set(other.document.text.split('\n'));
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.filter((line) => known.has(line)).length / Math.max(1, lines.length);
}

const tables = new WeakMap<readonly RawEntry[], Map<string, RawEntry>>();

/** The entries by collection and id. Made once for a list. */
function byName(entries: readonly RawEntry[]): Map<string, RawEntry> {
  const table = tables.get(entries) ?? new Map(entries.map((entry) => [`${entry.collection}/${entry.id}`, entry]));
  tables.set(entries, table);
  return table;
}

/** A text of its own is seldom as long as this. */
const longLine = /^.{50,}$/gm;
/** How many of those are looked at to find a text that may be the same. */
const MAX_LINES = 12;
/** What share of the lines of two entries must be the same, before one is taken for a copy of the other whatever its name. */
const COPIED_SHARE = 0.9;
/** More entries with a line are of one pattern, as those of a generator. */
const MAX_HOLDERS = 4;

/** The first long lines of a text. */
const linesOf = memoize(({ document: { text } }: RawEntry): string[] => {
  const lines: string[] = [];
  for (const [line] of text.matchAll(longLine)) if (lines.push(line) === MAX_LINES) break;
  return lines;
});

const stateOf = ({ value, document }: RawEntry) => ((value ?? document.partial) as { status?: unknown } | undefined)?.status;

/**
 * Files that hold what another of their collection holds, with that other: of the two the one that nothing names. Of two
 * that nothing names, it is that whose title is not its name, or else the second; two that are both named are no copies.
 */
const copiesIn = memoize((entries: readonly RawEntry[]): ReadonlyMap<RawEntry, RawEntry> => {
  const copies = new Map<RawEntry, RawEntry>();
  for (const files of Map.groupBy(
    entries.filter(({ root }) => root.length === 0),
    ({ collection }) => collection,
  ).values()) {
    const holders = new Map<string, RawEntry[]>();
    for (const entry of files)
      for (const line of linesOf(entry)) {
        const list = holders.get(line);
        if (list) list.push(entry);
        else holders.set(line, [entry]);
      }
    const shared = new Map<RawEntry, Map<RawEntry, number>>();
    for (const list of holders.values())
      if (list.length > 1 && list.length <= MAX_HOLDERS)
        for (const [at, one] of list.entries())
          for (const other of list.slice(at + 1)) {
            const counts = shared.get(one) ?? new Map<RawEntry, number>();
            shared.set(one, counts.set(other, (counts.get(other) ?? 0) + 1));
          }
    for (const [one, counts] of shared)
      for (const [other, count] of counts) {
        if (2 * count < linesOf(one).length || one === other || copies.has(one) || copies.has(other)) continue;
        if (stateOf(one) !== stateOf(other)) continue;
        if (Math.min(shareOfLines(one, other), shareOfLines(other, one)) < COPIED_SHARE) continue;
        const others = entries.filter((entry) => entry !== one && entry !== other);
        const [isOneNamed, isOtherNamed] = [isNamedBy(one, others), isNamedBy(other, others)];
        if (isOneNamed && isOtherNamed) continue;
        const isOneCopy = isOneNamed === isOtherNamed ? hasOwnName(other) && !hasOwnName(one) : isOtherNamed;
        copies.set(isOneCopy ? one : other, isOneCopy ? other : one);
      }
  }
  return copies;
});

/** Whether an entry is named as its title says. */
function hasOwnName({ id, value, document }: RawEntry): boolean {
  const { title } = (value ?? document.partial ?? {}) as { title?: unknown };
  return typeof title === 'string' && idOf(title) === id;
}

/** Whether nothing but the order of the files says which of two is the copy. */
export function isEitherCopy(entry: RawEntry, original: RawEntry, entries: readonly RawEntry[]): boolean {
  const others = entries.filter((other) => other !== entry && other !== original);
  return !isNamedBy(entry, others) && !isNamedBy(original, others) && hasOwnName(entry) === hasOwnName(original);
}

/** The entry of which another is a copy by its name. */
function originalByName(entry: RawEntry, entries: readonly RawEntry[]): RawEntry | undefined {
  if (!suspect.test(entry.id)) return undefined;
  const sameName = idPattern.test(entry.id) ? undefined : byName(entries).get(`${entry.collection}/${idOf(latinOf(entry.id))}`);
  if (sameName) return sameName;
  if (entry.root.length > 0) return undefined;
  for (const name of originalNames(entry.id)) {
    const other = byName(entries).get(`${entry.collection}/${name}`);
    if (other && (!idPattern.test(entry.id) || shareOfLines(entry, other) >= SAME_SHARE)) return other;
  }
  return undefined;
}

/**
 * The entry of which another is a copy that was left: its file is named as copies are, and no entry may be, or it holds nearly
 * the same text. What has the same id but for capitals and spaces, in a file or as a key, is one too, and so is a file under
 * a name of its own that holds what another does and that nothing names.
 */
export const originalOf = (entry: RawEntry, entries: readonly RawEntry[]): RawEntry | undefined =>
  originalByName(entry, entries) ?? copiesIn(entries).get(entry);

/** Whether the name of a file says that it is a copy. */
export const isNamedAsCopy = (entry: RawEntry, entries: readonly RawEntry[]): boolean => originalByName(entry, entries) !== undefined;
