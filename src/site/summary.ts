import type { Language } from '../i18n/language.ts';
import type { Summary, TitleOf } from '../model/collection.ts';
import { collection } from '../model/index.ts';
import type { Entry, Playbook } from '../playbook/playbook.ts';
import { oncePer } from './once.ts';

/** A sentence or two on an entry for lists and descriptions, and a few facts beside it. */
export function summaryOf(entry: Entry, playbook: Playbook, language: Language): Required<Summary> {
  return { notes: [], ...collection(entry.collection).summary(entry.data, titlesOf(playbook), language) };
}

/** The titles of the entries of a playbook. */
export const titlesOf = oncePer(
  (playbook: Playbook): TitleOf =>
    (name, id) =>
      playbook.find(name as Entry['collection'], id)?.data.title ?? id,
);

/** A text of at most `limit` characters, cut at a word. */
export function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  return `${text.slice(0, limit - 1).replace(/\s+\S*$/, '')}…`;
}
