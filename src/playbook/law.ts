import type { CollectionName } from '../model/index.ts';
import type { Entry, Playbook } from './playbook.ts';

const notesWhere = (playbook: Playbook, isShown: (appliesTo: Entry<'law'>['data']['appliesTo']) => boolean): Entry<'law'>[] =>
  playbook.of('law').filter(({ data }) => isShown(data.appliesTo));

/** The notes on the law that name an entry as a place where they matter, in the order of their titles. */
export const lawOn = (playbook: Playbook, { collection, id }: Pick<Entry, 'collection' | 'id'>): Entry<'law'>[] =>
  notesWhere(playbook, (appliesTo) => {
    const named = (appliesTo as Partial<Record<string, unknown>>)[collection];
    return Array.isArray(named) && named.includes(id);
  });

/** The entries on whose pages a note is shown. */
export const placesOf = (playbook: Playbook, { data }: Entry<'law'>): Entry[] =>
  Object.entries(data.appliesTo).flatMap(([collection, ids]) =>
    Array.isArray(ids) ? ids.flatMap((id) => playbook.find(collection as CollectionName, id) ?? []) : [],
  );

/** The notes that every interview kit shows. */
export const lawOfInterviews = (playbook: Playbook): Entry<'law'>[] => notesWhere(playbook, ({ interviews }) => interviews === true);

/** The notes that job descriptions and the check of job ads show. */
export const lawOfAds = (playbook: Playbook): Entry<'law'>[] => notesWhere(playbook, ({ ads }) => ads === true);
