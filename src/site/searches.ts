import { pageKeys, pages } from '../model/pages.ts';
import { addressOf, type Entry, type Playbook } from '../playbook/playbook.ts';
import type { SearchesFile } from '../search/searches.ts';
import { wordsOf } from '../search/text.ts';
import { vocabularyFor } from '../search/vocabulary/index.ts';
import { languageOf } from './language.ts';

/** What people type who look for a page, and what each role answers for. */
export function searchesOf(playbook: Playbook): SearchesFile {
  const { settings, all, translations } = playbook;
  const file: SearchesFile = { phrases: {}, owned: {} };
  const languages = new Set([...all, ...translations].map(({ language = settings.language }) => language)).add(settings.language);
  const stopWords = new Map([...languages].map((language) => [language, vocabularyFor(language).stopWords]));
  const add = (address: string, searches: readonly string[], language: string) => {
    const phrases = searches.map((phrase) =>
      wordsOf(phrase)
        .filter((word) => !stopWords.get(language)?.has(word))
        .join(' '),
    );
    file.phrases[address.slice(1)] = [...new Set(phrases)].filter(Boolean).sort().join('|');
  };
  for (const entry of [...all, ...translations]) {
    const { data, language = settings.language } = entry;
    if ('searches' in data && data.searches) add(addressOf(entry), data.searches, language);
    if (entry.collection === 'roles') file.owned[addressOf(entry).slice(1)] = ownedBy(entry as Entry<'roles'>, playbook);
  }
  const words = languageOf(settings.language).words;
  for (const key of pageKeys) {
    const said = words[key];
    if ('searches' in said) add(pages[key].address, said.searches, settings.language);
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
