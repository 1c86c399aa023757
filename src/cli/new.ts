import { appendFileSync, existsSync, lstatSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { idsIn } from '../author/editor.ts';
import { templateOf, wordsTemplateOf } from '../author/template.ts';
import { shippedFor } from '../i18n/words.ts';
import { completenessLevels, demandsIn } from '../model/completeness.ts';
import { idPattern } from '../model/fields.ts';
import { collectionNames, entryNameOf, formats, isCollection } from '../model/index.ts';
import { languagePattern } from '../model/language.ts';
import { readContent } from '../read/content.ts';
import { parseContentDocument } from '../read/document.ts';
import { readFile } from '../read/file.ts';
import { idOf } from '../text/id.ts';

const entryNames = new Map(collectionNames.map((name) => [entryNameOf(name).replaceAll(' ', '-'), name]));
const kinds = [...entryNames.keys()];

export const usage = `Writes an entry that holds every field with the sentence that explains it.

  cx-playbook new KIND "Title" [--id ID] [--level outline|standard|full] [--content DIR]
  cx-playbook new interface CODE        a file of interface words in another language, such as fr

KIND is one of ${kinds.join(', ')}.

A role may begin as an outline (mandate, reporting, decisions, outcomes, what it is not), as a standard definition (skills,
interview and first Monday too) or full. Without --level it is what playbook.yaml says, else full.`;

export function run(args: string[]): void {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { content: { type: 'string', default: 'content' }, id: { type: 'string' }, level: { type: 'string' } },
  });
  const [kind = '', ...words] = positionals;
  const title = words.join(' ').trim();
  const name = entryNames.get(kind) ?? (isCollection(kind) ? kind : undefined);
  const folder = values.content;
  if (kind === 'interface') {
    addWords(folder, title);
    return;
  }

  if (!name) throw new Error(`say what to add, one of ${kinds.join(', ')}`);
  if (title === '') throw new Error(`give it a title: cx-playbook new ${kind} "The title"`);
  const id = values.id ?? idOf(title);
  if (id === undefined)
    throw new Error(
      `an id has the letters a to z, and the title “${title}” has others. Say the id, by which links find the entry: cx-playbook new ${kind} ${JSON.stringify(title)} --id a-short-name`,
    );
  if (!idPattern.test(id)) throw new Error(`“${id}” is no id: an id is lower-case words of a to z and digits, joined by hyphens`);

  if (values.level !== undefined && name !== 'roles') throw new Error('only a role has a level');
  const level = completenessLevels.find((one) => one === values.level);
  if (values.level !== undefined && !level) throw new Error(`“${values.level}” is no level: write one of ${completenessLevels.join(', ')}`);
  const content = existsSync(folder) ? readContent(folder) : undefined;
  const template = templateOf(name, title, id, content && idsIn(content), demandsIn(content?.settings?.value), level);
  const file = formats[name] === 'list' ? path.join(folder, `${name}.yaml`) : path.join(folder, name, `${id}.${formats[name]}`);
  if (formats[name] === 'list') {
    const bytes = lstatSync(file, { throwIfNoEntry: false }) ? readFile(file) : new Uint8Array();
    const { text, value, problems } = parseContentDocument(file, bytes);
    const problem = problems.find(({ kind }) => kind !== 'empty');
    if (problem) throw new Error(`${file}:${problem.position.line}: ${problem.message}; fix that first`);
    if (Object.hasOwn(value ?? {}, id)) throw new Error(`${file} has an entry ${id} already`);
    appendFileSync(file, `${text === '' || text.endsWith('\n') ? '' : '\n'}${template}`);
  } else {
    if (existsSync(file)) throw new Error(`${file} exists already`);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, template);
  }
  console.log(`${file}\nFill it in; cx-playbook check says what is left.`);
}

/** Writes a file with every word of the interface to translate. */
function addWords(folder: string, language: string): void {
  const file = path.join(folder, 'interface', `${language}.yaml`);
  if (!languagePattern.test(language)) throw new Error('name the language by its code: cx-playbook new interface fr');
  if (shippedFor(language)) throw new Error(`the words of ${language} come with the generator; write only those to change into ${file}`);
  if (existsSync(file)) throw new Error(`${file} exists already`);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, wordsTemplateOf(language));
  console.log(`${file}\nTranslate the words after each #; cx-playbook check says what is left.`);
}
