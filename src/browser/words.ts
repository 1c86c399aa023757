import { spoken } from '../i18n/sentence.ts';

/** The language of the page, as `lang` says it. */
export const pageLanguage = document.documentElement.lang;

/** The words that a page hands to one of its tools in `data-words`, in the language of the page. */
export const wordsFor = <Words>(tool: HTMLElement): Words => spoken<Words>(JSON.parse(tool.dataset.words ?? '{}'), pageLanguage);
