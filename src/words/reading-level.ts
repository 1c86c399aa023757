import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';

export interface TextCounts {
  word: number;
  sentence: number;
  syllable: number;
}

interface Token {
  /** 0 for a token without a letter, which is no word. */
  syllables: number;
  endsSentence: boolean;
}

/** More letters than the longest word has: of an address, or of no word, the syllables are not counted but taken to be of three letters each. */
const MAX_WORD = 100;

const tokens = new Map<string, Token>();

const syllablesOf = (token: string): number => (token.length > MAX_WORD ? Math.ceil(token.length / 3) : syllable(token));

function tokenOf(token: string): Token {
  let known = tokens.get(token);
  if (!known) {
    known = {
      syllables: /\p{L}/u.test(token) ? Math.max(1, syllablesOf(token)) : 0,
      endsSentence: /[.!?:;]["'\u201d\u2019)]*$/.test(token),
    };
    tokens.set(token, known);
  }
  return known;
}

/** Adds the words, sentences and syllables of a text to `counts`. A text without a full stop is one sentence. */
function countText(text: string, counts: TextCounts): void {
  let open = false;
  for (const part of text.split(' ')) {
    const token = tokenOf(part);
    if (token.syllables > 0) {
      counts.word++;
      counts.syllable += token.syllables;
      open = true;
    }
    if (token.endsSentence && open) {
      counts.sentence++;
      open = false;
    }
  }
  if (open) counts.sentence++;
}

/**
 * The grade of a text by Flesch and Kincaid: years of United States schooling that reading it takes; NaN for no words.
 * @see https://apps.dtic.mil/sti/citations/ADA006655 Kincaid and others, 1975
 */
export function gradeOf(texts: Iterable<string>): number {
  const counts: TextCounts = { word: 0, sentence: 0, syllable: 0 };
  for (const text of texts) countText(text, counts);
  return fleschKincaid({ ...counts });
}

/**
 * Whether the texts could be above `grade`: false where long words and long sentences are so few that no count of
 * syllables could bring them there. Counts letters only, so it is quick.
 */
export function mayExceed(grade: number, texts: readonly string[]): boolean {
  let letters = 0;
  let words = 0;
  let sentences = 0;
  for (const text of texts) {
    let inWord = false;
    let open = false;
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(index);
      const letter = (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code >= 192;
      if (letter) {
        letters++;
        if (!inWord) words++;
        open = true;
      } else if (open && (code === 46 || code === 33 || code === 63 || code === 58 || code === 59)) {
        sentences++;
        open = false;
      }
      inWord = letter || (inWord && code === 39);
    }
    if (open) sentences++;
  }
  // English has about one syllable to three letters in prose, and no known text more than one to 2.4.
  return words > 0 && fleschKincaid({ word: words, sentence: sentences, syllable: letters / 2.4 }) > grade;
}

/** Whether a text goes on for more than `characters` without a full stop, a question mark or an exclamation mark. */
export function runsOn(text: string, characters: number): boolean {
  if (text.length <= characters) return false;
  let since = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    since = code === 46 || code === 33 || code === 63 ? 0 : since + 1;
    if (since > characters) return true;
  }
  return false;
}

/** The sentences of a text, as written. */
export function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?]["'\u201d\u2019)]*)\s+/).filter((sentence) => sentence.trim() !== '');
}
