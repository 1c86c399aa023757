import { z } from 'astro/zod';

/** Texts up to this many characters are labels, and pages are laid out for them. */
const MAX_LABEL = 120;
/** How often a sentence may be longer than is advised. */
const GENEROUS = 3;

interface Def {
  type: string;
  checks?: { _zod: { def: { check: string; minimum?: number; maximum?: number } } }[];
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
  innerType?: z.ZodType;
  valueType?: z.ZodType;
  options?: readonly z.ZodType[];
}

/**
 * The schema without the limits that are a matter of taste: one item is enough for a list, and a sentence may be short, or
 * longer than `advised` in its meta, which schema/long-text advises against. Labels keep the lengths that pages are laid out for.
 */
export function relaxed<T extends z.ZodType>(schema: T): T {
  const def = schema._zod.def as unknown as Def;
  const copy = (changes: Partial<Def>) =>
    schema.clone({ ...schema._zod.def, ...changes } as unknown as Parameters<T['clone']>[0], { parent: true }) as T;
  switch (def.type) {
    case 'string': {
      const most = limitOf(def, 'max_length');
      if (most === undefined) return schema;
      const checks = withLimits(def, {
        min_length: (limit) => Math.min(limit, 3),
        max_length: (limit) => (limit > MAX_LABEL ? limit * GENEROUS : limit),
      });
      return copy({ checks }).meta({ ...schema.meta(), advised: most }) as T;
    }
    case 'array': {
      const [least, most] = [limitOf(def, 'min_length') ?? 0, limitOf(def, 'max_length')];
      const isExact = least === most;
      const checks = isExact ? def.checks : withLimits(def, { min_length: (limit) => Math.min(limit, 1) });
      return copy({ ...(def.element && { element: relaxed(def.element) }), ...(checks && { checks }) });
    }
    case 'object':
      return copy({ shape: Object.fromEntries(Object.entries(def.shape ?? {}).map(([key, field]) => [key, relaxed(field)])) });
    case 'record':
      return def.valueType ? copy({ valueType: relaxed(def.valueType) }) : schema;
    case 'union':
      return copy({ options: (def.options ?? []).map(relaxed) });
    case 'optional':
      return def.innerType ? copy({ innerType: relaxed(def.innerType) }) : schema;
    default:
      return schema;
  }
}

const limitOf = ({ checks = [] }: Def, name: 'min_length' | 'max_length'): number | undefined => {
  const found = checks.find((check) => check._zod.def.check === name)?._zod.def;
  return name === 'min_length' ? found?.minimum : found?.maximum;
};

/** The checks of a schema with other lengths. */
function withLimits({ checks = [] }: Def, change: Partial<Record<'min_length' | 'max_length', (limit: number) => number>>): Def['checks'] {
  return checks.map((check) => {
    const { check: name, minimum, maximum } = check._zod.def;
    if (name === 'min_length' && change.min_length) return z.minLength(change.min_length(minimum as number)) as unknown as typeof check;
    if (name === 'max_length' && change.max_length) return z.maxLength(change.max_length(maximum as number)) as unknown as typeof check;
    return check;
  });
}
