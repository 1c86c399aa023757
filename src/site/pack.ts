import type { PackLanguage, PackSource } from '../document/pack.ts';
import type { Language } from '../i18n/language.ts';
import { schemas } from '../model/index.ts';
import { actionTime } from '../model/times.ts';
import { referencesIn } from '../model/walk.ts';
import type { Entry, Playbook } from '../playbook/playbook.ts';
import { materialBlocks } from './material-blocks.ts';
import { roleRecord } from './records.ts';

/** What the documents of a role are made from. */
export function packSource(role: Entry<'roles'>, playbook: Playbook, { words }: Language): PackSource {
  const titles: Record<string, Record<string, string>> = {
    decisions: Object.fromEntries(playbook.of('decisions').map(({ id, data }) => [id, data.title])),
  };
  for (const { target, id } of referencesIn(schemas.roles, role.data)) {
    const entry = target === 'touchpoints' ? undefined : playbook.find(target, id);
    if (entry) titles[target] = { ...titles[target], [id]: entry.data.title };
  }
  return {
    role: roleRecord(role),
    titles,
    actions: Object.fromEntries(
      Object.keys(titles.actions ?? {}).map((id) => {
        const { data } = playbook.get('actions', id);
        return [id, { what: data.what, minutes: actionTime(data) }];
      }),
    ),
    materials: Object.fromEntries(
      Object.keys(titles.materials ?? {}).map((id) => {
        const material = playbook.get('materials', id);
        return [id, { blocks: materialBlocks(material, words), notes: material.data.notes }];
      }),
    ),
  };
}

/** The words that the documents say, and those that format numbers and days. */
const wordKeys = [
  ...(['language', 'formats', 'document', 'jobDescription', 'interview', 'compared', 'common', 'employment'] as const),
  ...(['skillLevels', 'decisionRights', 'pack', 'role', 'material'] as const),
] satisfies readonly (keyof PackLanguage['words'] | 'language' | 'formats')[];

/** What the browser says the documents of a role in. */
export const packWords = (language: Language) => ({
  language: language.tag,
  words: Object.fromEntries(wordKeys.map((key) => [key, language.written[key]])),
});
