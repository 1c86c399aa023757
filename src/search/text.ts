import { shortForms, spellings } from './vocabulary/spelling.ts';

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
  [/(?<![\p{L}\p{N}'])(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|dell|nell|sull|all|un)'(?=[aeiouyhœæ])/gu, ' '],
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
  // CVs, ads
  if (/^.[^aeiouys]s$/.test(word)) return word.slice(0, 2);
  if (word.length < 4 || /\d/.test(word)) return word;
  return word
    .replace(/ie(?:s|r|st)$/, 'y')
    .replace(/(?<=ss|x|ch|sh)es$/, '')
    .replace(/(?<=[^su])s$/, '')
    .replace(/(?<=[a-z]{4})(?:ing|ed)$/, '')
    .replace(/(?<=[aeiou][a-z]*(?:[bdgmnprt]|[aeiou]l))([bdgmnprtl])$/, (last, _, at: number, whole: string) =>
      whole !== word && whole[at - 1] === last ? '' : last,
    )
    .replace(/(?<=[a-z]{4})e$/, '');
}

/** Endings that make one word of another: who does it, that it is done, how. Longer ones first. */
const familyEndings =
  /(?:isations?|is(?:e[ds]?|ing)|ational|[ai]bility|itions?|ations?|atives?|ators?|ances?|ences?|ments?|ships?|ysts?|ysis|ytics?|ions?|ants?|ists?|[ai]ble|ness|ives?|ates?|ful|ers?|ors?|ing|als?|ity|ed|es|ly|e|s|y)$/;

/** What the words of a family share: `designer`, `designing` and `design`; `planner` and `planning`. Rougher than a stem. */
export function family(word: string): string {
  let root = word;
  for (let shorter = root.replace(familyEndings, ''); shorter.length >= 4 && shorter !== root; shorter = root.replace(familyEndings, ''))
    root = shorter;
  return root.replace(/([bdgmnprt])\1$/, '$1');
}

export const stems = (text: string): string[] => wordsOf(text).map(stem);

/** The same for texts that differ in case, accents, marks or spelling only. */
export const plain = (text: string): string => wordsOf(text).join(' ');
