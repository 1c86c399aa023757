import type { z } from 'astro/zod';
import { formats, schemaFor, settingsSchema } from '../model/index.ts';
import { type ContentFiles, type RawEntry, settingsFile } from '../read/content.ts';
import { memoize } from './memoize.ts';
import { type Named, namedNowhere } from './named.ts';
import type { CutOff } from './rule.ts';
import { keysOf, MIN_KEYS } from './value-at.ts';

/** The fields that every entry with a schema has, in the order of the schema. */
const requiredFields = memoize((schema: z.ZodObject): { field: string; at: number }[] =>
  Object.entries(schema.shape as Record<string, z.ZodType>).flatMap(([field, one], at) =>
    one.safeParse(undefined).success ? [] : [{ field, at }],
  ),
);

/** The required fields that a value lacks. */
const lackingOf = (schema: z.ZodObject, value: unknown): string[] => {
  const keys = keysOf(value);
  return requiredFields(schema).flatMap(({ field }) => (keys.includes(field) ? [] : [field]));
};

/** The required fields that a value lacks, where all of them come after the last that it has: they stood in what is lost, or are still to come. */
function lackingAtEnd(schema: z.ZodObject, value: unknown): string[] {
  const keys = keysOf(value);
  const order = Object.keys(schema.shape);
  const last = Math.max(...keys.map((key) => order.indexOf(key)));
  const lacking = requiredFields(schema).filter(({ field }) => !keys.includes(field));
  return keys.length > 0 && lacking.every(({ at }) => at > last) ? lacking.map(({ field }) => field) : [];
}

/** Whether what a schema says of the last field of a value is that parts of it are missing. */
function isHalf(schema: z.ZodObject, value: unknown): boolean {
  const last = keysOf(value).at(-1);
  const { error } = schema.safeParse(value);
  return (error?.issues ?? []).some(({ path: at, code }) => at[0] === last && at.length > 1 && code === 'invalid_type');
}

/**
 * The YAML files of which the end seems to be lost. Two of these must be so: the last entry lacks what would come next, it ends
 * in a field that is not whole or in a line that is not, and others name what is not there.
 */
export function filesCutOff(files: ContentFiles, entries: readonly RawEntry[], named: Named, unread: ReadonlySet<string>): CutOff[] {
  const found: CutOff[] = [];
  const byFile = Map.groupBy(entries, ({ document }) => document.file);
  for (const document of files.documents) {
    const { file, text, value } = document;
    if (!file.endsWith('.yaml') || unread.has(file) || keysOf(value).length === 0) continue;
    const isOpen = !text.endsWith('\n');
    const entry = byFile.get(file)?.at(-1);
    const schema = (file === settingsFile ? settingsSchema : entry && schemaFor(entry.collection, entry.value, {})) as
      | z.ZodObject
      | undefined;
    if (!schema) continue;
    const last = file === settingsFile ? value : entry?.value;
    const lacking = lackingAtEnd(schema, last);
    const isShared = entry !== undefined && formats[entry.collection] === 'list';
    const gone = isShared ? namedNowhere(entry.collection, entries, named) : [];
    const isBroken = isShared && (lacking.length > 0 || !schema.safeParse(last).success);
    // One name that is nowhere may be a mistake where it stands.
    const isShort = isShared ? (isBroken && (isOpen || gone.length > 0)) || (isOpen && gone.length > 1) : lacking.length > 0;
    if (!isShort) continue;
    // What was only begun has few fields, and none of them half.
    if (!isShared && !isOpen && !(keysOf(last).length >= MIN_KEYS && isHalf(schema, last))) continue;
    const missing = lacking.length > 0 ? lacking : isBroken ? lackingOf(schema, last) : [];
    const names = [...missing.map((field) => `\`${field}\``), ...gone.map((id) => `\`${id}\``)];
    const shown = names.slice(0, 4).join(', ') + (names.length > 4 ? ` and ${names.length - 4} more` : '');
    const lines = text.trimEnd().split('\n');
    found.push({
      file,
      position: { line: lines.length, column: 1, endLine: lines.length, endColumn: (lines.at(-1)?.length ?? 0) + 1 },
      message:
        names.length === 0
          ? 'The file looks cut off after this line'
          : `The file looks cut off after this line: ${shown} ${names.length === 1 ? 'is' : 'are'} missing`,
    });
  }
  return found;
}
