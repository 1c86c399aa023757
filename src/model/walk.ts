import type { z } from 'astro/zod';
import type { ReferenceTarget } from './index.ts';

/** The parts of Zod 4's public `def` that the walk needs. */
interface Def {
  type: string;
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
  innerType?: z.ZodType;
  keyType?: z.ZodType;
  valueType?: z.ZodType;
  options?: readonly z.ZodType[];
}
const defOf = (schema: z.ZodType) => schema._zod.def as unknown as Def;

/** A reference found in a value: where it stands and what it points at. */
export interface FoundReference {
  path: (string | number)[];
  target: ReferenceTarget;
  id: string;
  /** The id stands as a key and not as a value. */
  isKey: boolean;
}

/**
 * Every reference in `value` that `schema` declares with `ref`, in the order of the schema. Values that do not fit the
 * schema are passed over, so it may be used on content that is still wrong.
 */
export function referencesIn(schema: z.ZodType, value: unknown): FoundReference[] {
  const found: FoundReference[] = [];
  walk(schema, value, [], found);
  return found;
}

const ownTargets = new WeakMap<z.ZodType, { target: ReferenceTarget | undefined }>();

/** What a value of `schema` itself points at. */
function ownTarget(schema: z.ZodType): ReferenceTarget | undefined {
  const known = ownTargets.get(schema) ?? { target: schema.meta()?.reference as ReferenceTarget | undefined };
  ownTargets.set(schema, known);
  return known.target;
}

const targetsIn = new WeakMap<z.ZodType, ReadonlySet<string>>();

/** What the references in values of `schema` point at; the empty set where there can be none. */
export function referenceTargets(schema: z.ZodType): ReadonlySet<string> {
  const known = targetsIn.get(schema);
  if (known) return known;
  const { shape, element, innerType, keyType, valueType, options } = defOf(schema);
  const own = ownTarget(schema);
  const inner = [...Object.values(shape ?? {}), element, innerType, keyType, valueType, ...(options ?? [])];
  const targets = new Set([...(own ? [own] : []), ...inner.flatMap((part) => (part ? [...referenceTargets(part)] : []))]);
  targetsIn.set(schema, targets);
  return targets;
}

function walk(schema: z.ZodType, value: unknown, path: (string | number)[], found: FoundReference[]): void {
  if (value === undefined || value === null || referenceTargets(schema).size === 0) return;
  const target = ownTarget(schema);
  if (target) {
    if (typeof value === 'string') found.push({ path, target, id: value, isKey: false });
    return;
  }
  const def = defOf(schema);
  switch (def.type) {
    case 'object':
      if (typeof value !== 'object' || Array.isArray(value)) return;
      for (const [key, field] of Object.entries(def.shape ?? {})) {
        walk(field, (value as Record<string, unknown>)[key], [...path, key], found);
      }
      return;
    case 'array':
      if (!Array.isArray(value) || !def.element) return;
      for (const [index, item] of value.entries()) walk(def.element, item, [...path, index], found);
      return;
    case 'record': {
      if (typeof value !== 'object' || Array.isArray(value)) return;
      const keyTarget = def.keyType && ownTarget(def.keyType);
      for (const [key, item] of Object.entries(value)) {
        if (keyTarget && key !== def.keyType?.meta()?.otherKey)
          found.push({ path: [...path, key], target: keyTarget, id: key, isKey: true });
        if (def.valueType) walk(def.valueType, item, [...path, key], found);
      }
      return;
    }
    case 'union':
      for (const option of def.options ?? []) walk(option, value, path, found);
      return;
    default:
      if (def.innerType) walk(def.innerType, value, path, found);
  }
}

/** The schema of the field at `path`, through arrays, records, unions and wrappers; undefined where there is none. */
export function fieldAt(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType | undefined {
  if (path.length === 0) return schema;
  const [head, ...rest] = path;
  const def = defOf(schema);
  switch (def.type) {
    case 'object': {
      const field = def.shape?.[String(head)];
      return field && fieldAt(field, rest);
    }
    case 'array':
      return def.element && fieldAt(def.element, rest);
    case 'record':
      return def.valueType && fieldAt(def.valueType, rest);
    case 'union':
      for (const option of def.options ?? []) {
        const field = fieldAt(option, path);
        if (field) return field;
      }
      return undefined;
    default:
      return def.innerType && fieldAt(def.innerType, path);
  }
}

/** The sentence that describes the field, looking through optional and default wrappers. */
export function describe(schema: z.ZodType | undefined): string | undefined {
  if (!schema) return undefined;
  return schema.meta()?.description ?? describe(defOf(schema).innerType);
}

/** The keys that an object schema knows; [] for other schemas. */
export function knownKeys(schema: z.ZodType | undefined): string[] {
  if (!schema) return [];
  const def = defOf(schema);
  if (def.type === 'object') return Object.keys(def.shape ?? {});
  if (def.type === 'union') return (def.options ?? []).flatMap(knownKeys);
  return def.innerType ? knownKeys(def.innerType) : [];
}

/** The keys that a schema and the schemas of its parts know. */
export function allKeys(schema: z.ZodType | undefined): string[] {
  if (!schema) return [];
  const { shape, element, innerType, valueType, options } = defOf(schema);
  const parts = [...Object.values(shape ?? {}), element, innerType, valueType, ...(options ?? [])];
  return [...Object.keys(shape ?? {}), ...parts.flatMap(allKeys)];
}

/** Whether a field takes a day. */
export function isDate(schema: z.ZodType | undefined): boolean {
  if (!schema) return false;
  const def = defOf(schema) as Def & { format?: string };
  return def.format === 'date' || isDate(def.innerType);
}

/** The most items that a list should have; undefined for what is no list, or has no such number. */
export function advisedItems(schema: z.ZodType | undefined): number | undefined {
  if (!schema) return undefined;
  const { innerType, options } = defOf(schema);
  const own = schema.meta()?.advised as number | undefined;
  return own ?? advisedItems(innerType) ?? options?.map(advisedItems).find((most) => most !== undefined);
}

/** The most characters that a text should have; undefined for what is no text, or has no such number. */
export function advisedLength(schema: z.ZodType | undefined): number | undefined {
  if (!schema) return undefined;
  const { type, innerType, options } = defOf(schema);
  if (type === 'string') return schema.meta()?.advised as number | undefined;
  return advisedLength(innerType) ?? options?.map(advisedLength).find((most) => most !== undefined);
}

/** What the keys of a field refer to, for a field that has ids as its keys. */
export function keyTargetOf(schema: z.ZodType | undefined): ReferenceTarget | undefined {
  if (!schema) return undefined;
  const { keyType, innerType, options } = defOf(schema);
  if (keyType) return ownTarget(keyType);
  return keyTargetOf(innerType) ?? options?.map(keyTargetOf).find((target) => target !== undefined);
}

/** What a field refers to, for a field that holds an id. */
export function targetOf(schema: z.ZodType | undefined): ReferenceTarget | undefined {
  if (!schema) return undefined;
  return (schema.meta()?.reference as ReferenceTarget | undefined) ?? targetOf(defOf(schema).innerType);
}
