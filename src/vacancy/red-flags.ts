import { stem } from './phrases.ts';

export interface QuotedFlag {
  /** The flag as the role's guide puts it, and what it gives away. */
  phrase: string;
  means: string;
  /** The words of the ad that say so, and where they stand. */
  quote: string;
  at: [number, number];
}

/** Words that tell nothing of what a sentence says. */
const common = new Set(
  'the and to of a an in for with is are be by on at as or from that this it its you your we our will who all can no not own owns role job work'
    .split(' ')
    .map(stem),
);
/** Part of the telling words of a flag that a stretch of the ad must hold, and in how many words of it. */
const MIN_PART = 0.7;
const MIN_WORDS = 2;
const SPREAD = 3;
const MAX_QUOTE = 160;

const wordsIn = (text: string) =>
  [...text.matchAll(/[A-Za-z0-9]+/g)].map(({ 0: word, index }) => ({
    word: stem(word.toLowerCase()),
    from: index,
    to: index + word.length,
  }));

/**
 * The red flags of a role that an ad holds, each with the words of the ad. A flag is found where most of its telling words
 * stand close together; one that names a gap in an ad (`no budget`, `without`) cannot be quoted and is left to the reader.
 */
export function redFlagsOf(flags: readonly { phrase: string; means: string }[], text: string): QuotedFlag[] {
  const words = wordsIn(text);
  return flags.flatMap(({ phrase, means }) => {
    const said = phrase.replace(/,? (?:with no|without|but no)\b.*/s, '');
    if (/^(?:no|nothing|not|never)\b/i.test(said)) return [];
    const telling = [...new Set(wordsIn(said).map(({ word }) => word))].filter((word) => !common.has(word) && !/^\d+$/.test(word));
    if (telling.length < MIN_WORDS) return [];
    const span = telling.length * SPREAD + 2;
    const wanted = new Set(telling);
    let best: { found: number; at: [number, number] } | undefined;
    for (const [index, first] of words.entries()) {
      if (!wanted.has(first.word)) continue;
      const seen = new Set<string>();
      let to = first.to;
      for (const { word, to: end } of words.slice(index, index + span)) {
        if (!wanted.has(word) || end - first.from > MAX_QUOTE) continue;
        seen.add(word);
        to = end;
      }
      if (!best || seen.size > best.found) best = { found: seen.size, at: [first.from, to] };
    }
    if (!best || best.found < Math.max(MIN_WORDS, Math.ceil(MIN_PART * telling.length))) return [];
    return [{ phrase, means, quote: text.slice(...best.at).replace(/\s+/g, ' '), at: best.at }];
  });
}
