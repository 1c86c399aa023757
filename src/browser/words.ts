import { spoken } from '../i18n/sentence.ts';
import type { Words } from '../i18n/words.ts';

/** For code that loads words with its data: it stays in one file with this. */
export { spoken };

/** The language of the page, as `lang` says it. */
export const pageLanguage = document.documentElement.lang;

/** The words that a page hands to one of its tools in `data-words`, in the language of the page. */
export const wordsFor = <Own>(tool: HTMLElement): Own => spoken<Own>(JSON.parse(tool.dataset.words ?? '{}'), pageLanguage);

/** What the comparison is handed by its page. */
export type CompareWords = Pick<
  Words,
  | 'compared'
  | 'decisionRights'
  | 'skillLevels'
  | 'pictures'
  | 'common'
  | 'language'
  | 'formats'
  | 'employment'
  | 'situations'
  | 'variations'
> & {
  tool: Words['compareTool'];
  compare: Pick<Words['compare'], 'differences' | 'same' | 'pairTitle'>;
};
