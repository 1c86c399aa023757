import { pageKeys, pages } from '../model/pages.ts';
import { addressOf, type Entry, type Playbook } from '../playbook/playbook.ts';
import type { SearchesFile } from '../search/searches.ts';
import { stem, stems, wordsOf } from '../search/text.ts';
import { vocabularyFor } from '../search/vocabulary/index.ts';
import { languageOf } from './language.ts';
import { aliasesOf } from './search-data.ts';

/** What people type who look for a page, and what each role answers for. */
export function searchesOf(playbook: Playbook): SearchesFile {
  const { settings, all, translations } = playbook;
  const file: SearchesFile = { words: {}, owned: {} };
  const languages = new Set([...all, ...translations].map(({ language = settings.language }) => language)).add(settings.language);
  const stopWords = new Map([...languages].map((language) => [language, vocabularyFor(language).stopWords]));
  const add = (address: string, searches: readonly string[], names: readonly string[], language: string) => {
    const known = new Set(names.flatMap(stems));
    const words = new Map(searches.flatMap(wordsOf).map((word) => [stem(word), word]));
    const telling = [...words].flatMap(([part, word]) => (known.has(part) || stopWords.get(language)?.has(word) ? [] : word));
    if (telling.length > 0) file.words[address.slice(1)] = telling.sort().join(' ');
  };
  for (const entry of [...all, ...translations]) {
    const { data, language = settings.language } = entry;
    if ('searches' in data && data.searches) add(addressOf(entry), data.searches, [data.title, ...aliasesOf(entry)], language);
    if (entry.collection === 'roles') file.owned[addressOf(entry).slice(1)] = ownedBy(entry as Entry<'roles'>, playbook);
  }
  const words = languageOf(settings.language).words;
  for (const key of pageKeys) {
    const said = words[key];
    if ('searches' in said) add(pages[key].address, said.searches, said.aliases, settings.language);
  }
  return file;
}

/** The addresses of what a role decides, answers for, leads or must be good at. */
function ownedBy({ id, data }: Entry<'roles'>, playbook: Playbook): string[] {
  const owned = [
    ...playbook.of('decisions').filter((decision) => data.decisionRights[decision.id] === 'decides'),
    ...playbook.of('measures').filter((measure) => measure.data.mayOwn.includes(id)),
    ...playbook.of('journeys').filter((journey) => journey.data.owner === id),
    ...playbook.of('actions').filter((action) => action.data.lead === id),
    ...(data.skills?.core ?? []).flatMap(({ skill }) => playbook.find('skills', skill) ?? []),
  ];
  return owned.map((entry) => addressOf(entry).slice(1));
}
