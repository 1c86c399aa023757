/** Spellings that differ between British and American English, brought to one. */
const spellings: [RegExp, string][] = [
  [/([a-z]{3})iz(e|ed|er|es|ing|ation|ations)$/, '$1is$2'],
  [/^center(s?)$/, 'centre$1'],
  [/^program(s?)$/, 'programme$1'],
  [/^(behavi|col|fav|hon|lab)or/, '$1our'],
];

/** Short forms that people write for words of titles. */
const shortForms = new Map([
  ['ops', 'operations'],
  ['mgr', 'manager'],
  ['rep', 'representative'],
  ['reps', 'representatives'],
  ['exec', 'executive'],
  ['execs', 'executives'],
]);

/** Words that questions are made of and that no answer is found by. */
export const stopWords = new Set(
  `a about an and any are as at be been by can could did do does for from get had has have how i if in into is it its it's just me
  must my of on or our same get make more less fewer something somebody someone anybody anyone really shall should so some than that the their them there they this to us was we were what whats when where which
  who whom whose why will with would you your vs versus between difference`.split(/\s+/),
);

/** The words of a text, lower case, without accents, in British spelling. */
export function wordsOf(text: string): string[] {
  const found =
    text
      .replace(/\bvice[ -]president\b/gi, 'vp')
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/['’]/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return found.map((word) => spellings.reduce((spelt, [from, to]) => spelt.replace(from, to), shortForms.get(word) ?? word));
}

/** A word without the endings that number and tense put on it: `calls`, `calling` and `called` meet in `call`. */
export function stem(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  return word
    .replace(/ies$/, 'y')
    .replace(/(?<=ss|x|ch|sh)es$/, '')
    .replace(/(?<=[^su])s$/, '')
    .replace(/(?<=[a-z]{4})(?:ing|ed)$/, '')
    .replace(/(?<=[a-z]{4})e$/, '');
}

export const stems = (text: string): string[] => wordsOf(text).map(stem);

/** The same for texts that differ in case, accents, marks or spelling only. */
export const plain = (text: string): string => wordsOf(text).join(' ');
