import { describe, expect, it } from 'vitest';
import { type Document, isMap, isScalar, parseDocument, Scalar } from 'yaml';
import { jsonSchemaOf, schemaNames } from '../../src/model/json.ts';
import { checkWith, reference } from '../support/content.ts';

interface Schema {
  reference?: string;
  pattern?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
  propertyNames?: Schema;
  additionalProperties?: Schema | boolean;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
}
type Path = (string | number)[];

/** A field that holds an id or an address of the site, as the schema of its collection has it: `*` for each item or key. */
interface Field {
  name: string;
  dead: (number: number) => string;
  isKey?: boolean;
}

/** What a field accepts that leads nowhere; undefined for a field that takes neither an id nor an address. */
function deadValueOf({ reference: target, pattern }: Schema): Field['dead'] | undefined {
  if (target === 'touchpoints') return (number) => `nowhere-${number}/nothing`;
  if (target) return (number) => `nobody-${number}`;
  const accepts = (text: string) => pattern !== undefined && new RegExp(pattern).test(text);
  if (accepts('some-text') || accepts('Some text')) return undefined;
  return [(number: number) => `/nowhere-${number}/`, (number: number) => `/images/nowhere-${number}.png`].find((dead) => accepts(dead(1)));
}

function fieldsOf(schema: Schema, name: string): Field[] {
  const dead = deadValueOf(schema);
  const key = schema.propertyNames && deadValueOf(schema.propertyNames);
  const { additionalProperties: others } = schema;
  return [
    ...(dead ? [{ name, dead }] : []),
    ...(key ? [{ name: `${name}.*`, dead: key, isKey: true }] : []),
    ...Object.entries(schema.properties ?? {}).flatMap(([property, inner]) => fieldsOf(inner, `${name}.${property}`)),
    ...(schema.items ? fieldsOf(schema.items, `${name}.*`) : []),
    ...(typeof others === 'object' ? fieldsOf(others, `${name}.*`) : []),
    ...[schema.anyOf, schema.oneOf, schema.allOf].flatMap((choices = []) => choices.flatMap((choice) => fieldsOf(choice, name))),
  ];
}

/** The paths of a value that a field with `*` in its name stands for. */
function placesOf(value: unknown, [part, ...rest]: string[], path: Path = []): Path[] {
  if (part === undefined) return [path];
  if (typeof value !== 'object' || value === null) return [];
  const inside = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return inside
    .filter(([key]) => part === '*' || key === part)
    .flatMap(([key, inner]: [string | number, unknown]) => placesOf(inner, rest, [...path, key]));
}

const files = [...reference].filter(([file]) => /^(?!translations|interface).*\.(?:mdx|yaml)$/.test(file));
const split = (text: string) => /^(---\n)([\s\S]*?\n)(---\n[\s\S]*)$/.exec(text)?.slice(1) ?? ['', text, ''];
const documents = new Map(files.map(([file, text]) => [file, parseDocument(split(text)[1] as string)]));
// Fields that the reference playbook has no use for.
const write = (collection: string, path: Path, value: unknown) => {
  const file = files.find(([name]) => name.startsWith(collection))?.[0] as string;
  const document = documents.get(file);
  document?.setIn(path, document.createNode(value));
};
write('playbook', ['logo'], new Scalar('/images/logo.svg'));
write('actions/', ['conflicts'], [{ action: 'x', why: 'Both take the same hour.' }]);
write('actions/', ['participants'], [{ post: 'Head of payments', department: 'x' }]);
write('journeys/', ['stages', 0, 'touchpoints', 0, 'contributing'], [{ post: 'Head of payments', department: 'x' }]);
write('journeys/', ['stages', 0, 'touchpoints', 0, 'department'], ['x']);
write('materials/', ['sources'], ['x']);
write('roles/', ['variations', 'largeFirm'], { differs: 'There are several.', firstMonday: { do: 'Meet the others.', actions: ['x'] } });
write('roles/', ['relationships', 0], { role: 'x', why: 'Both look after the same accounts.' });
const values = new Map(files.map(([file]) => [file, documents.get(file)?.toJS() as unknown]));
const collectionOf = (file: string) => schemaNames.find((name) => file === `${name}.yaml` || file.startsWith(`${name}/`));

/** Writes what leads nowhere into a field of a document. */
function kill(document: Document, path: Path, dead: string, isKey = false): void {
  const parent = isKey && document.getIn(path.slice(0, -1), true);
  const pair = isMap(parent) && parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1));
  if (pair && isScalar(pair.key)) pair.key.value = dead;
  else document.setIn(path, dead);
}

const errorsOf = (changed: Map<string, Document>): string[] => {
  const texts = [...changed].map(([file, document]) => {
    const [before, , after] = split(reference.get(file) as string);
    return [file, `${before}${document.toString({ lineWidth: 0 })}${after}`] as const;
  });
  const { findings } = checkWith(Object.fromEntries(texts));
  return findings.filter(({ severity }) => severity === 'error').map(({ message }) => message);
};

const fields = schemaNames.flatMap((name) => fieldsOf(jsonSchemaOf(name) as Schema, name));
/** A place of each field in the reference playbook, with what is written there that leads nowhere. */
const tried = [...new Map(fields.map((field) => [field.name, field])).values()].map(({ name, dead, isKey }, number) => {
  const [collection, ...parts] = name.split('.');
  const place = files
    .filter(([file]) => collectionOf(file) === collection)
    .flatMap(([file]) => placesOf(values.get(file), parts).map((path) => ({ file, path })))
    .find(({ file, path }) => isKey || isScalar(documents.get(file)?.getIn(path, true)));
  return { name, dead: dead(number), isKey, place };
});

describe('a field that holds an id or an address of the site', () => {
  const changed = new Map<string, Document>();
  for (const { dead, isKey, place } of tried) {
    if (!place) continue;
    const document = changed.get(place.file) ?? (documents.get(place.file)?.clone() as Document);
    changed.set(place.file, document);
    kill(document, place.path, dead, isKey);
  }
  const together = errorsOf(changed);

  it('is known by its schema', () => {
    const names = tried.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining([
        'glossary.*.page',
        'playbook.logo',
        'playbook.sponsor',
        'roles.owner',
        'roles.decisionRights.*',
        'actions.lead',
      ]),
    );
    expect(names.length).toBeGreaterThan(60);
  });

  it.each(tried.map((field) => [field.name, field] as const))('%s is told when it leads nowhere', (_name, { dead, isKey, place }) => {
    if (!place) throw new Error('It is nowhere in the reference playbook: add one above.');
    if (together.some((message) => message.includes(dead))) return;
    // What else is wrong in an entry may silence it.
    const document = documents.get(place.file)?.clone() as Document;
    kill(document, place.path, dead, isKey);
    expect(errorsOf(new Map([[place.file, document]]))).toContainEqual(expect.stringContaining(dead.replace(/\/nothing$/, '')));
  });
});
