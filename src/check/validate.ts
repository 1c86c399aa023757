import type { z } from 'astro/zod';
import { type WordIssue, wordIssues } from '../i18n/words.ts';
import { type Demands, levelOf } from '../model/completeness.ts';
import { type CollectionName, type Settings, schemaFor, settingsSchema } from '../model/index.ts';
import { withoutReferences } from '../model/left-out.ts';
import { type FoundReference, fieldAt, knownKeys } from '../model/walk.ts';
import type { ContentFiles, RawEntry } from '../read/content.ts';
import type { ContentDocument } from '../read/document.ts';
import { nearest } from '../text/nearest.ts';
import { asMeant } from './as-meant.ts';
import type { Days } from './days.ts';
import { referencesInValue } from './references.ts';
import type { CheckedEntry, CheckedTranslation, Content, Loose, Rule } from './rule.ts';
import { valueAt } from './value-at.ts';

/** Where a value does not fit its schema. For a union, the issue is that of the branch the author meant. */
export interface SchemaIssue {
  kind: 'missing' | 'unknown-key' | 'type' | 'value' | 'bounds' | 'format';
  path: (string | number)[];
  /** The key that is not known, for `unknown-key`. */
  key?: string;
  /** The missing field that such a key was meant to be. */
  meant?: string;
  /** Where that field belongs, if it is the same one in another place: under another field, or under none. */
  belongsAt?: (string | number)[];
  /** What the field takes, in words for an author. */
  expected: string;
  /** The type that the field takes, for `type`, or the form, for `format`: a name of Zod, where there is one. */
  type?: string;
}

type Issue = z.core.$ZodIssue;

const issuesOf = new WeakMap<object, SchemaIssue[]>();

/** The schema issues of an entry that came from `validateEntries`. */
export const schemaIssues = (entry: CheckedEntry): SchemaIssue[] => issuesOf.get(entry) ?? [];

/** The schema issues of playbook.yaml. */
export const settingsIssues = (content: Content): SchemaIssue[] => issuesOf.get(content) ?? [];

const interfaceIssuesOf = new WeakMap<ContentDocument, WordIssue[]>();

/** The issues of a file of interface words. */
export function interfaceIssues({ language, document }: ContentFiles['interfaces'][number]): WordIssue[] {
  const known = interfaceIssuesOf.get(document);
  if (known) return known;
  const issues = wordIssues(document.value, language);
  interfaceIssuesOf.set(document, issues);
  return issues;
}

/**
 * Validates every entry against its schema. An entry that does not fit keeps the fields that do, so that rules can check those.
 * @param rules All rules, whether they run or not.
 * @param shown Whether published entries are as the site shows them, without references to those that are not, or as written.
 */
export function validateEntries(
  files: ContentFiles,
  today: Days,
  rules: readonly Pick<Rule, 'code' | 'locked'>[],
  shown: 'as-shown' | 'as-written' = 'as-shown',
): Content {
  const meant = asMeant(files);
  let settings: Loose<Settings> = {};
  let issues: SchemaIssue[] = [];
  if (files.settings) {
    const result = settingsSchema.safeParse(files.settings.value);
    issues = result.success ? [] : issuesIn(settingsSchema, files.settings.value, result.error.issues);
    settings = result.success ? result.data : (prune(files.settings.value, issues) as Loose<Settings>);
  }
  const all = meant.entries.map((raw) => validateEntry(raw, settings));
  const entries = shown === 'as-shown' ? withoutUnpublished(all, settings) : all;
  const byCollection = Map.groupBy(entries, ({ collection }) => collection);
  const byId = new Map([...byCollection].map(([collection, list]) => [collection, new Map(list.map((entry) => [entry.id, entry]))]));
  const content: Content = {
    ...meant,
    files,
    settings,
    entries,
    translations: files.translations.map((raw) => {
      // A translation says as much as its original does.
      const completeness = levelOf(byId.get(raw.collection)?.get(raw.id)?.data as { completeness?: unknown } | undefined, settings);
      return validateEntry(raw, { ...settings, completeness }) as CheckedTranslation;
    }),
    of: <C extends CollectionName>(collection: C) => (byCollection.get(collection) ?? []) as unknown as CheckedEntry<C>[],
    get: <C extends CollectionName>(collection: C, id: string | undefined) =>
      (id === undefined ? undefined : byId.get(collection)?.get(id)) as CheckedEntry<C> | undefined,
    today,
    ruleCodes: rules.map(({ code }) => code),
    lockedCodes: new Set(rules.filter(({ locked }) => locked).map(({ code }) => code)),
  };
  issuesOf.set(content, issues);
  return content;
}

