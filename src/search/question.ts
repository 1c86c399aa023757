import { timeChoiceOf } from '../model/times.ts';
import { plain } from './text.ts';
import type { Known } from './vocabulary/index.ts';
import { type PartName, partPlaces } from './vocabulary/vocabulary.ts';

/** What a query asks for, as far as its words show it. */
export interface Question {
  /** The words to find pages by. */
  about: string;
  part?: (typeof partPlaces)[PartName];
  /** Two names to be compared. */
  between?: [string, string];
  /** Choices of filters that the words state. */
  filters: Record<string, string>;
  /** Kinds of page that answer such a question. */
  kinds: readonly string[];
}

/** Kinds that say how two things differ, where no page compares them. */
const contrasting = ['Debate', 'Comparison', 'Term'];

/**
 * Reads a query in words: the part that it asks for, what it compares, the time and money that it allows.
 * @param limits Whether a time or no money is taken for a choice of a filter.
 */
export function readQuestion(query: string, { languages }: Known, limits = true): Question {
  const text = plain(query);
  for (const pattern of languages.flatMap(({ between }) => between)) {
    const found = pattern.exec(text);
    if (found)
      return { between: [found[1] as string, found[2] as string], about: `${found[1]} ${found[2]}`, filters: {}, kinds: contrasting };
  }
  const kinds = languages.flatMap(({ leads }) => leads).find(([pattern]) => pattern.test(text))?.[1] ?? [];
  const question: Question = { about: text, filters: {}, kinds };
  const without = (...patterns: readonly RegExp[]): string =>
    patterns.reduce((rest, pattern) => rest.replace(pattern, ' ').replace(/\s+/g, ' ').trim(), text);
  for (const { time, hours, numbers, noMoney, asking, parts } of languages) {
    const found = limits && time.exec(text);
    if (found) {
      const said = found[1] as string;
      const count = Number(said) || numbers[said] || numbers[said.split(' ')[0] as string] || 1;
      question.filters.time = timeChoiceOf(count * (hours.test(found[2] as string) ? 60 : 1));
    }
    if (limits && noMoney.test(text)) question.filters.money = 'no money';
    if (Object.keys(question.filters).length > 0) return { ...question, about: without(time, noMoney) };
    const part = parts.find(([, words]) => words.test(text));
    const rest = part && without(part[1], asking);
    if (rest) return { ...question, about: rest, part: partPlaces[part[0]] };
    if (asking.test(text)) return { ...question, about: without(asking) || text };
  }
  return question;
}
