/** Letters of Cyrillic, Greek and Armenian that look like Latin ones, in the fonts that sites use. */
const latin: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ а: 'a', е: 'e', о: 'o', р: 'p', с: 'c', у: 'y', х: 'x', і: 'i', ї: 'ï', ј: 'j', ѕ: 's', ԁ: 'd', һ: 'h', ԛ: 'q', ԝ: 'w', ӏ: 'l' },
    ...{ А: 'A', В: 'B', Е: 'E', К: 'K', М: 'M', Н: 'H', О: 'O', Р: 'P', С: 'C', Т: 'T', У: 'Y', Х: 'X', І: 'I', Ј: 'J', Ѕ: 'S' },
    ...{ ο: 'o', ν: 'v', ρ: 'p', ι: 'i', α: 'a', κ: 'k', υ: 'u', ϲ: 'c', ϳ: 'j', γ: 'y', χ: 'x', τ: 't', η: 'n', ω: 'w' },
    ...{ Α: 'A', Β: 'B', Ε: 'E', Ζ: 'Z', Η: 'H', Ι: 'I', Κ: 'K', Μ: 'M', Ν: 'N', Ο: 'O', Ρ: 'P', Τ: 'T', Υ: 'Y', Χ: 'X' },
    ...{ օ: 'o', ս: 'u', հ: 'h', ո: 'n', ց: 'g', զ: 'q' },
  }),
);

const others = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}]/u;
const wordPattern = /\p{L}[\p{L}\p{M}\p{N}]*/gu;
const scripts = ['Cyrillic', 'Greek', 'Armenian'] as const;

export interface LookAlike {
  word: string;
  /** The first letter that is not what it seems. */
  letter: string;
  /** The script of that letter. */
  script: string;
  index: number;
  /** The word with the letters that it seems to have. */
  plain: string;
}

/** The words of a text that have letters of another script among those of theirs, or are made of nothing but look-alikes. */
export function lookAlikesIn(text: string): LookAlike[] {
  if (!others.test(text)) return [];
  // A text in another script has letters that Latin has not.
  const isLatin = ![...text.matchAll(wordPattern)].some(
    ([word]) => !/\p{Script=Latin}/u.test(word) && [...word].some((letter) => others.test(letter) && !latin.has(letter)),
  );
  return [...text.matchAll(wordPattern)].flatMap(({ 0: word, index }) => {
    if (!others.test(word)) return [];
    const letters = [...word];
    const isMixed = letters.some((letter) => /\p{Script=Latin}/u.test(letter));
    if (!isMixed && !(isLatin && letters.length > 1 && letters.every((letter) => latin.has(letter) || !/\p{L}/u.test(letter)))) return [];
    const foreign = letters.filter((letter) => others.test(letter));
    if (foreign.every((letter) => latin.has(letter)) && foreign.length <= letters.length) {
      const letter = foreign[0] as string;
      return [{ word, letter, script: scriptOf(letter), index, plain: latinOf(word) }];
    }
    // Most of the word is of the other script: the Latin letter is the stranger.
    const back = new Map(
      [...latin].filter(([other]) => scriptOf(other) === scriptOf(foreign[0] as string)).map(([other, one]) => [one, other]),
    );
    const strange = letters.filter((letter) => /\p{Script=Latin}/u.test(letter));
    if (!strange.every((letter) => back.has(letter)) || strange.length >= foreign.length) return [];
    return [
      { word, letter: strange[0] as string, script: 'Latin', index, plain: letters.map((letter) => back.get(letter) ?? letter).join('') },
    ];
  });
}

const scriptOf = (letter: string) => scripts.find((script) => new RegExp(`\\p{Script=${script}}`, 'u').test(letter)) ?? 'Latin';

/** A text with Latin letters in place of those that look like them. */
export const latinOf = (text: string): string => [...text].map((letter) => latin.get(letter) ?? letter).join('');
