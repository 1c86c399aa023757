import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { collectionNames, formats } from '../model/index.ts';
import { jsonSchemaOf, schemaNames } from '../model/json.ts';
import { assertWritable } from '../read/file.ts';

export const usage = `Writes the JSON Schemas that editors complete and explain fields from.

  cx-playbook schemas [DIR]     .vscode/schemas, if absent

For .vscode/schemas, .vscode/settings.json is told which files each schema is of.`;

const editorSchemas = path.join('.vscode', 'schemas');

export function run(args: string[]): void {
  const [folder = editorSchemas] = parseArgs({ args, allowPositionals: true }).positionals;
  mkdirSync(folder, { recursive: true });
  for (const name of schemaNames) {
    const file = path.join(folder, `${name}.schema.json`);
    assertWritable(file);
    writeFileSync(file, `${JSON.stringify(jsonSchemaOf(name), null, 2)}\n`);
  }
  console.log(`${schemaNames.length} schemas in ${folder}/`);
  if (path.normalize(folder) === editorSchemas) mapSchemas(path.join('.vscode', 'settings.json'));
}

/** Says in the settings of the editor which YAML files each schema is of. */
function mapSchemas(file: string): void {
  assertWritable(file);
  let settings: Record<string, unknown>;
  try {
    settings = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  } catch {
    throw new Error(
      `${file} has comments or is no JSON, so it was left as it is; add yourself:\n${JSON.stringify(schemasOfFiles(), null, 2)}`,
    );
  }
  const text = `${JSON.stringify({ ...settings, 'yaml.schemas': schemasOfFiles() }, null, 2)}\n`;
  writeFileSync(file, text);
}

const schemasOfFiles = (): Record<string, string> =>
  Object.fromEntries([
    ...collectionNames
      .filter((name) => formats[name] !== 'mdx')
      .map((name) => [schemaFile(name), formats[name] === 'list' ? `content/${name}.yaml` : `content/${name}/*.yaml`]),
    [schemaFile('playbook'), 'content/playbook.yaml'],
  ]);

const schemaFile = (name: string): string => `./.vscode/schemas/${name}.schema.json`;
