import { mkdirSync, writeFileSync } from 'node:fs';
import { jsonSchemaOf, schemaNames } from '../src/schemas/json.ts';

/**
 * Writes the JSON Schemas that editors use to complete and explain fields; .vscode/settings.json points at them.
 * The formatter leaves them as they are written (see `overrides` in biome.json).
 */
const folder = process.argv[2] ?? '.vscode/schemas';
mkdirSync(folder, { recursive: true });
for (const name of schemaNames) writeFileSync(`${folder}/${name}.schema.json`, `${JSON.stringify(jsonSchemaOf(name), null, 2)}\n`);
console.log(`${schemaNames.length} schemas in ${folder}/`);
