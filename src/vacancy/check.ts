import { buzzPattern, buzzwords } from '../words/buzzwords.ts';
import { codedWords } from '../words/gender-coded.ts';
import { gradeOf, sentencesOf } from '../words/reading-level.ts';
import { type Classified, classify } from './classify.ts';
import { type ElementName, elementsOf, type FoundElement } from './elements.ts';
import type { VacancyProfile } from './lexicon.ts';

export interface Ad {
  title: string;
  text: string;
  /** What a job board keeps beside the text. */
  pay?: string;
  place?: string;
}

export interface WordingNote {
  kind: 'buzzword' | 'gender-coded' | 'reading-level';
  /** The words, in lower case; empty for the reading level. */
  words: string[];
  message: string;
}

export interface VacancyReport extends Classified {
  elements: Record<ElementName, FoundElement>;
  wording: WordingNote[];
}

/** Why a text cannot be checked, in a sentence for the reader; undefined where it can. */
export function unfit(text: string): string | undefined {
  const words = text.match(/[A-Za-z\u00c0-\u024f]{2,}/g) ?? [];
  if (text.trim() === '') return 'There is nothing to check yet. Paste the text of an ad.';
  if (text.length > 200_000) return 'That is longer than any ad: more than 200,000 characters. Paste one ad at a time.';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what tells a file that is no text
  if ((text.match(/[\u0000-\u0008\u000e-\u001f\ufffd]/g)?.length ?? 0) > text.length / 100)
    return 'That is not text. Copy the words of the ad, or save it as a text file.';
  if (words.length < 25) return 'That is too short to tell a job by: fewer than 25 words. Paste the whole ad.';
  const english = words.filter((word) => common.has(word.toLowerCase())).length / words.length;
  if (english < 0.12) return 'That does not seem to be in English. The check knows the phrases of English ads only.';
  const personal =
    text.match(
      /\b(?:curriculum vitae|career objective|references available|date of birth|nationality|my (?:role|responsibilities|experience)|i (?:have|am|was|led|managed))\b/gi,
    )?.length ?? 0;
  const offering =
    text.match(/\b(?:you will|we are|we're|you'll|apply|the role|our team|about us|responsibilities|candidates?|your)\b/gi)?.length ?? 0;
  if (personal >= 3 && personal > offering)
    return 'That reads like somebody’s CV and not like an ad. Please do not paste what belongs to a person.';
  return undefined;
}

const common = new Set(
  'the and to of a in for with is you our we will are as on be this that your or an at have from by their all can who it work team not has more about'.split(
    ' ',
  ),
);

/** HTML as text, where an ad was copied with its markup. */
export const withoutMarkup = (text: string): string =>
  /<(?:p|div|br|ul|li|h\d|span|strong|b|table)\b[^>]*>/i.test(text)
    ? text
        .replace(/<(?:script|style)\b[\s\S]*?<\/(?:script|style)\s*>/gi, ' ')
        .replace(/<(?:br|\/p|\/div|\/li|\/h\d|\/tr)\b[^>]*>/gi, '\n')
        .replace(/<[^>]+>/g, ' ')
        .replace(/&nbsp;/g, ' ')
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/&amp;/g, '&')
    : text;

/** All that the check says of an ad. The same ad gives the same report; nothing is sent anywhere. */
export function checkVacancy(profile: VacancyProfile, ad: Ad): VacancyReport {
  return {
    ...classify(profile, ad.title, ad.text),
    elements: elementsOf(ad.text, { ...(ad.pay ? { pay: ad.pay } : {}), ...(ad.place ? { place: ad.place } : {}) }),
    wording: wordingOf(ad.text),
  };
}

function wordingOf(text: string): WordingNote[] {
  const notes: WordingNote[] = [];
  const found = new Set([...text.matchAll(buzzPattern)].map(([word]) => word.toLowerCase()));
  for (const word of found)
    notes.push({ kind: 'buzzword', words: [word], message: `“${word}”: ${buzzwords[word] ?? 'say what is meant'}.` });
  const { masculine, feminine } = codedWords(text);
  for (const [kind, words] of [
    ['masculine', masculine],
    ['feminine', feminine],
  ] as const) {
    const each = [...new Set(words)];
    if (each.length >= 2)
      notes.push({
        kind: 'gender-coded',
        words: each,
        message: `Words coded ${kind} in studies of ads: ${each.join(', ')}. It is a hint and no verdict; keep those that you mean.`,
      });
  }
  const sentences = sentencesOf(text);
  const grade = gradeOf(text.split(/\n+/));
  const mean = (text.match(/\S+/g)?.length ?? 0) / Math.max(1, sentences.length);
  if (grade > 12 && mean < 60)
    notes.push({
      kind: 'reading-level',
      words: [],
      message: `Reading level: grade ${Math.round(grade)}. Shorter sentences reach more of those whom you want.`,
    });
  return notes;
}
