import type { Words } from '../i18n/words.ts';
import type { Playbook } from '../playbook/playbook.ts';
import type { VacancyProfile } from '../vacancy/lexicon.ts';
import { weights } from '../vacancy/weights.ts';

/** What the vacancy check knows, from the lexicon and the roles of the playbook. */
export function vacancyProfile(playbook: Playbook, words: Words): VacancyProfile {
  const roles = playbook.of('roles');
  return {
    lexemes: playbook.of('vacancy').map(({ id, data: { status: _, ...data } }) => ({ id, ...data })),
    weights,
    names: { ...Object.fromEntries(roles.map(({ id, data }) => [id, data.title])), ...words.vacancy.tool.outside },
    redFlags: Object.fromEntries(roles.map(({ id, data }) => [id, data.adRedFlags ?? []])),
  };
}
