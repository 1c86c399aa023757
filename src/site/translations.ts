import type { Entry, Playbook } from '../playbook/playbook.ts';

/** The languages in which there are translations, sorted. */
export const translatedLanguages = ({ translations }: Playbook): string[] =>
  [...new Set(translations.flatMap(({ language = [] }) => language))].sort();

/** The translations of an entry, sorted by language. */
export const translationsOf = ({ collection, id }: Pick<Entry, 'collection' | 'id'>, { translations }: Playbook): Entry[] =>
  translations
    .filter((entry) => entry.collection === collection && entry.id === id)
    .sort((a, b) => ((a.language ?? '') < (b.language ?? '') ? -1 : 1));