/** The entries as the site shows them: a published one without the references to others that are not. */
function withoutUnpublished(entries: CheckedEntry[], settings: Loose<Settings>): CheckedEntry[] {
  const unpublished = new Set(entries.filter(({ data }) => data.status !== 'published').map(({ collection, id }) => `${collection}/${id}`));
  if (unpublished.size === 0) return entries;
  const isGone = ({ target, id }: FoundReference) =>
    unpublished.has(target === 'touchpoints' ? `journeys/${id.split('/')[0]}` : `${target}/${id}`);
  return entries.map((entry) => {
    if (entry.data.status !== 'published') return entry;
    const references = referencesInValue(entry.collection, entry.valid ? entry.value : entry.data);
    const { value, leftOut } = withoutReferences(
      schemaFor(entry.collection, entry.data, settings),
      entry.data,
      isGone,
      'hollow',
      references,
    );
    if (leftOut.length === 0) return entry;
    const shown: CheckedEntry = { ...entry, data: value, leftOut, written: entry.data };
    issuesOf.set(shown, schemaIssues(entry));
    return shown;
  });
}

const validated = new WeakMap<RawEntry, { schema: z.ZodType; entry: CheckedEntry }>();

function validateEntry(raw: RawEntry, settings: Demands): CheckedEntry {
  const isRead = raw.document.value !== undefined;
  const value = raw.value ?? raw.document.partial;
  const schema = schemaFor(raw.collection, value, settings);
  const known = validated.get(raw);
  if (known?.schema === schema) return known.entry;
  const result = schema.safeParse(value);
  const issues = result.success ? [] : issuesIn(schema, value, result.error?.issues ?? []);
  const data = (result.success ? result.data : (prune(value, issues) ?? {})) as CheckedEntry['data'];
  // What an unreadable status would hide from all other rules is more than one finding.
  if (data.status === undefined) data.status = 'published';
  const entry: CheckedEntry = { ...raw, value, data, valid: result.success && isRead };
  issuesOf.set(entry, isRead ? issues : []);
  validated.set(raw, { schema, entry });
  return entry;
}

const isOfOneValue = (issue: Issue | undefined) =>
  issue?.code === 'invalid_value' || (issue?.code === 'invalid_type' && issue.expected !== 'object' && issue.expected !== 'array');
const isAmountOrChoice = (issue: Issue | undefined) =>
  issue?.code === 'invalid_value' ? issue.values.length > 1 : issue?.code === 'invalid_type' && issue.expected === 'number';

