import { idPattern } from '../model/fields.ts';
import type { RawEntry } from '../read/content.ts';

/** What file managers, editors and services that keep folders in step put after the name of a file, or before it. */
const copySuffix =
  /^(?: ?\(\d+\)|[ _-]+(?:copy|kopie)(?:[ _-]*\(?\d+\)?)?|[ _-]+\(?.*(?:conflict|konflikt).*|[ _-](?:\d+|old|new|final|backup|bak|orig|alt|neu)|~|\.(?:bak|orig|old|backup|copy))$/i;
const copyPrefix = /^(?:copy|kopie)[ _-](?:\(?\d+\)?[ _-])?(?:of|von)[ _-]$/i;

/** A cheap test that is true for every name of a copy: few names have more than small letters and hyphens. */
const suspect = /[^a-z0-9-]|^(?:copy|kopie)-|-(?:copy|kopie|\d+|old|new|final|backup|bak|orig|alt|neu)(?:-|$)|conflict|konflikt/;

/** The names of which `name` can be the name of a copy. */
function* originalNames(name: string): Generator<string> {
  for (let at = 1; at < name.length; at++) {
    if (copySuffix.test(name.slice(at))) yield name.slice(0, at);
    if (copyPrefix.test(name.slice(0, at))) yield name.slice(at);
  }
}

const tables = new WeakMap<readonly RawEntry[], Map<string, RawEntry>>();

/** The entries by collection and id. Made once for a list. */
function byName(entries: readonly RawEntry[]): Map<string, RawEntry> {
  const table = tables.get(entries) ?? new Map(entries.map((entry) => [`${entry.collection}/${entry.id}`, entry]));
  tables.set(entries, table);
  return table;
}

/**
 * The entry of which another is a copy that was left: its file is named as copies are, and no entry may be, or it holds the
 * same text.
 */
export function originalOf(entry: RawEntry, entries: readonly RawEntry[]): RawEntry | undefined {
  if (entry.root.length > 0 || !suspect.test(entry.id)) return undefined;
  for (const name of originalNames(entry.id)) {
    const other = byName(entries).get(`${entry.collection}/${name}`);
    if (other && (!idPattern.test(entry.id) || other.document.text === entry.document.text)) return other;
  }
  return undefined;
}
