import type { z } from 'astro/zod';
import type { Language } from '../i18n/language.ts';
import type { Words } from '../i18n/words.ts';
import type { Demands } from './completeness.ts';
import type { Filters } from './filters.ts';
import type { Kind } from './kinds.ts';

/**
 * How a collection lies on disk: `mdx` one file an entry with front matter and a body; `yaml` one file an entry;
 * `list` one file `<collection>.yaml` that maps ids to entries.
 */
export type CollectionFormat = 'mdx' | 'yaml' | 'list';

/** The title of the entry that a reference leads to; its id where there is none, which the check refuses. */
export type TitleOf = (collection: string, id: string) => string;

/** What lists and descriptions say of an entry: a sentence or two, and a few facts beside it. */
export interface Summary {
  text: string;
  notes?: string[];
}

/** The groups in which an index shows its entries. */
export interface Groups<Data> {
  /** The group of an entry. */
  of(data: Data): string;
  /** The groups in their order; else in the order of their ids. Those of another collection have its entries' titles and summaries. */
  order?: readonly string[] | { collection: string };
  /** What a group is called; else its id. */
  title?(group: string, words: Words): string | undefined;
}

interface CollectionDefinition<Name extends string, Schema extends z.ZodObject> {
  /** Its folder or file in content/, and the first part of its addresses. */
  name: Name;
  format: CollectionFormat;
  /** What every entry fits. */
  schema: Schema;
  /** What an entry must fit, where that is more and depends on what it says or on the settings. */
  schemaOf?(entry: Record<string, unknown>, settings: Demands): z.ZodObject;
  /** What authors call an entry; else the name without its s. */
  entryName?: string;
  /** Entries keep the order of their file; else that of `order` in them, then of titles. */
  asWritten?: true;
  summary(data: z.infer<Schema>, titleOf: TitleOf, language: Language): Summary;
}

/** A collection with an index and a page for each entry. The view of an entry is `src/components/entries/<kind>.astro`. */
export interface ShownDefinition<Name extends string, Schema extends z.ZodObject> extends CollectionDefinition<Name, Schema> {
  /** The kind of page that an entry has, as the search knows it. */
  kind: Kind;
  /** Where such a page comes in a list of all that the search knows, from 0 to 1: higher first. */
  worth: number;
  /** The ids that the view of an entry gives to its parts: nothing of an author's may have them. */
  ids?: readonly string[];
  /** What people look up: an index of names alone. */
  isReference?: true;
  /** Each entry has a picture for sharing of its own: what people pass on. The others show that of their index. */
  isShared?: true;
  /** The search finds an entry by its title alone. */
  byTitleOnly?: true;
  /** Its place in llms.txt, which else leaves its entries out. */
  digestPlace?: number;
  groups?: Groups<z.infer<Schema>>;
  /** The choices of the search's filters that find an entry. */
  filters?(data: z.infer<Schema>, titleOf: TitleOf): Filters;
}

/** A collection whose entries are shown on one page. */
export interface PartDefinition<Name extends string, Schema extends z.ZodObject> extends CollectionDefinition<Name, Schema> {
  /** The address of that page; entries are at its anchors. */
  partOf: string;
}

/** Describes a collection with pages, for the registry in index.ts. */
export const defineCollection = <const Name extends string, Schema extends z.ZodObject>(
  collection: ShownDefinition<Name, Schema>,
): ShownDefinition<Name, Schema> => collection;

/** Describes a collection that is part of a page, for the registry in index.ts. */
export const definePart = <const Name extends string, Schema extends z.ZodObject>(
  collection: PartDefinition<Name, Schema>,
): PartDefinition<Name, Schema> => collection;