function flattenIssues(issues: readonly Issue[], value: unknown, base: (string | number)[] = []): SchemaIssue[] {
  const found = issues.flatMap((issue): SchemaIssue[] => {
    const path = [...base, ...(issue.path as (string | number)[])];
    const actual = valueAt(value, path);
    const missing = actual === undefined || actual === null;
    switch (issue.code) {
      case 'unrecognized_keys':
        return issue.keys.map((key) => ({ kind: 'unknown-key', path: [...path, key], key, expected: '' }));
      case 'invalid_union': {
        if (missing) return [{ kind: 'missing', path, expected: '' }];
        // One of some names where words of one's own may stand too: a name with a slip.
        const names = issue.errors.find(([first]) => first?.code === 'invalid_value' && first.values.length > 1);
        if (names && typeof actual === 'string' && issue.errors.some(([first]) => first?.code === 'custom'))
          return [{ kind: 'value', path, expected: `${expectedOf(names[0])}, or words of your own` }];
        // The branch the author meant is the one whose outer shape the value has.
        const intended =
          issue.errors.find((branch) => !branch.some((inner) => inner.path.length === 0 && inner.code !== 'unrecognized_keys')) ??
          // Or the one that takes such a value, written in another form.
          issue.errors.find((branch) =>
            branch.every(({ path, code }) => path.length === 0 && /^(?:invalid_format|too_small|too_big)$/.test(code ?? '')),
          );
        if (intended) return flattenIssues(intended as Issue[], value, path);
        // Or else the one that takes text, for text of the wrong form, if the others take something else than words.
        const form = issue.errors.find((branch) => branch[0]?.code === 'invalid_format');
        if (form && issue.errors.every((branch) => branch === form || branch[0]?.code === 'invalid_type'))
          return flattenIssues(form as Issue[], value, path);
        // Whoever writes one value means one, where a range or a list of such values could be written too.
        const single = typeof actual === 'object' ? [] : issue.errors.filter((branch) => isOfOneValue(branch[0]));
        const meansOne = single.length < issue.errors.length && single.some((branch) => isAmountOrChoice(branch[0]));
        if (meansOne && single.length === 1) return flattenIssues(single[0] as Issue[], value, path);
        const types = (meansOne ? single : issue.errors).map((branch) => branch[0] as Issue);
        const isOne = types.every((type) => type.code === 'invalid_value');
        const shapes = types.flatMap((type) => (type.code === 'invalid_type' ? [type.expected] : []));
        const type = shapes.length === 1 ? { type: String(shapes[0]) } : {};
        return [{ kind: isOne ? 'value' : 'type', path, expected: types.map((one) => expectedOf(one)).join(', or '), ...type }];
      }
      case 'invalid_type':
        return [
          {
            kind: missing ? 'missing' : 'type',
            path,
            expected: expectedOf(issue),
            type: String((issue as { format?: string }).format ?? issue.expected),
          },
        ];
      case 'invalid_value':
        return [{ kind: missing ? 'missing' : 'value', path, expected: expectedOf(issue) }];
      case 'too_small':
        if (typeof actual === 'string' && actual.trim() === '') return [{ kind: 'missing', path, expected: '' }];
        return [{ kind: 'bounds', path, expected: boundsOf(issue, actual) }];
      case 'too_big':
        return [{ kind: 'bounds', path, expected: boundsOf(issue, actual) }];
      case 'invalid_key':
        return [{ kind: 'format', path, expected: expectedOf(issue.issues[0] as Issue), type: 'key' }];
      case 'custom':
        return [{ kind: issue.params?.missing ? 'missing' : 'format', path, expected: issue.message }];
      default:
        return [
          {
            kind: missing ? 'missing' : 'format',
            path,
            expected: expectedOf(issue),
            ...(issue.code === 'invalid_format' ? { type: issue.format } : {}),
          },
        ];
    }
  });
  // Zod also reports the length of a value of the wrong type, such as text where a list belongs, and both the length and
  // the form of a text: the first of them is the one that helps.
  const weight: Partial<Record<SchemaIssue['kind'], number>> = { bounds: 2, format: 1 };
  const told = new Map<string, SchemaIssue>();
  for (const issue of found) {
    const key = issue.path.join('.');
    const other = told.get(key);
    if (!other || (weight[issue.kind] ?? 0) < (weight[other.kind] ?? 0)) told.set(key, issue);
  }
  return base.length > 0 ? [...told.values()] : withoutMisspelt([...told.values()]);
}

/** The issues of a whole value, without those that only say again what another says. */
function issuesIn(schema: z.ZodType, value: unknown, found: readonly Issue[]): SchemaIssue[] {
  const issues = flattenIssues(found, value);
  const missing = issues.filter(({ kind }) => kind === 'missing');
  const told = new Set<SchemaIssue>();
  for (const unknown of issues) {
    if (unknown.kind !== 'unknown-key' || unknown.meant !== undefined) continue;
    // A field that may be left out, with a capital.
    const key = unknown.key ?? '';
    const parent = unknown.path.slice(0, -1);
    const same = knownKeys(fieldAt(schema, parent)).find((one) => one.toLowerCase() === key.toLowerCase());
    if (same !== undefined && valueAt(value, [...parent, same]) === undefined) {
      unknown.meant = same;
      continue;
    }
    // A field with too many spaces before it, or too few.
    const elsewhere = missing.filter(({ path }) => path.at(-1) === key && valueAt(value, path) === undefined);
    const [place] = elsewhere;
    if (!place || elsewhere.length > 1) continue;
    unknown.belongsAt = place.path;
    told.add(place);
  }
  return issues.filter((issue) => !told.has(issue));
}

