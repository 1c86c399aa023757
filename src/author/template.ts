import type { z } from 'astro/zod';
import { isPlural } from '../i18n/sentence.ts';
import { en } from '../i18n/words/en.ts';
import { type CollectionName, formats, schemas } from '../model/index.ts';
import { describe } from '../model/walk.ts';
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
 */
export function templateOf(collection: CollectionName, title: string, id = idOf(title)): string {
  const fields = linesOf(schemas[collection], '', { title: JSON.stringify(title), status: 'draft' });
  if (formats[collection] === 'list') return `${id}:\n${fields.map((line) => `  ${line}`).join('\n')}\n`;
  if (formats[collection] === 'yaml') return `${fields.join('\n')}\n`;
  return `---\n${fields.join('\n')}\n---\n`;
}

function linesOf(schema: z.ZodType, indent: string, known: Record<string, string> = {}): string[] {
  return Object.entries(defOf(schema).shape ?? {}).flatMap(([key, field]) => {
    const optional = defOf(field).type === 'optional';
    const said = describe(field);
    const comment = said ? [`${indent}# ${optional ? '(may be left out) ' : ''}${said}`] : [];
    if (known[key] !== undefined) return [...comment, `${indent}${key}: ${known[key]}`];
    if (optional) return [...comment, `${indent}# ${key}:`];
    const inner = unwrapped(field);
    if (defOf(inner).type === 'object') return [...comment, `${indent}${key}:`, ...linesOf(inner, `${indent}  `)];
    return [...comment, ...itemsOf(inner, indent), `${indent}${key}:`];
  });
}

/** What an item of a list, or the branch of a choice that has fields, looks like: as comments, since nothing is filled in. */
function itemsOf(schema: z.ZodType, indent: string): string[] {
  const def = defOf(schema);
  if (def.entries) return [`${indent}#   One of: ${Object.values(def.entries).join(', ')}`];
  const shaped =
    def.type === 'array' && def.element ? unwrapped(def.element) : def.options?.find((option) => defOf(option).type === 'object');
  if (!shaped || defOf(shaped).type !== 'object') return [];
  const fields = Object.entries(defOf(shaped).shape ?? {}).map(([key, field]) =>
    `${indent}#     ${key}: ${describe(field) ?? ''}`.trimEnd(),
  );
  return [`${indent}#   ${def.type === 'array' ? 'Each item has:' : 'With fields:'}`, ...fields];
}

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
