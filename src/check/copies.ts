import { idPattern } from '../model/fields.ts';
import type { RawEntry } from '../read/content.ts';

/** What file managers, editors and services that keep folders in step put after the name of a file, or before it. */
const copySuffix =
  /^(?: ?\(\d+\)|[ _-]+(?:copy|kopie)(?:[ _-]*\(?\d+\)?)?|[ _-]+\(?.*(?:conflict|konflikt).*|[ _-](?:\d+|old|new|final|backup|bak|orig|alt|neu)|~|\.(?:bak|orig|old|backup|copy))$/i;
const copyPrefix = /^(?:copy|kopie)[ _-](?:\(?\d+\)?[ _-])?(?:of|von)[ _-]$/i;

/** A cheap test that is true for every name of a copy: few names have more than small letters and hyphens. */
const suspect = /[^a-z0-9-]|^(?:copy|kopie)-|-(?:copy|kopie|\d+|old|new|final|backup|bak|orig|alt|neu)(?:-|$)|conflict|konflikt/;

const isCopyName = (name: string, original: string) =>
  (name.startsWith(original) && copySuffix.test(name.slice(original.length))) ||
  (name.endsWith(original) && copyPrefix.test(name.slice(0, -original.length)));

/**
 * The entry of which another is a copy that was left: its file is named as copies are, and no entry may be, or it holds the
 * same text.
 */
export function originalOf(entry: RawEntry, entries: readonly RawEntry[]): RawEntry | undefined {
  if (entry.root.length > 0 || !suspect.test(entry.id)) return undefined;
  return entries.find(
    (other) =>
      other.collection === entry.collection &&
      other !== entry &&
      isCopyName(entry.id, other.id) &&
      (!idPattern.test(entry.id) || other.document.text === entry.document.text),
  );
}
