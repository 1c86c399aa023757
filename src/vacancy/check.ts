import type { Words } from '../i18n/words.ts';
import { buzzPattern, buzzwords } from '../words/buzzwords.ts';
import { codedWords } from '../words/gender-coded.ts';
import { gradeOf, sentencesOf } from '../words/reading-level.ts';
import { type Classified, classify, readWork } from './classify.ts';
import { type ElementName, elementsOf, type FoundElement } from './elements.ts';
import { MAX_AD_LENGTH } from './files/limits.ts';
import { withoutMarkup } from './files/markup.ts';
import { normaliseText } from './files/normalise.ts';
import { titleAndText } from './first-line.ts';
import type { VacancyProfile } from './lexicon.ts';
import { type QuotedFlag, redFlagsOf } from './red-flags.ts';
import { type Rewrite, rewriteAd } from './rewrite.ts';

export interface Ad {
  title: string;
  text: string;
  /** What a job board keeps beside the text. */
  pay?: string;
  place?: string;
}

export interface WordingNote {
  kind: 'buzzword' | 'masculine' | 'feminine' | 'reading-level';
  /** The words, in lower case; empty for the reading level. */
  words: string[];
  /** School grade that a text asks for; of the reading level only. */
  grade?: number;
}

export interface VacancyReport extends Classified {
  elements: Record<ElementName, FoundElement>;
  wording: WordingNote[];
  /** What in the ad warns of the first role, by the role's guide. */
  redFlags: QuotedFlag[];
}

/** Why a text cannot be checked, as the key of a sentence for the reader; undefined where it can. */
export function unfit(text: string): Exclude<keyof Words['vacancy']['tool']['unfit'], 'slow'> | undefined {
  if (text.length > MAX_AD_LENGTH) return 'long';
  if (text.trim() === '') return 'empty';
  const words = text.match(/[A-Za-z\u00c0-\u024f]{2,}/g) ?? [];
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what tells a file that is no text
  if ((text.match(/[\u0000-\u0008\u000e-\u001f\ufffd]/g)?.length ?? 0) > text.length / 100) return 'binary';
  if (words.length < 25) return 'short';
  const english = words.filter((word) => common.has(word.toLowerCase())).length / words.length;
  if (english < 0.12) return 'otherLanguage';
  const personal =
    text.match(
      /\b(?:curriculum vitae|career objective|references available|date of birth|nationality|my (?:role|responsibilities|experience)|i (?:have|am|was|led|managed))\b/gi,
    )?.length ?? 0;
  const offering =
    text.match(/\b(?:you will|we are|we're|you'll|apply|the role|our team|about us|responsibilities|candidates?|your)\b/gi)?.length ?? 0;
  if (personal >= 3 && personal > offering) return 'personal';
  return undefined;
}

const common = new Set(
  'the and to of a in for with is you our we will are as on be this that your or an at have from by their all can who it work team not has more about'.split(
    ' ',
  ),
);

/** Characters that are looked at for markup: an ad that was copied with all of its page is longer than its text. */
const MAX_RAW_LENGTH = 5 * MAX_AD_LENGTH;

/** The text of an ad as the check reads it: without the markup that came with it, and normalised. */
export const textOfAd = (raw: string): string => (raw.length > MAX_RAW_LENGTH ? raw : normaliseText(withoutMarkup(raw)));

/** An ad with its report and its rewrite, or why there is none. `text` is that to which places belong. */
export type CheckedAd = { text: string } & (
  | { problem: NonNullable<ReturnType<typeof unfit>> }
  | { title: string; report: VacancyReport; rewrite: Rewrite }
);

/** Checks an ad as it was pasted or read. A first line that is a title is no part of the text, and is the title where none is given. */
export function checkAd(profile: VacancyProfile, ad: Ad): CheckedAd {
  const whole = textOfAd(ad.text);
  const problem = unfit(whole);
  if (problem) return { text: whole, problem };
  const { title: firstLine, text } = titleAndText(whole);
  const title = normaliseText(ad.title.slice(0, 1000)).trim() || firstLine;
  const report = checkVacancy(profile, { ...ad, title, text });
  return { text, title, report, rewrite: rewriteAd({ ...ad, title, text }, report.elements) };
}

/** All that the check says of an ad. The same ad gives the same report; nothing is sent anywhere. */
export function checkVacancy(profile: VacancyProfile, ad: Ad): VacancyReport {
  const work = readWork(profile, ad.text);
  const classified = classify(profile, ad.title, ad.text, work);
  return {
    ...classified,
    elements: elementsOf(ad, profile.weights.elements, work),
    wording: wordingOf(ad.text),
    redFlags: redFlagsOf(profile.redFlags[classified.roles[0]?.id ?? ''] ?? [], ad.text),
  };
}

/** A buzzword, and what to write in its place, both in English. */
export const insteadOf = ([word = '']: readonly string[]) => ({ word, instead: buzzwords[word] ?? 'say what is meant' });

/** A note on the wording as a sentence; what to write in place of a buzzword is in English, as the buzzword is. */
export function sayNote({ kind, words, grade = 0 }: WordingNote, say: Words['vacancy']['tool']['wordings']): string {
  if (kind === 'reading-level') return say.readingLevel({ grade });
  if (kind !== 'buzzword') return say[kind]({ words: words.join(', ') });
  return say.buzzword(insteadOf(words));
}

function wordingOf(text: string): WordingNote[] {
  const notes: WordingNote[] = [];
  const found = new Set([...text.matchAll(buzzPattern)].map(([word]) => word.toLowerCase()));
  for (const word of found) notes.push({ kind: 'buzzword', words: [word] });
  const { masculine, feminine } = codedWords(text);
  for (const [kind, words] of [
    ['masculine', masculine],
    ['feminine', feminine],
  ] as const) {
    const each = [...new Set(words)];
    if (each.length >= 2) notes.push({ kind, words: each });
  }
  const sentences = sentencesOf(text);
  const grade = gradeOf(text.split(/\n+/));
  const mean = (text.match(/\S+/g)?.length ?? 0) / Math.max(1, sentences.length);
  if (grade > 12 && mean < 60) notes.push({ kind: 'reading-level', words: [], grade: Math.round(grade) });
  return notes;
}
