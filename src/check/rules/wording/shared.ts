import { memoizePair } from '../../memoize.ts';
import { eachText, type Paragraph, paragraphsOf, textsOf } from '../../prose.ts';
import type { CheckedEntry, Found, Reporter } from '../../rule.ts';

/** Abbreviations of authors for what is not finished; to readers they are none. */
export const placeholderWords = ['TODO', 'TBD', 'TBC', 'TBA', 'TBW', 'FIXME', 'WIP'];

/** The collections whose entries are written as prose. */
export const proseCollections = ['roles', 'actions', 'principles', 'debates', 'measures', 'skills', 'journeys', 'law'];

/** Which texts of an entry a cheap test is true of: whether any in its fields, and which paragraphs of its body. */
const suspectIn = memoizePair((entry: CheckedEntry, suspect: (text: string) => boolean): { fields: boolean; paragraphs: Paragraph[] } => ({
  fields: textsOf(entry).some(suspect),
  paragraphs: paragraphsOf(entry).filter(({ text }) => suspect(text)),
}));

/**
 * Reports what `find` returns for the texts of an entry, at the words that it is about: its fields, except those under a key in `skip`, and its body.
 * @param suspect A cheap test that is true for every text in which `find` finds something. Its answers are kept, so it is one
 * function for all entries.
 */
export function reportTexts(
  entry: CheckedEntry,
  report: Reporter,
  suspect: (text: string) => boolean,
  find: (text: string) => Found[],
  skip?: ReadonlySet<string>,
): void {
  const { fields, paragraphs } = suspectIn(entry, suspect);
  if (fields)
    eachText(entry.data, (text, path) => {
      for (const found of find(text)) if (!skip || !path.some((part) => skip.has(String(part)))) report.entry(entry, [...path], found);
    });
  for (const { text, node } of paragraphs) for (const found of find(text)) report.body(entry, node, found);
}
