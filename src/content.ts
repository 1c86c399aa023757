import { defineCollection } from 'astro/content/config';
import { z } from 'astro/zod';
import { playbookLoader } from './build/loader.ts';
import { type CollectionName, collectionNames, schemas, settingsSchema } from './model/index.ts';

type CollectionOf<Schema> = Schema extends z.ZodObject ? ReturnType<typeof defineCollection<Schema>> : never;
type EntryCollections = { [C in CollectionName]: CollectionOf<(typeof schemas)[C]> };
const entryCollections = Object.fromEntries(
  collectionNames.map((name) => [name, defineCollection({ loader: playbookLoader(name), schema: schemas[name] })]),
) as unknown as EntryCollections;

/** The collections of a playbook, for `collections` in a site's src/content.config.ts. */
export const playbookCollections = () => ({
  settings: defineCollection({ loader: playbookLoader('settings'), schema: settingsSchema }),
  ...entryCollections,
  /** Entries in other languages, by LANGUAGE/COLLECTION/ID; `data` has been read with the schema of its collection. */
  translations: defineCollection({
    loader: playbookLoader('translations'),
    schema: z.object({ language: z.string(), collection: z.string(), id: z.string(), data: z.record(z.string(), z.unknown()) }),
  }),
  /** In dev: entries that are not published and not complete, by COLLECTION/ID; `written` is what there is of them. */
  unfinished: defineCollection({
    loader: playbookLoader('unfinished'),
    schema: z.object({ collection: z.string(), id: z.string(), written: z.record(z.string(), z.unknown()) }),
  }),
});
