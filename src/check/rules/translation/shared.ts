import type { z } from 'astro/zod';

/** Whether a field takes words: not one of a few values, nor a reference, an address or a date. */
export function isText(schema: z.ZodType): boolean {
  if (schema.meta()?.reference) return false;
  const def = schema._zod.def as unknown as { type: string; innerType?: z.ZodType; options?: z.ZodType[]; format?: string };
  if (def.type === 'union') return (def.options ?? []).some(isText);
  if (def.innerType) return isText(def.innerType);
  return def.type === 'string' && def.format === undefined;
}
