import { placeOf } from '../../../read/links.ts';
import { eachText, paragraphsOf, textsOf } from '../../prose.ts';
import type { CheckedEntry, Found, Reporter } from '../../rule.ts';

/** Abbreviations of authors for what is not finished; to readers they are none. */
export const placeholderWords = ['TODO', 'TBD', 'TBC', 'TBA', 'TBW', 'FIXME', 'WIP'];

/** The collections whose entries are written as prose. */
export const proseCollections = ['roles', 'actions', 'principles', 'debates', 'measures', 'skills', 'journeys'];

/**
 * Reports what `find` returns for the texts of an entry: its fields, except those under a key in `skip`, and its body.
 * @param suspect A cheap test that is true for every text in which `find` finds something.
 */
export function reportTexts(
  entry: CheckedEntry,
  report: Reporter,
  suspect: (text: string) => boolean,
  find: (text: string) => Found[],
  skip?: ReadonlySet<string>,
): void {
  if (textsOf(entry).some(suspect))
    eachText(entry.data, (text, path) => {
      for (const found of find(text)) if (!skip || !path.some((part) => skip.has(String(part)))) report.entry(entry, [...path], found);
    });
  for (const { text, node } of paragraphsOf(entry))
    if (suspect(text)) for (const found of find(text)) report.file(entry.document.file, placeOf(node), found, entry);
}
