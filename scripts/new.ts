import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { idOf, templateOf, wordsTemplateOf } from '../src/author/template.ts';
import { shippedFor } from '../src/i18n/words.ts';
import { languagePattern } from '../src/read/content.ts';
import { type CollectionName, collectionNames } from '../src/schemas/fields.ts';
import { formats } from '../src/schemas/index.ts';

/** `npm run new -- role "Journey manager"`: writes an entry with every field and nothing filled in. `interface fr`: a file of interface words. */
const singular: Record<string, CollectionName> = {
  ...Object.fromEntries(collectionNames.map((name) => [name, name])),
  ...Object.fromEntries(collectionNames.map((name) => [name.replace(/s$/, ''), name])),
  family: 'families',
  'hiring-step': 'hiring',
  statement: 'readiness',
  lexeme: 'vacancy',
  term: 'glossary',
};
const [kind = '', ...words] = process.argv.slice(2);
const title = words.join(' ').trim();
const collection = singular[kind];
const folder = process.env.PLAYBOOK_CONTENT ?? 'content';

function stop(message: string): never {
  console.error(`new: ${message}`);
  process.exit(2);
}
if (kind === 'interface') addWords(title);
if (!collection)
  stop(
    `say what to add, one of ${Object.keys(singular)
      .filter((name) => !collectionNames.includes(name as CollectionName))
      .join(', ')}, interface`,
  );
const id = idOf(title);
if (id === '') stop(`give it a title: npm run new -- ${kind} "The title"`);

const file =
  formats[collection] === 'list' ? path.join(folder, `${collection}.yaml`) : path.join(folder, collection, `${id}.${formats[collection]}`);
if (formats[collection] === 'list') {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (Object.hasOwn(parse(text) ?? {}, id)) stop(`${file} has an entry ${id} already`);
  appendFileSync(file, `${text === '' || text.endsWith('\n') ? '' : '\n'}${templateOf(collection, title)}`);
} else {
  if (existsSync(file)) stop(`${file} exists already`);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, templateOf(collection, title));
}
console.log(`${file}\nFill it in; npm run check says what is left.`);

function addWords(language: string): never {
  const file = path.join(folder, 'interface', `${language}.yaml`);
  if (!languagePattern.test(language)) stop('name the language by its code: npm run new -- interface fr');
  if (shippedFor(language)) stop(`the words of ${language} come with the generator; write only those to change into ${file}`);
  if (existsSync(file)) stop(`${file} exists already`);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, wordsTemplateOf(language));
  console.log(`${file}\nTranslate the words after each #; npm run check says what is left.`);
  process.exit(0);
}
