import { sentencesOf } from '../../../words/reading-level.ts';
import { findingsByEntry } from '../../entry-findings.ts';
import { memoize } from '../../memoize.ts';
import type { CheckedEntry, Content, Found, Reporter } from '../../rule.ts';
import { reportTexts } from '../wording/shared.ts';

/** Fields whose signs are matched, computed or opened, and not read. */
const givenFields = new Set(['formula', 'pattern', 'url', 'strong', 'some', 'weak', 'against', 'titles', 'unless', 'codes', 'searches']);

/** The entries and translations whose texts readers see. */
export const readEntries = (content: Content): readonly CheckedEntry[] =>
  [...content.entries, ...content.translations].filter(({ collection, data }) => collection !== 'vacancy' && data.status !== 'draft');

/** Whether an entry is in English, as far as its language says. */
export const isEnglish = (content: Content, entry: CheckedEntry): boolean =>
  String('language' in entry ? entry.language : (content.settings.language ?? 'en')).startsWith('en');

/** Whether the body of an entry is what customers or candidates are supposed to have written. */
const isInvented = ({ collection, data }: CheckedEntry): boolean =>
  collection === 'materials' && 'invented' in data && data.invented === true;

type FindInText = (text: string, isEnglish: boolean) => Found[];

const searches = memoize((find: FindInText) =>
  memoize((suspect: (text: string) => boolean) => {
    const inLanguage = (isEnglish: boolean) =>
      findingsByEntry((entry, report) => reportTexts(entry, report, suspect, (text) => find(text, isEnglish), givenFields));
    return { english: inLanguage(true), other: inLanguage(false) };
  }),
);

/**
 * Reports what `find` returns for the texts of all entries that readers see. See `reportTexts`. What is found is kept, so `find`
 * and `suspect` are each one function for all checks.
 * @param skipInvented Leaves out materials that show how others write.
 */
export function reportInTexts(
  content: Content,
  report: Reporter,
  suspect: (text: string) => boolean,
  find: FindInText,
  skipInvented = false,
): void {
  const { english, other } = searches(find)(suspect);
  for (const entry of readEntries(content))
    if (!skipInvented || !isInvented(entry)) (isEnglish(content, entry) ? english : other)(entry, report);
}

/** A finding on each match of a pattern of which `messageOf` says something. */
export const foundBy = (pattern: RegExp, text: string, messageOf: (match: RegExpExecArray) => Found | undefined): Found[] =>
  // To search costs a tenth of what it costs to prepare for all matches, of which there are few.
  text.search(pattern) === -1
    ? []
    : [...text.matchAll(pattern)].flatMap((match) => {
        const found = messageOf(match);
        return found ? [{ span: [match.index, match.index + match[0].length] as const, ...found }] : [];
      });

/** What `find` returns for each sentence of a text, with the spans in the text. */
export function foundInSentences(text: string, find: (sentence: string) => Found[]): Found[] {
  let end = 0;
  return sentencesOf(text).flatMap((sentence) => {
    const start = text.indexOf(sentence, end);
    end = start + sentence.length;
    return find(sentence).map((found) => ({
      ...found,
      span: found.span ? ([start + found.span[0], start + found.span[1]] as const) : ([start, end] as const),
    }));
  });
}
