import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { demandsIn } from '../model/completeness.ts';
import { type CollectionName, collectionNames, formats } from '../model/index.ts';
import { type IdsOf, jsonSchemaOf, schemaNames } from '../model/json.ts';
import { type ContentFiles, homeOf, readContent, settingsFile } from '../read/content.ts';
import { assertWritable } from '../read/file.ts';

/** Where the Astro extension looks for what front matter may hold. `.astro` is not for git: its schemas name the ids of the day. */
const frontMatterSchemas = '.astro/collections';
const yamlSchemas = '.astro/schemas';

/** Writes the JSON Schema of each collection, and of the settings, with the ids that references may name. */
export function writeSchemas(folder: string, content: ContentFiles): void {
  const idsOf = idsIn(content);
  const settings = demandsIn(content.settings?.value);
  for (const name of schemaNames) writeJson(path.join(folder, `${name}.schema.json`), jsonSchemaOf(name, idsOf, settings));
}

/**
 * Writes what editors complete and validate from. The YAML extension takes its schemas from `yaml.schemas` in the settings;
 * the Astro extension takes the front matter of `.mdx` from a list of files by address, in lower case as it asks for them.
 * @param site The folder that is open in the editor.
 */
export function writeEditorSchemas(site: string, content: ContentFiles): void {
  const idsOf = idsIn(content);
  const settings = demandsIn(content.settings?.value);
  for (const name of schemaNames) {
    const folder = isFrontMatter(name) ? frontMatterSchemas : yamlSchemas;
    writeJson(path.join(site, folder, `${name}.schema.json`), jsonSchemaOf(name, idsOf, settings));
  }
  const entries = content.documents.flatMap(({ file }) => {
    const home = homeOf(file);
    if (!file.endsWith('.mdx') || typeof home !== 'object' || !('collection' in home)) return [];
    const address = pathToFileURL(path.resolve(content.folder, file)).href;
    return [[decodeURIComponent(address).toLowerCase(), home.collection] as const];
  });
  writeJson(path.join(site, frontMatterSchemas, 'collections.json'), {
    collections: collectionNames.filter(isFrontMatter).map((name) => ({ hasSchema: true, name })),
    entries: Object.fromEntries(entries),
  });
}

/**
 * Sets VS Code up for the content of a site: its schemas, which files each is of, and the extensions that read them.
 * Settings that are there stay.
 * @throws Error where a file of settings has comments; it says what to add.
 */
export function setUpEditor(site: string, folder: string): void {
  writeEditorSchemas(site, readContent(folder));
  const below = path.relative(site, folder).replaceAll('\\', '/');
  addToJson(path.join(site, '.vscode/settings.json'), { 'yaml.schemas': filesOfSchemas(below), 'astro.content-intellisense': true });
  addToJson(path.join(site, '.vscode/extensions.json'), {
    recommendations: ['astro-build.astro-vscode', 'redhat.vscode-yaml', 'unifiedjs.vscode-mdx'],
  });
}

const isFrontMatter = (name: CollectionName | 'playbook'): boolean => name !== 'playbook' && formats[name] === 'mdx';

function filesOfSchemas(folder: string): Record<string, string[]> {
  const filesOf = (name: CollectionName | 'playbook') => {
    if (name === 'playbook') return [`${folder}/${settingsFile}`];
    if (formats[name] === 'list') return [`${folder}/${name}.yaml`];
    return [`${folder}/${name}/*.yaml`, `${folder}/translations/*/${name}/*.yaml`];
  };
  const names = schemaNames.filter((name) => !isFrontMatter(name));
  return Object.fromEntries(names.map((name) => [`./${yamlSchemas}/${name}.schema.json`, filesOf(name)]));
}

/** All ids that are written, of drafts too, in the order of the alphabet. */
export function idsIn({ entries }: ContentFiles): IdsOf {
  const ids = Map.groupBy(
    entries.flatMap(({ collection, id, value }) => [
      [collection, id],
      ...(collection === 'journeys' ? touchpointsOf(value).map((touchpoint) => ['touchpoints', `${id}/${touchpoint}`]) : []),
    ]),
    ([target]) => target,
  );
  return (target) => (ids.get(target) ?? []).map(([, id]) => id as string).sort();
}

/** The ids of the touchpoints of a journey as it is written, which may be anything. */
const touchpointsOf = (journey: unknown): string[] =>
  itemsOf(journey, 'stages')
    .flatMap((stage) => itemsOf(stage, 'touchpoints'))
    .flatMap((touchpoint) => {
      const { id } = (touchpoint ?? {}) as { id?: unknown };
      return typeof id === 'string' ? [id] : [];
    });

function itemsOf(value: unknown, key: string): unknown[] {
  const items = (value as Record<string, unknown> | null | undefined)?.[key];
  return Array.isArray(items) ? items : [];
}

/** Writes a file whose text has changed: editors read it again if it is written. */
function writeJson(file: string, value: unknown): void {
  const text = `${JSON.stringify(value, null, 2)}\n`;
  assertWritable(file);
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** Sets keys in a JSON file, which need not be there; lists keep what they have. */
function addToJson(file: string, added: Record<string, unknown>): void {
  assertWritable(file);
  let known: Record<string, unknown>;
  try {
    known = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  } catch {
    throw new Error(`${file} has comments or is no JSON, so it was left as it is; add yourself:\n${JSON.stringify(added, null, 2)}`);
  }
  const merged = Object.entries(added).map(([key, value]) => {
    const before = known[key];
    if (Array.isArray(value) && Array.isArray(before)) return [key, [...new Set([...before, ...value])]];
    return [key, isRecord(value) && isRecord(before) ? { ...before, ...value } : value];
  });
  writeJson(file, { ...known, ...Object.fromEntries(merged) });
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
