import { z } from 'astro/zod';
import { type CompletenessLevel, completenessLevels, type Demands, levelOf } from './completeness.ts';
import { idPattern } from './fields.ts';
import { type CollectionName, collectionNames, formats, schemas, settingsSchema } from './index.ts';
import { roleSchemaAt } from './role.ts';
import { sourceSchemas } from './source.ts';

/** The ids that a reference to a collection, or to `touchpoints`, may name. */
export type IdsOf = (target: string) => readonly string[];

type Json = Record<string, unknown>;

/**
 * The JSON Schema of what an author writes: of one entry, or for a shared file of the mapping of ids to entries.
 * @param idsOf The ids that references may name; any well-formed one without it, and where it has none.
 * @param settings What is asked of an entry.
 */
export function jsonSchemaOf(name: CollectionName | 'playbook', idsOf: IdsOf = () => [], settings: Demands = {}): Json {
  const entry = { ...writtenAs(name === 'playbook' ? settingsSchema : schemas[name], idsOf), ...alternatives(name, settings) };
  if (name === 'playbook' || formats[name] !== 'list') return { title: name, ...entry };
  const { $schema, ...rest } = entry as Json;
  return { $schema, title: name, type: 'object', additionalProperties: rest };
}

const writtenAs = (schema: z.ZodType, idsOf: IdsOf): Json =>
  z.toJSONSchema(schema, {
    io: 'input',
    override({ jsonSchema }) {
      const ids = typeof jsonSchema.reference === 'string' ? idsOf(jsonSchema.reference) : [];
      if (ids.length === 0) return;
      jsonSchema.enum = [...ids, ...(typeof jsonSchema.otherKey === 'string' ? [jsonSchema.otherKey] : [])];
      delete jsonSchema.pattern;
    },
  }) as Json;

/** What is asked of entries beside that, where it depends on what they say. */
function alternatives(name: CollectionName | 'playbook', settings: Demands): Json {
  if (name === 'sources')
    return {
      if: { properties: { kind: { const: 'internal' } }, required: ['kind'] },
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      then: demandsOf(sourceSchemas.internal),
      else: demandsOf(sourceSchemas.published),
    };
  if (name !== 'roles') return {};
  const usual = levelOf(undefined, settings);
  const isOf = (level: CompletenessLevel): Json => {
    const said = { properties: { completeness: { const: level } }, required: ['completeness'] };
    return level === usual ? { anyOf: [said, { not: { required: ['completeness'] } }] } : said;
  };
  return {
    allOf: completenessLevels.map((level) => ({
      if: isOf(level),
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      then: demandsOf(roleSchemaAt(level, settings)),
    })),
  };
}

/** The fields that a schema asks for, and the limits of each. What they are for is said once, by the schema of all entries. */
function demandsOf(schema: z.ZodObject): Json {
  const { properties, required } = z.toJSONSchema(schema, {
    io: 'input',
    override({ jsonSchema }) {
      for (const key of ['description', 'reference', 'otherKey', 'advised']) delete jsonSchema[key];
    },
  });
  return { required, properties };
}

/** The JSON Schema of a role as the site publishes it: the definition with its id, the licence and the address of this schema. */
export function roleRecordSchema(): Json {
  const { properties, required, ...rest } = z.toJSONSchema(schemas.roles, { io: 'output' }) as {
    properties: Json;
    required: string[];
  };
  return {
    ...rest,
    title: 'role-record',
    properties: {
      $schema: { type: 'string', format: 'uri' },
      licence: { type: 'array', items: { type: 'string' } },
      id: { type: 'string', pattern: idPattern.source },
      ...properties,
    },
    required: ['id', 'completeness', ...required],
  };
}

export const schemaNames: readonly (CollectionName | 'playbook')[] = [...collectionNames, 'playbook'];
