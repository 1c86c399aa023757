import { devEntries } from '../../build/dev-entries.ts';
import type { bodyOf as builtBodyOf, stored as builtStored } from '../stored.ts';

/*
 * What stored.ts is in a build. Astro looks for styles in all that a page could import, so a page that could import its store
 * would read the store, and the list of all bodies, before it is shown for the first time.
 */

export const stored = (async (collection) => devEntries().of(collection)) as typeof builtStored;

export const bodyOf: typeof builtBodyOf = async ({ collection, id, language }) => {
  const key = language ? `${language}/${collection}/${id}` : id;
  const entry = devEntries()
    .of(language ? 'translations' : collection)
    .find((candidate) => candidate.id === key);
  return entry?.module === undefined ? undefined : (await import(/* @vite-ignore */ entry.module)).Content;
};
