import { type CollectionName, type ReferenceTarget, schemas, settingsSchema } from '../model/index.ts';
import { type FoundReference, referencesIn } from '../model/walk.ts';
import type { ContentFiles, RawEntry } from '../read/content.ts';
import { outsideJobs } from '../vacancy/lexicon.ts';
import type { Place } from './workspace.ts';

/** Everything that may refer to an entry: the entries, their translations, and the settings. */
export interface Referrer extends Place {
  collection: CollectionName | 'settings';
  id: string;
  value: unknown;
}

export function referrers(content: ContentFiles): Referrer[] {
  const settings = content.settings;
  return [
    ...content.entries,
    ...content.translations,
    ...(settings ? [{ collection: 'settings' as const, id: '', root: [], value: settings.value, document: settings }] : []),
  ];
}

export const schemaOf = ({ collection }: Referrer) => (collection === 'settings' ? settingsSchema : schemas[collection]);

type Item = Record<string, unknown> | undefined;
const itemsOf = (value: unknown, field: string): Item[] => {
  const list = (value as Item)?.[field];
  return Array.isArray(list) ? (list as Item[]) : [];
};

/** The references of an entry: those that its schema declares, and the roles and waivers that it names as plain text. */
export function allReferences(referrer: Referrer): FoundReference[] {
  const { collection, value } = referrer;
  const found = referencesIn(schemaOf(referrer), value);
  // A lexeme may name a job outside the playbook too, so its role is text to the schema.
  if (collection === 'vacancy') {
    const id = (value as Item)?.role;
    if (typeof id === 'string' && !(outsideJobs as readonly string[]).includes(id))
      found.push({ path: ['role'], target: 'roles', id, isKey: false });
  }
  if (collection === 'settings')
    for (const [index, waiver] of itemsOf(value, 'waivers').entries()) {
      const [, target, id] = /^(?:translations\/[^/]+\/)?([a-z]+)\/(.+)$/.exec(String(waiver?.entry ?? '')) ?? [];
      if (target && id) found.push({ path: ['waivers', index, 'entry'], target: target as ReferenceTarget, id, isKey: false });
    }
  return found;
}

/** The entry of a collection with this id, and its translations: what is changed in one is changed in all. */
export const entryAndTranslations = (content: ContentFiles, collection: CollectionName, id: string): RawEntry[] =>
  [...content.entries, ...content.translations].filter((entry) => entry.collection === collection && entry.id === id);

/** The ids that exist, by what refers to them. */
export function idsOf(content: ContentFiles, target: ReferenceTarget): string[] {
  if (target !== 'touchpoints') return content.entries.filter(({ collection }) => collection === target).map(({ id }) => id);
  return content.entries
    .filter(({ collection }) => collection === 'journeys')
    .flatMap((journey) => touchpointsIn(journey).map(({ id }) => id));
}

/** The touchpoints of a journey as journey/touchpoint, with their paths. */
export function touchpointsIn(journey: RawEntry): { id: string; path: (string | number)[]; touchpoint: Record<string, unknown> }[] {
  return itemsOf(journey.value, 'stages').flatMap((stage, stageIndex) =>
    itemsOf(stage, 'touchpoints').flatMap((touchpoint, index) =>
      touchpoint?.id === undefined
        ? []
        : [{ id: `${journey.id}/${touchpoint.id}`, path: ['stages', stageIndex, 'touchpoints', index], touchpoint }],
    ),
  );
}
