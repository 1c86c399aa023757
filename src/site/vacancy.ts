import type { Playbook } from '../playbook/playbook.ts';
import { outsideNames, type VacancyProfile } from '../vacancy/lexicon.ts';

/** What the vacancy check knows, from the lexicon and the roles of the playbook. */
export function vacancyProfile(playbook: Playbook): VacancyProfile {
  return {
    lexemes: playbook.of('vacancy').map(({ id, data: { status: _, ...data } }) => ({ id, ...data })),
    names: { ...Object.fromEntries(playbook.of('roles').map(({ id, data }) => [id, data.title])), ...outsideNames },
  };
}
