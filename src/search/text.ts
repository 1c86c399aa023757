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

/** Signs that belong to a word, or that stand between two parts of one; in this order. */
const compounds: [RegExp, string][] = [
  [/[’‘‛ʼʹ`´′＇]/g, "'"],
  [/[‐‑‒−]/g, '-'],
  [/(?<![\p{L}\p{N}])c\+\+/gu, 'cplusplus'],
  [/(?<![\p{L}\p{N}])([cf])#/gu, '$1sharp'],
  // R&D, P & L, 24/7
  [/(?<![\p{L}\p{N}])(\p{L}) ?& ?(\p{L})(?![\p{L}\p{N}])/gu, '$1$2'],
  [/(?<![\d/])(\d{1,2})\/(\d{1,2})(?![\d/])/g, '$1$2'],
  // co-operate, e-mail
  [/(?<![\p{L}\p{N}-])(co|e|re|pre|non)-(?=\p{L})/gu, '$1'],
  // d'équipe, l'accueil, dell'area: the article is no part of the word
  [/(?<![p{L}p{N}'])(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|dell|nell|sull|all|un)'(?=[aeiouyhœæ])/g, ' '],
];
/** Letters that stand for two, or that are no letter with a mark. */
const letters: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' };

/** The words of a text, lower case, without accents, in British spelling. What is one word with a sign in it is one. */
export function wordsOf(text: string): string[] {
  const plainText = text
    .replace(/\bvice[ -]president\b/gi, 'vp')
    .normalize('NFKD')
    .replace(/\p{M}|\u00ad|\u200b/gu, '')
    .toLowerCase();
  const found =
    compounds
      .reduce((whole, [from, to]) => whole.replace(from, to), plainText)
      .replace(/[ßæœøłđðþı]/g, (letter) => letters[letter] ?? letter)
      .replaceAll("'", '')
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
