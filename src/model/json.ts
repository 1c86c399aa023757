import { z } from 'astro/zod';
import { idPattern } from './fields.ts';
import { type CollectionName, collectionNames, formats, schemas, settingsSchema } from './index.ts';

/** The JSON Schema of what an author writes: of one entry, or for a shared file of the mapping of ids to entries. */
export function jsonSchemaOf(name: CollectionName | 'playbook'): Record<string, unknown> {
  const schema = name === 'playbook' ? settingsSchema : schemas[name];
  const entry = z.toJSONSchema(schema, { io: 'input' }) as Record<string, unknown>;
  if (name === 'playbook' || formats[name] !== 'list') return { title: name, ...entry };
  const { $schema, ...rest } = entry;
  return { $schema, title: name, type: 'object', additionalProperties: rest };
}

/** The JSON Schema of a role as the site publishes it: the definition with its id and the address of this schema. */
export function roleRecordSchema(): Record<string, unknown> {
  const { properties, required, ...rest } = z.toJSONSchema(schemas.roles, { io: 'output' }) as {
    properties: Record<string, unknown>;
    required: string[];
  };
  return {
    ...rest,
    title: 'role-record',
    properties: { $schema: { type: 'string', format: 'uri' }, id: { type: 'string', pattern: idPattern.source }, ...properties },
    required: ['id', ...required],
  };
}

export const schemaNames: readonly (CollectionName | 'playbook')[] = [...collectionNames, 'playbook'];
