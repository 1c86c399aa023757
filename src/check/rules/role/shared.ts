import { stem, wordsOf } from '../../../search/text.ts';
import { vocabularyFor } from '../../../search/vocabulary/index.ts';

/** The parts of a role's plan, in the order of time. */
export const planPhases = ['firstMonday', 'day30', 'day60', 'day90'] as const;

const { stopWords } = vocabularyFor('en');

/** Texts whose stems are kept: more than a playbook has, so that a watch over many changes does not grow. */
const MAX_KEPT = 10_000;
const kept = new Map<string, ReadonlySet<string>>();

/** The stems of the words of a text that carry meaning. */
export function contentStems(text: string): ReadonlySet<string> {
  let stems = kept.get(text);
  if (!stems) {
    if (kept.size >= MAX_KEPT) kept.clear();
    stems = new Set(
      wordsOf(text)
        .filter((word) => word.length > 2 && !stopWords.has(word))
        .map(stem),
    );
    kept.set(text, stems);
  }
  return stems;
}
