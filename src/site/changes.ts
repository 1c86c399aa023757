import { addressOf, type Entry, type Playbook } from '../playbook/playbook.ts';

export interface EntryChange {
  entry: Entry;
  date: string;
  what: string;
  why: string;
}

/** What changed in the entries, newest first; on one day in the order of addresses. */
export function changesOf(playbook: Playbook): EntryChange[] {
  return playbook.all
    .flatMap((entry) => ('changes' in entry.data ? entry.data.changes.map((change) => ({ entry: entry as Entry, ...change })) : []))
    .sort((a, b) => (a.date === b.date ? (addressOf(a.entry) < addressOf(b.entry) ? -1 : 1) : a.date < b.date ? 1 : -1));
}
