import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { assertWritable } from '../read/file.ts';
import { jsonSchemaOf, schemaNames } from '../schemas/json.ts';

export const usage = `Writes the JSON Schemas that editors complete and explain fields from.

  cx-playbook schemas [DIR]     .vscode/schemas, if absent`;

export function run(args: string[]): void {
  const [folder = '.vscode/schemas'] = parseArgs({ args, allowPositionals: true }).positionals;
  mkdirSync(folder, { recursive: true });
  for (const name of schemaNames) {
    const file = path.join(folder, `${name}.schema.json`);
    assertWritable(file);
    writeFileSync(file, `${JSON.stringify(jsonSchemaOf(name), null, 2)}\n`);
  }
  console.log(`${schemaNames.length} schemas in ${folder}/`);
}
