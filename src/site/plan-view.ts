import type { Language } from '../i18n/language.ts';
import type { PlanView } from '../playbook/plan-view.ts';
import type { Playbook } from '../playbook/playbook.ts';
import { href } from './address.ts';
import { howToOf } from './plannable.ts';

/** How pages show a plan that is made when the site is built, without a date. */
export const planViewOf = (playbook: Playbook, language: Language): PlanView => ({
  say: language.words.monday.tool,
  common: language.words.common,
  situations: language.words.situations,
  formats: language,
  currency: playbook.settings.currency,
  nameOf: (collection, id) => playbook.get(collection, id).data.title,
  pageOf: (id) => href(`/actions/${id}/`),
  sheetAt: (id) => href(`/materials/${id}/`),
  howTo: (id) => howToOf(playbook.get('actions', id).data, playbook),
  dayOf: (day) => {
    const { dayBefore, firstDay, dayNumber } = language.words.monday.tool;
    return day < 0 ? dayBefore : day === 0 ? firstDay : dayNumber({ day: day + 1 });
  },
});
