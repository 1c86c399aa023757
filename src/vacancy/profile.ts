import type { Words } from '../i18n/words.ts';
import { schemas } from '../model/index.ts';
import type { ContentFiles } from '../read/content.ts';
import type { VacancyProfile } from './lexicon.ts';

/** What the vacancy check knows, straight from a content folder. */
export function profileFrom(files: ContentFiles, { outside }: Pick<Words['vacancy']['tool'], 'outside'>): VacancyProfile {
  const lexemes = files.entries.flatMap(({ collection, id, value }) => {
    const read = collection === 'vacancy' ? schemas.vacancy.safeParse(value) : undefined;
    if (!read?.success) return [];
    const { status: _, ...data } = read.data;
    return [{ id, ...data }];
  });
  const roles = files.entries.filter(({ collection }) => collection === 'roles');
  return {
    lexemes,
    names: { ...Object.fromEntries(roles.map(({ id, value }) => [id, (value as { title?: string })?.title ?? id])), ...outside },
  };
}
