import type { Words } from '../i18n/words.ts';
import { schemas } from '../model/index.ts';
import type { ContentFiles } from '../read/content.ts';
import type { VacancyProfile } from './lexicon.ts';
import { weights } from './weights.ts';

/** What the vacancy check knows, straight from a content folder. */
export function profileFrom(files: ContentFiles, { outside }: Pick<Words['vacancy']['tool'], 'outside'>): VacancyProfile {
  const lexemes = files.entries.flatMap(({ collection, id, value }) => {
    const read = collection === 'vacancy' ? schemas.vacancy.safeParse(value) : undefined;
    if (!read?.success) return [];
    const { status: _, ...data } = read.data;
    return [{ id, ...data }];
  });
  const roles = files.entries
    .filter(({ collection }) => collection === 'roles')
    .map(({ id, value }) => ({ id, role: value as { title?: string; adRedFlags?: { phrase: string; means: string }[] } | undefined }));
  return {
    lexemes,
    weights,
    names: { ...Object.fromEntries(roles.map(({ id, role }) => [id, role?.title ?? id])), ...outside },
    redFlags: Object.fromEntries(roles.map(({ id, role }) => [id, role?.adRedFlags ?? []])),
  };
}
