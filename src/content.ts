import { defineCollection } from 'astro/content/config';
import { z } from 'astro/zod';
import { playbookLoader } from './build/loader.ts';
import { schemas, settingsSchema } from './model/index.ts';

/** The collections of a playbook, for `collections` in a site's src/content.config.ts. */
export const playbookCollections = () => ({
  settings: defineCollection({ loader: playbookLoader('settings'), schema: settingsSchema }),
  principles: defineCollection({ loader: playbookLoader('principles'), schema: schemas.principles }),
  debates: defineCollection({ loader: playbookLoader('debates'), schema: schemas.debates }),
  roles: defineCollection({ loader: playbookLoader('roles'), schema: schemas.roles }),
  actions: defineCollection({ loader: playbookLoader('actions'), schema: schemas.actions }),
  journeys: defineCollection({ loader: playbookLoader('journeys'), schema: schemas.journeys }),
  measures: defineCollection({ loader: playbookLoader('measures'), schema: schemas.measures }),
  skills: defineCollection({ loader: playbookLoader('skills'), schema: schemas.skills }),
  decisions: defineCollection({ loader: playbookLoader('decisions'), schema: schemas.decisions }),
  glossary: defineCollection({ loader: playbookLoader('glossary'), schema: schemas.glossary }),
  departments: defineCollection({ loader: playbookLoader('departments'), schema: schemas.departments }),
  families: defineCollection({ loader: playbookLoader('families'), schema: schemas.families }),
  hiring: defineCollection({ loader: playbookLoader('hiring'), schema: schemas.hiring }),
  readiness: defineCollection({ loader: playbookLoader('readiness'), schema: schemas.readiness }),
  vacancy: defineCollection({ loader: playbookLoader('vacancy'), schema: schemas.vacancy }),
  sources: defineCollection({ loader: playbookLoader('sources'), schema: schemas.sources }),
  /** Entries in other languages, by LANGUAGE/COLLECTION/ID; `data` has been read with the schema of its collection. */
  translations: defineCollection({
    loader: playbookLoader('translations'),
    schema: z.object({ language: z.string(), collection: z.string(), id: z.string(), data: z.record(z.string(), z.unknown()) }),
  }),
});
