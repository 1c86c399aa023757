import type { Nodes } from 'mdast';
import { placeOf } from '../../../read/links.ts';
import type { Path } from '../../../read/position.ts';
import { repeatsIn, wordHashes } from '../../../text/repeats.ts';
import { memoize, memoizeList } from '../../memoize.ts';
import { eachText, paragraphsOf } from '../../prose.ts';
import type { CheckedEntry, Content, Found, Reporter } from '../../rule.ts';
import { fieldName } from '../schema/shared.ts';

/** A text of an entry: in a field, or a paragraph of the body. */
export interface Passage {
  entry: CheckedEntry;
  text: string;
  path: Path;
  /** The paragraph, if it is of the body. */
  node?: Nodes;
  /** The fields on the way to it, without the indexes of lists. */
  field: string;
  /** The field around it: texts with the same one stand side by side, such as the levels of a skill. */
  parent: string;
}

/** Fields in which entries may say the same: logs, both sides of a conflict, names from outside, standard periods and notices. */
const commonFields = new Set([
  'changes',
  'conflicts',
  'codes',
  'interest',
  'window',
  'privacy',
  'formula',
  'materials',
  'copies',
  'tools',
  'reportsTo',
  'url',
]);
/** Fields whose items are told apart by a word, such as the inputs of a formula. */
const parallelFields = new Set(['inputs']);

/** Shorter than any text of eight words. */
const MIN_LENGTH = 30;
/** From here on, a text that is like another by chance is rare. */
const LONG_WORDS = 20;
const LONG_LIMIT = 0.8;
const LIMIT_WITHIN = 0.85;
const LIMIT_ACROSS = 0.9;

/** Words that make another statement of the same sentence: an amount, an order, an opposite. */
const turning =
  /\d+(?:[.,]\d+)*|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|ninety|hundred|half|third|quarter|first|second|last|next|all|every|most|many|few|fewer|more|less|least|none|no|not|nobody|never|always|without|before|after|above|below|higher|lower|high|low|daily|weekly|monthly|quarterly|yearly)\b|n['’]t\b/gi;
const turnsOf = memoize(({ text }: Passage) => (text.match(turning) ?? []).join(' ').toLowerCase().replaceAll('’', "'"));

const hashesOf = memoize(({ text }: Passage) => wordHashes(text));

const passagesOf = memoize((entry: CheckedEntry): Passage[] => {
  const found: Passage[] = [];
  eachText(entry.data, (text, path) => {
    if (text.length < MIN_LENGTH || !text.includes(' ') || commonFields.has(path[0] as string)) return;
    // Roles that begin with the same action end their Monday with the same thing.
    if (path.at(-1) === 'evidence') return;
    const names = path.filter((step) => typeof step === 'string');
    found.push({ entry, text, path: [...path], field: names.join('.'), parent: names.slice(0, -1).join('.') });
  });
  for (const { text, node } of paragraphsOf(entry))
    if (node.type === 'paragraph' && text.length >= MIN_LENGTH) found.push({ entry, text, path: [], node, field: 'body', parent: 'body' });
  return found;
});

interface RepeatedPassage {
  passage: Passage;
  original: Passage;
}
/** The passages that say nearly the same as an earlier one of the same entry, or in the same field of another entry of its kind. */
export const repeatedPassages = memoize((content: Content): RepeatedPassage[] =>
  [...Map.groupBy(content.entries, ({ collection }) => collection).values()].flatMap(repeatedAmong),
);

const repeatedAmong = memoizeList((entries: readonly CheckedEntry[]): RepeatedPassage[] => {
  const passages = entries.flatMap(passagesOf);
  const limit = (index: number, other: number, words: number) => {
    const [one, two] = [passages[index] as Passage, passages[other] as Passage];
    const isWithin = one.entry === two.entry;
    const areComparable = isWithin ? one.parent === two.parent && !parallelFields.has(one.parent) : one.field === two.field;
    // Two entries with one title are a finding of title/duplicate.
    if (!areComparable || (!isWithin && one.entry.data.title === two.entry.data.title)) return undefined;
    if (turnsOf(one) !== turnsOf(two)) return undefined;
    return words >= LONG_WORDS ? LONG_LIMIT : isWithin ? LIMIT_WITHIN : LIMIT_ACROSS;
  };
  return repeatsIn(passages.map(hashesOf), limit).map(({ index, of }) => ({
    passage: passages[index] as Passage,
    original: passages[of] as Passage,
  }));
});

/** Reports about a passage where it stands. */
export function reportPassage(report: Reporter, { entry, path, node }: Passage, found: Found): void {
  if (node) report.file(entry.document.file, placeOf(node), found, entry);
  else report.entry(entry, path, found);
}

/** The name of the place of a passage in its entry. */
export const placeName = ({ path, node }: Passage): string => (node ? `line ${node.position?.start.line}` : fieldName(path));

/** The words of a text by which it can belong to an entry: longer ones, by their beginnings. */
const stemsOf = (text: string): string[] =>
  (text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).filter((word) => !common.has(word)).map((word) => word.slice(0, 5));
const common = new Set(
  'about after also another because before between could does doing done each else even every from have into just like made make many more most much must need only other ours over same should some such than that their them then there these they thing things this those through under very want wants well were what when where which while will with without would your yours'.split(
    ' ',
  ),
);

/** How often each of those words stands in an entry. */
const vocabularyOf = memoize((entry: CheckedEntry): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  const add = (text: string) => {
    for (const stem of stemsOf(text)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  };
  add(entry.id.replaceAll('-', ' '));
  eachText(entry.data, (text) => add(text));
  for (const { text } of paragraphsOf(entry)) add(text);
  return counts;
});

/** How many words of a text its own entry has in another place, too. */
function fitOf({ entry, text }: Passage, stems: readonly string[]): number {
  const own = stemsOf(text);
  return stems.filter((stem) => (vocabularyOf(entry).get(stem) ?? 0) > own.filter((one) => one === stem).length).length;
}

/** How much better a text must fit one of two entries before it is taken for a copy in the other. */
const BETTER_FIT = 2;

/** Which of two texts that say the same is less at home in its entry, by the words that the rest of the entry has; undefined where it is not clear. */
export function foreign(one: Passage, two: Passage): Passage | undefined {
  const stems = [...new Set(stemsOf(one.text))];
  const difference = fitOf(one, stems) - fitOf(two, stems);
  if (Math.abs(difference) < BETTER_FIT) return undefined;
  return difference > 0 ? two : one;
}
