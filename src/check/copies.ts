import { idPattern } from '../model/fields.ts';
import type { RawEntry } from '../read/content.ts';
import { idOf } from '../text/id.ts';
import { latinOf } from './look-alikes.ts';

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

/**
 * The entry of which another is a copy that was left: its file is named as copies are, and no entry may be, or it holds nearly
 * the same text. What has the same id but for capitals and spaces, in a file or as a key, is one too.
 */
export function originalOf(entry: RawEntry, entries: readonly RawEntry[]): RawEntry | undefined {
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
