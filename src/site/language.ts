import { contentFolder } from 'virtual:cx-playbook/site';
import type { Language } from '../i18n/language.ts';
import { addressOf, type Entry, type Playbook } from '../playbook/playbook.ts';
import { readLanguage } from '../read/language.ts';
import { translationsOf } from './translations.ts';

/** A page in one of the languages in which it is to be had. */
export interface Alternate {
  tag: string;
  address: string;
}

/** An entry's page in every language that it is to be had in, the original first; one alone where it is not translated. */
export const alternatesOf = ({ collection, id }: Pick<Entry, 'collection' | 'id'>, playbook: Playbook, below = ''): Alternate[] =>
  [undefined, ...translationsOf({ collection, id }, playbook).map(({ language }) => language)].map((language) => ({
    tag: language ?? playbook.settings.language,
    address: addressOf({ collection, id, language }) + below,
  }));

const made = new Map<string, Language>();

/** A language with its words. Made once a build, anew in dev. */
export function languageOf(tag: string): Language {
  if (import.meta.env.DEV) return readLanguage(contentFolder, tag);
  const known = made.get(tag) ?? readLanguage(contentFolder, tag);
  made.set(tag, known);
  return known;
}
