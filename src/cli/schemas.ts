import path from 'node:path';
import { parseArgs } from 'node:util';
import { setUpEditor, writeSchemas } from '../author/editor.ts';
import { schemaNames } from '../model/json.ts';
import { readContent } from '../read/content.ts';

export const usage = `Sets up the editor: it completes, explains and validates the fields of YAML files and of front matter, with the ids
of this playbook. dev keeps the ids up to date.

  cx-playbook schemas [--content DIR]        for VS Code: .vscode/settings.json, .vscode/extensions.json, and schemas in .astro
  cx-playbook schemas DIR [--content DIR]    only the JSON Schemas, for other editors, into DIR`;

export function run(args: string[]): void {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { content: { type: 'string', default: 'content' } },
  });
  const [folder] = positionals;
  if (folder === undefined) {
    setUpEditor('.', values.content);
    console.log(
      `VS Code knows the fields and ids of ${values.content}/. It offers the extensions that it needs when the folder is opened.`,
    );
    return;
  }
  writeSchemas(path.resolve(folder), readContent(values.content));
  console.log(`${schemaNames.length} schemas in ${folder}/`);
}
