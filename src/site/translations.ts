import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Entry } from '../playbook/playbook.ts';
import { homeOf, translationsOf } from '../read/content.ts';
import { parseContentDocument } from '../read/document.ts';
import { bodyAddresses } from '../read/links.ts';
import { schemas } from '../schemas/index.ts';
import { contentFolder } from './loader.ts';

let known: Entry[] | undefined;

/** Every published translation of an entry, and in dev all that are right, by file. Read once a build, anew in dev. */
export function allTranslations(): Entry[] {
  if (import.meta.env.DEV) return read();
  known ??= read();
  return known;
}

export const translationsIn = (language: string): Entry[] => allTranslations().filter((entry) => entry.language === language);

/** The languages in which there are translations, sorted. */
export const translatedLanguages = (): string[] => [...new Set(allTranslations().flatMap(({ language = [] }) => language))].sort();

/** The languages in which an entry has been translated, sorted. */
export const languagesOf = ({ collection, id }: Pick<Entry, 'collection' | 'id'>): string[] =>
  allTranslations()
    .filter((entry) => entry.collection === collection && entry.id === id)
    .flatMap(({ language = [] }) => language)
    .sort();

function read(): Entry[] {
  const folder = contentFolder(process.cwd());
  const below = path.join(folder, 'translations');
  if (!existsSync(below)) return [];
  const files = readdirSync(below, { recursive: true, encoding: 'utf8' })
    .map((file) => `translations/${file.replaceAll('\\', '/')}`)
    .sort();
  return files.flatMap((file): Entry[] => {
    const home = homeOf(file);
    if (typeof home !== 'object' || !('language' in home)) return [];
    const fullPath = path.join(folder, file);
    const document = parseContentDocument(file, readFileSync(fullPath));
    return translationsOf(home.collection, home.language, document).flatMap(({ collection, id, value, language }): Entry[] => {
      const { success, data } = schemas[collection].safeParse(value);
      if (!success || !(import.meta.env.DEV || data.status === 'published')) return [];
      return [{ collection, id, data: data as Entry['data'], file: fullPath, links: bodyAddresses(document.body), order: 0, language }];
    });
  });
}
