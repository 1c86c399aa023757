/** Words that carry no meaning of their own; they count inside a pair of words only. */
const stopWords = new Set(
  'the and to of a in for with is you our we will are as on be this that your or an at have from by their all can who it'.split(' '),
);

/** A word without the endings that only grammar asks for, so that `resolve`, `resolving` and `resolved` count as one. */
export function stem(word: string): string {
  if (word.length < 5) return word.length === 4 && /[^s]s$/.test(word) ? word.slice(0, -1) : word;
  let stemmed = word.replace(/ies$/, 'y').replace(/sses$/, 'ss');
  if (stemmed === word) stemmed = word.replace(/([^su])s$/, '$1');
  if (stemmed.length > 6) stemmed = stemmed.replace(/(?:ations?|ating|ated|ates?)$/, 'at').replace(/ments?$/, '');
  if (stemmed.length > 5) {
    const base = stemmed.replace(/(?:ing|ed)$/, '');
    if (base !== stemmed && base.length >= 3 && /[aeiouy]/.test(base)) stemmed = base.replace(/([bdgmnprt])\1$/, '$1');
  }
  return stemmed.length > 4 ? stemmed.replace(/e$/, '').replace(/y$/, 'i') : stemmed;
}

export interface Word {
  stem: string;
  /** Where it stands in the text: start and end. */
  at: [number, number];
}

/** The words of a text, stemmed, with their places. Signs do not count, and numbers only keep words apart. */
export function wordsOf(text: string): Word[] {
  const lower = text.toLowerCase();
  // A few letters change their length in lower case; then the places would shift.
  const source = lower.length === text.length ? lower : text.replace(/[^\x20-\x7e\s]/g, ' ').toLowerCase();
  return [...source.matchAll(/[a-z0-9]+/g)].map(({ 0: word, index }) => ({ stem: stem(word), at: [index, index + word.length] }));
}

const counts = (word: string) => word.length > 1 && !/^\d+$/.test(word);

/** Each phrase of one or two words, in their order; `see` gets the phrase and its place. */
export function eachPhrase(words: readonly Word[], see: (phrase: string, at: [number, number]) => void): void {
  for (const [index, { stem: first, at }] of words.entries()) {
    if (!counts(first)) continue;
    if (!stopWords.has(first)) see(first, at);
    const next = words[index + 1];
    if (next && counts(next.stem) && !(stopWords.has(first) && stopWords.has(next.stem))) see(`${first} ${next.stem}`, [at[0], next.at[1]]);
  }
}

/** How often each phrase stands in a text. */
export function phraseCounts(text: string): Map<string, number> {
  const found = new Map<string, number>();
  eachPhrase(wordsOf(text), (phrase) => found.set(phrase, (found.get(phrase) ?? 0) + 1));
  return found;
}
