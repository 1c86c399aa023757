import { stem, wordsOf } from '../../../search/text.ts';
import { vocabularyFor } from '../../../search/vocabulary/index.ts';

/** The parts of a role's plan, in the order of time. */
export const planPhases = ['firstMonday', 'day30', 'day60', 'day90'] as const;

const { stopWords } = vocabularyFor('en');

/** The stems of the words of a text that carry meaning. */
export const contentStems = (text: string): Set<string> =>
  new Set(
    wordsOf(text)
      .filter((word) => word.length > 2 && !stopWords.has(word))
      .map(stem),
  );
