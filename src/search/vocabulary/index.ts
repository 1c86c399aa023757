import { stem, wordsOf } from '../text.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import type { Vocabulary } from './vocabulary.ts';

const vocabularies: Readonly<Record<string, Vocabulary>> = { en, de };
const listed = (words: string): string[] => words.split(/\s+/);

/**
 * What the search knows of the language of a page and of English, in which entries without a translation mostly are: a
 * reader of either may use both.
 */
export function vocabularyFor(language: string) {
  const own = vocabularies[language.split('-')[0]?.toLowerCase() ?? ''];
  const all = own && own !== en ? [own, en] : [en];
  const words = (of: (vocabulary: Vocabulary) => string) => new Set(all.flatMap((vocabulary) => listed(of(vocabulary))).flatMap(wordsOf));
  return {
    languages: all,
    stopWords: words(({ stopWords }) => stopWords),
    /** By their stems. */
    weakStems: new Set([...words(({ weakWords }) => weakWords)].map(stem)),
    jobNouns: words(({ jobNouns }) => jobNouns),
  };
}
export type Known = ReturnType<typeof vocabularyFor>;
