import type { z } from 'astro/zod';
import { isMap, isScalar, parseDocument } from 'yaml';
import type { Demands } from '../model/completeness.ts';
import { type CollectionName, schemaFor, schemas } from '../model/index.ts';
import { fieldAt, referencesIn } from '../model/walk.ts';
import { idOf } from '../text/id.ts';
import { applyEdits, type Edit } from './edits.ts';

export interface Fixed {
  text: string;
  /** What was changed, in sentences. */
  changes: string[];
}

/**
 * Fixes what is mechanical in a file that holds one entry: dates and ids that are written another way, fields that are
 * left out where `none` or `[]` says so, and the order of the top-level fields. Every other byte stays as it was; a file
 * that cannot be read is left alone.
 * @param known The ids that exist, by collection, `touchpoints` among them.
 * @param settings What is asked of an entry.
 */
export function fixEntry(
  collection: CollectionName,
  text: string,
  known: ReadonlyMap<string, ReadonlySet<string>>,
  settings: Demands = {},
): Fixed {
  const frame = /^(\uFEFF?---[ \t]*\r?\n)([\s\S]*?)(^---[ \t]*\r?$[\s\S]*)$/m.exec(text);
  const [head, yaml, tail] = frame ? [frame[1] as string, frame[2] as string, frame[3] as string] : ['', text, ''];
  const changes: string[] = [];
  let matter = values(collection, yaml, known, changes);
  matter = nones(collection, matter, settings, changes);
  matter = order(collection, matter, changes);
  return { text: head + matter + tail, changes };
}

const readable = (yaml: string) => {
  const document = parseDocument(yaml);
  return document.errors.length === 0 && isMap(document.contents) ? { document, map: document.contents } : undefined;
};

function values(collection: CollectionName, yaml: string, known: ReadonlyMap<string, ReadonlySet<string>>, changes: string[]): string {
  const read = readable(yaml);
  if (!read) return yaml;
  const edits: Edit[] = [];
  const replace = (path: readonly (string | number)[], better: string) => {
    const node = read.document.getIn(path, true);
    if (!isScalar(node) || !node.range || typeof node.value !== 'string') return;
    edits.push({ start: node.range[0], end: node.range[1], text: better });
    changes.push(`${path.join('.')}: ${node.value} is now ${better}`);
  };
  const value = read.document.toJS({ maxAliasCount: 0 });
  for (const reference of referencesIn(schemas[collection], value)) {
    const ids = known.get(reference.target);
    if (reference.isKey || !ids || ids.has(reference.id)) continue;
    const better = idOf(reference.id);
    if (better !== undefined && ids.has(better)) replace(reference.path, better);
  }
  for (const path of scalarPaths(value)) {
    const field = fieldAt(schemas[collection], path);
    if ((field?._zod.def as { format?: string } | undefined)?.format !== 'date') continue;
    const written = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(
      String(path.reduce<unknown>((at, key) => (at as Record<string | number, unknown>)[key], value)),
    );
    if (!written) continue;
    const better = `${written[1]}-${String(written[2]).padStart(2, '0')}-${String(written[3]).padStart(2, '0')}`;
    if (better !== written[0]) replace(path, better);
  }
  return applyEdits(yaml, edits);
}

function* scalarPaths(value: unknown, path: (string | number)[] = []): Generator<(string | number)[]> {
  if (Array.isArray(value)) for (const [index, item] of value.entries()) yield* scalarPaths(item, [...path, index]);
  else if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value)) yield* scalarPaths(item, [...path, key]);
  else yield path;
}

/** Adds the top-level fields that are not there at all and for which nothing is an answer. */
function nones(collection: CollectionName, yaml: string, settings: Demands, changes: string[]): string {
  const read = readable(yaml);
  if (!read) return yaml;
  const shape: Record<string, z.ZodType> = schemaFor(collection, read.document.toJS({ maxAliasCount: 0 }), settings).shape;
  const added = Object.entries(shape).flatMap(([key, field]) => {
    if (read.map.has(key)) return [];
    if (field.safeParse(undefined).success) return [];
    const nothing = acceptsNone(field) ? 'none' : field.safeParse([]).success ? '[]' : undefined;
    if (nothing === undefined) return [];
    changes.push(`${key}: ${nothing} was added`);
    return [`${key}: ${nothing}`];
  });
  if (added.length === 0) return yaml;
  const end = yaml === '' || yaml.endsWith('\n') ? '' : '\n';
  return `${yaml}${end}${added.join('\n')}\n`;
}

/** Whether `none` is one of the answers that the field names. */
const acceptsNone = (field: z.ZodType): boolean => {
  const def = field._zod.def as unknown as { type: string; options?: z.ZodType[]; values?: unknown[] };
  return (def.type === 'literal' && (def.values ?? []).includes('none')) || (def.options ?? []).some(acceptsNone);
};

/** Puts the top-level fields into the order of the schema; a comment stays above the field that it stands above. */
function order(collection: CollectionName, yaml: string, changes: string[]): string {
  const read = readable(yaml);
  if (!read) return yaml;
  const wanted = Object.keys(schemas[collection].shape);
  const starts = read.map.items.map((pair) =>
    isScalar(pair.key) && pair.key.range ? { key: String(pair.key.value), at: pair.key.range[0] } : undefined,
  );
  if (starts.length === 0 || starts.some((start) => start === undefined || (start.at > 0 && yaml[start.at - 1] !== '\n'))) return yaml;
  const keys = starts as { key: string; at: number }[];
  const begins = keys.map(({ at }, index) => {
    let begin = at;
    const floor = index === 0 ? 0 : (keys[index - 1]?.at ?? 0) + 1;
    for (;;) {
      const lineStart = yaml.lastIndexOf('\n', begin - 2) + 1;
      if (
        begin === 0 ||
        lineStart < floor ||
        !/^\s*(?:#.*)?$/.test(yaml.slice(lineStart, begin - 1)) ||
        !yaml.slice(lineStart, begin).startsWith('#')
      )
        return begin;
      begin = lineStart;
    }
  });
  const first = begins[0] ?? 0;
  const parts = keys.map(({ key }, index) => ({ key, text: yaml.slice(begins[index], begins[index + 1] ?? yaml.length) }));
  const rank = ({ key }: { key: string }) => (wanted.includes(key) ? wanted.indexOf(key) : wanted.length);
  const sorted = parts.toSorted((a, b) => rank(a) - rank(b));
  if (sorted.every((part, index) => part === parts[index])) return yaml;
  changes.push('the fields are in the order of the schema');
  const closed = sorted.map(({ text }) => (text.endsWith('\n') ? text : `${text}\n`)).join('');
  return yaml.slice(0, first) + closed;
}
