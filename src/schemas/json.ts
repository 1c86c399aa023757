import { z } from 'astro/zod';
import { type CollectionName, collectionNames } from './fields.ts';
import { formats, schemas, settingsSchema } from './index.ts';

/** The JSON Schema of what an author writes: of one entry, or for a shared file of the mapping of ids to entries. */
export function jsonSchemaOf(name: CollectionName | 'playbook'): Record<string, unknown> {
  const schema = name === 'playbook' ? settingsSchema : schemas[name];
  const entry = z.toJSONSchema(schema, { io: 'input' }) as Record<string, unknown>;
  if (name === 'playbook' || formats[name] !== 'list') return { title: name, ...entry };
  const { $schema, ...rest } = entry;
  return { $schema, title: name, type: 'object', additionalProperties: rest };
}

export const schemaNames: readonly (CollectionName | 'playbook')[] = [...collectionNames, 'playbook'];
