import { z } from 'astro/zod';
import { isPlural } from '../i18n/sentence.ts';
import { en } from '../i18n/words/en.ts';
import { type CompletenessLevel, type Demands, levelOf } from '../model/completeness.ts';
import { type CollectionName, formats, schemaFor } from '../model/index.ts';
import type { IdsOf } from '../model/json.ts';
import { roleSchemaAt } from '../model/role.ts';
import { describe, referenceTargets } from '../model/walk.ts';
import { idOf } from '../text/id.ts';

interface Def {
  type: string;
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
  innerType?: z.ZodType;
  options?: readonly z.ZodType[];
  entries?: Record<string, string>;
}
const defOf = (schema: z.ZodType) => schema._zod.def as unknown as Def;

/**
 * The text of a new entry: every field with the sentence that describes it as a comment, and nothing filled in but title
 * and status.
 * @param idsOf The ids that comments list where a field takes one.
 * @param settings What is asked of an entry.
 * @param level How much of a role is asked for; as much as the playbook asks for if absent.
 */
export function templateOf(
  collection: CollectionName,
  title: string,
  id = idOf(title),
  idsOf: IdsOf = () => [],
  settings: Demands = {},
  level?: CompletenessLevel,
): string {
  const known = { title: JSON.stringify(title), status: 'draft', ...(level && { completeness: level }) };
  const fields = linesOf(templateSchema(collection, settings, level), '', known, idsOf);
  if (formats[collection] === 'list') return `${id}:\n${fields.map((line) => `  ${line}`).join('\n')}\n`;
  if (formats[collection] === 'yaml') return `${fields.join('\n')}\n`;
  // A role that is not written in full needs none.
  const isAsked = collection !== 'roles' || levelOf({ completeness: level }, settings) === 'full';
  const body = `# ${isAsked ? '' : '(may be left out) '}Below the next line: the text of the page, in Markdown.`;
  return `---\n${fields.join('\n')}\n${body}\n---\n`;
}

/** The schema of what a template holds: of a role, no field that only a higher level asks for. */
function templateSchema(collection: CollectionName, settings: Demands, level: CompletenessLevel | undefined): z.ZodObject {
  const schema = schemaFor(collection, { completeness: level }, settings);
  if (collection !== 'roles' || levelOf({ completeness: level }, settings) === 'full') return schema;
  const whole: Record<string, z.ZodType> = roleSchemaAt('full', { visibility: 'public' }).shape;
  const isLater = ([key, field]: [string, z.ZodType]) =>
    defOf(field).type === 'optional' && whole[key] !== undefined && defOf(whole[key]).type !== 'optional';
  return z.object(Object.fromEntries(Object.entries(schema.shape as Record<string, z.ZodType>).filter((field) => !isLater(field))));
}

function linesOf(schema: z.ZodType, indent: string, known: Record<string, string>, idsOf: IdsOf): string[] {
  return Object.entries(defOf(schema).shape ?? {}).flatMap(([key, field]) => {
    const optional = defOf(field).type === 'optional';
    const said = describe(field);
    const comment = said ? [`${indent}# ${optional ? '(may be left out) ' : ''}${said}`] : [];
    if (known[key] !== undefined) return [...comment, `${indent}${key}: ${known[key]}`];
    const ids = idLines(field, indent, idsOf);
    const inner = unwrapped(field);
    if (optional) return [...comment, ...itemsOf(inner, indent), ...ids, `${indent}# ${key}:`];
    if (defOf(inner).type === 'object') return [...comment, `${indent}${key}:`, ...linesOf(inner, `${indent}  `, {}, idsOf)];
    return [...comment, ...itemsOf(inner, indent), ...ids, `${indent}${key}:`];
  });
}

/** What an item of a list, or the branch of a choice that has fields, looks like: as comments, since nothing is filled in. */
function itemsOf(schema: z.ZodType, indent: string): string[] {
  const def = defOf(schema);
  const entries = def.entries ?? def.options?.map((option) => defOf(option).entries).find(Boolean);
  if (entries) return [`${indent}#   One of: ${Object.values(entries).join(', ')}`];
  const shaped =
    def.type === 'array' && def.element
      ? unwrapped(def.element)
      : def.type === 'object'
        ? schema
        : def.options?.find((option) => defOf(option).type === 'object');
  if (!shaped || defOf(shaped).type !== 'object') return [];
  const fields = Object.entries(defOf(shaped).shape ?? {}).map(([key, field]) =>
    `${indent}#     ${key}: ${describe(field) ?? ''}`.trimEnd(),
  );
  return [`${indent}#   ${def.type === 'array' ? 'Each item has:' : 'With fields:'}`, ...fields];
}

/** The ids that there are to choose from, by the collection that a field refers to, itself or in its items. */
const idLines = (field: z.ZodType, indent: string, idsOf: IdsOf): string[] =>
  [...referenceTargets(field)].flatMap((target) => {
    const ids = idsOf(target);
    return ids.length === 0 ? [] : [`${indent}#   Of ${target}: ${ids.join(', ')}`];
  });

function unwrapped(schema: z.ZodType): z.ZodType {
  const { type, innerType } = defOf(schema);
  return innerType && type !== 'object' ? unwrapped(innerType) : schema;
}

/** The text of a new file of interface words: every key with the plural forms of the language, and the English as comments. */
export function wordsTemplateOf(language: string): string {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const linesOf = (english: object, indent: string): string[] =>
    Object.entries(english).flatMap(([key, part]: [string, unknown]) => {
      const field = `${indent}${key}:`;
      if (part === '') return [`${field} ''`];
      if (typeof part !== 'object' || part === null || Array.isArray(part)) return [`${indent}# ${String(part)}`, field];
      const plural = part as Record<string, string>;
      const fields = isPlural(plural) ? Object.fromEntries(forms.map((form) => [form, plural[form] ?? plural.other])) : part;
      return [field, ...linesOf(fields, `${indent}  `)];
    });
  return `${linesOf(en, '').join('\n')}\n`;
}