/** Leaves out the missing fields that are there under a key with a typing error. */
function withoutMisspelt(issues: SchemaIssue[]): SchemaIssue[] {
  const parentOf = ({ path }: SchemaIssue) => path.slice(0, -1).join('.');
  const missing = issues.filter(({ kind }) => kind === 'missing');
  const meant = new Set<SchemaIssue>();
  for (const unknown of issues.filter(({ kind }) => kind === 'unknown-key')) {
    const here = missing.filter((issue) => parentOf(issue) === parentOf(unknown) && !meant.has(issue));
    const guess = nearest(
      unknown.key ?? '',
      here.map(({ path }) => String(path.at(-1))),
    );
    const field = here.find(({ path }) => path.at(-1) === guess);
    if (field) {
      meant.add(field);
      unknown.meant = guess as string;
    }
  }
  return issues.filter((issue) => !meant.has(issue));
}

const typeNames: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list (each item on a line of its own that begins with `- `)',
  object: 'named fields',
  record: 'named fields',
};

function expectedOf(issue: Issue | undefined): string {
  if (!issue) return 'something else';
  if (issue.code === 'invalid_type') return typeNames[issue.expected] ?? issue.expected;
  if (issue.code === 'invalid_value') return issue.values.map((value) => `\`${String(value)}\``).join(', ');
  if (issue.code === 'invalid_format') {
    if (issue.format === 'url') return 'write an address that begins with https:// or http://';
    if (/^Invalid/.test(issue.message)) return 'write it as in the example';
    return issue.message;
  }
  return issue.message;
}

function boundsOf(issue: Extract<Issue, { code: 'too_small' | 'too_big' }>, actual: unknown): string {
  const small = issue.code === 'too_small';
  const limit = Number(small ? issue.minimum : (issue as { maximum: number }).maximum);
  const word = small ? 'at least' : 'at most';
  if (issue.origin === 'string') {
    const length = String(actual).length;
    return `${word} ${limit} ${limit === 1 ? 'character' : 'characters'}; there ${length === 1 ? 'is 1' : `are ${length}`}`;
  }
  if (issue.origin === 'array') {
    const count = Array.isArray(actual) ? actual.length : 0;
    return `${word} ${limit} ${limit === 1 ? 'item' : 'items'}; there ${count === 1 ? 'is 1' : `are ${count}`}`;
  }
  return `${word} ${limit}; it is ${String(actual)}`;
}

/** A copy of `value` without the parts that have the wrong type, so that rules can check the rest. */
function prune(value: unknown, issues: SchemaIssue[]): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  const copy = structuredClone(value);
  for (const issue of issues) {
    // What is no day cannot be compared with one.
    if (issue.kind === 'bounds' || (issue.kind === 'format' && issue.type !== 'date')) continue;
    if (issue.path.length === 0) return {};
    const parent = valueAt(copy, issue.path.slice(0, -1));
    const key = issue.path.at(-1) as PropertyKey;
    const home = issue.belongsAt && valueAt(copy, issue.belongsAt.slice(0, -1));
    if (typeof home === 'object' && home !== null && typeof parent === 'object' && parent !== null)
      (home as Record<PropertyKey, unknown>)[key] = (parent as Record<PropertyKey, unknown>)[key];
    if (issue.meant !== undefined && typeof parent === 'object' && parent !== null)
      (parent as Record<PropertyKey, unknown>)[issue.meant] = (parent as Record<PropertyKey, unknown>)[key];
    if (Array.isArray(parent)) parent[Number(key)] = undefined;
    else if (typeof parent === 'object' && parent !== null) delete (parent as Record<PropertyKey, unknown>)[key];
  }
  return copy;
}
