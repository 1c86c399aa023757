import type { z } from 'astro/zod';
import { actions } from './action.ts';
import type { CollectionFormat, PartDefinition, ShownDefinition } from './collection.ts';
import type { Demands } from './completeness.ts';
import { debates } from './debate.ts';
import { decisions } from './decision.ts';
import { departments } from './department.ts';
import { families } from './family.ts';
import { glossary } from './glossary.ts';
import { hiring } from './hiring.ts';
import { journeys } from './journey.ts';
import { type Kind, type KindFacts, otherKinds } from './kinds.ts';
import { law } from './law.ts';
import { materials } from './material.ts';
import { measures } from './measure.ts';
import { principles } from './principle.ts';
import { readiness } from './readiness.ts';
import { roles } from './role.ts';
import { rolePage, rolePageKinds } from './role-pages.ts';
import { skills } from './skill.ts';
import { sources } from './source.ts';
import { vacancy } from './vacancy.ts';

/** The collections of a playbook, in the order in which a reader meets them. Each is described in its own file; no other place lists them. */
const registry = [
  principles,
  debates,
  roles,
  actions,
  materials,
  journeys,
  measures,
  skills,
  decisions,
  departments,
  law,
  glossary,
  families,
  hiring,
  readiness,
  vacancy,
  sources,
] as const;

type Registered = (typeof registry)[number];
export type CollectionName = Registered['name'];
/** A collection with an index and a page for each entry. */
export type ShownCollection = Extract<Registered, { kind: Kind }>['name'];

/** What a reference may point at: an entry of a collection, or a touchpoint (`journey-id/touchpoint-id`). */
export type ReferenceTarget = CollectionName | 'touchpoints';

type Schemas = { [C in Registered as C['name']]: C['schema'] };
/** The values of an entry. */
export type EntryData = { [C in CollectionName]: z.infer<Schemas[C]> };

type Shown = ShownDefinition<ShownCollection, z.ZodObject>;
type Part = PartDefinition<CollectionName, z.ZodObject>;
const definitions = registry as unknown as readonly (Shown | Part)[];
const byName = new Map(definitions.map((definition) => [definition.name, definition]));
const isShownDefinition = (definition: Shown | Part): definition is Shown => 'kind' in definition;

export const collectionNames: readonly CollectionName[] = definitions.map(({ name }) => name);
export const shownCollections: readonly ShownCollection[] = definitions.filter(isShownDefinition).map(({ name }) => name);

export const isCollection = (name: string): name is CollectionName => byName.has(name as CollectionName);
export const isShown = (name: string): name is ShownCollection => shownCollections.includes(name as ShownCollection);
/** What is known of a collection. Its functions take the values of its own entries. */
export const collection = (name: CollectionName): Shown | Part => byName.get(name) as Shown | Part;
export const shownCollection = (name: ShownCollection): Shown => collection(name) as Shown;
/** The page that a collection is a part of; undefined for one with pages of its own. */
export const partOf = (name: CollectionName): string | undefined => (collection(name) as Partial<Part>).partOf;

/** What authors call an entry of a collection. */
export const entryNameOf = (name: CollectionName): string => collection(name).entryName ?? name.replace(/s$/, '');

const table = <T>(of: (definition: Shown | Part) => T) => Object.fromEntries(definitions.map((each) => [each.name, of(each)]));
export const schemas = table(({ schema }) => schema) as unknown as Schemas;
/** What an entry must fit. */
export function schemaFor(name: CollectionName, entry: unknown, settings: Demands): z.ZodObject {
  const { schema, schemaOf } = collection(name);
  const fields = typeof entry === 'object' && entry !== null ? (entry as Record<string, unknown>) : {};
  return schemaOf?.(fields, settings) ?? schema;
}
export const formats = table(({ format }) => format) as Record<CollectionName, CollectionFormat>;

/** Every kind of page that the search knows. */
export const kinds: Readonly<Record<string, KindFacts>> = {
  ...otherKinds,
  ...Object.fromEntries(rolePageKinds.map((kind) => [kind, { worth: rolePage(kind).worth, byTitleOnly: true }])),
  ...Object.fromEntries(definitions.filter(isShownDefinition).map(({ kind, worth, byTitleOnly }) => [kind, { worth, byTitleOnly }])),
};

export { type Settings, settingsSchema } from './settings.ts';
