import type { Entry, Playbook } from '../playbook/playbook.ts';

/**
 * The language of an entry's words where it is not that of the page, for `lang` and `hreflang`; undefined where it is.
 * @param page The language of the page, as its `lang` says it.
 */
export function foreign(entry: Pick<Entry, 'language'>, { settings }: Pick<Playbook, 'settings'>, page: string): string | undefined {
  const own = entry.language ?? settings.language;
  return own === page ? undefined : own;
}
