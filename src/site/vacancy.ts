import type { Words } from '../i18n/words.ts';
import type { Playbook } from '../playbook/playbook.ts';
import type { VacancyProfile } from '../vacancy/lexicon.ts';

/** What the vacancy check knows, from the lexicon and the roles of the playbook. */
export function vacancyProfile(playbook: Playbook, words: Words): VacancyProfile {
  return {
    lexemes: playbook.of('vacancy').map(({ id, data: { status: _, ...data } }) => ({ id, ...data })),
    names: { ...Object.fromEntries(playbook.of('roles').map(({ id, data }) => [id, data.title])), ...words.vacancy.tool.outside },
  };
}
