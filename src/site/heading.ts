import type { Language } from '../i18n/language.ts';
import { type ShownCollection, shownCollection } from '../model/index.ts';
import type { Entry, Playbook } from '../playbook/playbook.ts';
import { summaryOf } from './summary.ts';

/** What the page of an entry and the picture by which it is shared call it: title, kind, and a few facts. */
export function headingOf(entry: Entry, playbook: Playbook, language: Language): { title: string; kind: string; facts: string[] } {
  const { title } = entry.data;
  const kind = language.words.kinds[shownCollection(entry.collection as ShownCollection).kind];
  return {
    title: playbook.titled(title).length > 1 ? language.words.entry.titleWithKind({ title, kind: language.inside(kind) }) : title,
    kind,
    facts: summaryOf(entry, playbook, language).notes.slice(0, 2),
  };
}
