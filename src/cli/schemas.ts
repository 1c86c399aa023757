import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { jsonSchemaOf, schemaNames } from '../model/json.ts';

export const usage = `Writes the JSON Schemas that editors complete and explain fields from.

  cx-playbook schemas [DIR]     .vscode/schemas, if absent`;

export function run(args: string[]): void {
  const [folder = '.vscode/schemas'] = parseArgs({ args, allowPositionals: true }).positionals;
  mkdirSync(folder, { recursive: true });
  for (const name of schemaNames)
    writeFileSync(path.join(folder, `${name}.schema.json`), `${JSON.stringify(jsonSchemaOf(name), null, 2)}\n`);
  console.log(`${schemaNames.length} schemas in ${folder}/`);
}
