import type { ContentDocument } from '../../../read/document.ts';
import { memoize } from '../../memoize.ts';
import { paragraphsOf, textsOf } from '../../prose.ts';
import { type CheckedEntry, type Content, defineRule, type Found } from '../../rule.ts';
import { placeholderWords, proseCollections, reportTexts } from './shared.ts';

/** Words that are no prose: ids, addresses, dates, names of things. */
const namingFields = new Set([
  'aliases',
  'searches',
  'codes',
  'country',
  'sources',
  'tools',
  'title',
  'formula',
  'inputs',
  'status',
  'reviewed',
  'reviewBy',
  'adRedFlags',
  'ask',
  'tellTale',
]);

const abbreviationPattern = /(?<![\w&/#$-])([A-Z]{2,6})s?(?![\w&/$-])/g;

/**
 * What every reader meets outside of work, and needs no glossary: places and times, things and ways of writing, money, and
 * sizes of clothes. Style rules of other projects have such a list too, as those of Vale for Google and Microsoft do.
 */
const everyday =
  'UK US USA EU UN AM PM GMT UTC CET BST BC AD OK VIP PS NB CC BCC FAQ CV ID PIN IT HR CEO GP DIY RSVP ASAP ' +
  'TV PC CD DVD PDF SMS MMS USB GPS QR SIM LED CCTV ATM URL UTF ISO WLAN WC LKW PKW GBP EUR USD CHF VAT ' +
  'XS XL XXS XXL XXXL';

/** Companies and public bodies that readers know by these letters: they are names, and no page would write them out. */
const names =
  'BBC ITV CNN ARD ZDF RTL NHS HMRC DVLA DWP MOT RNLI NATO NASA UNESCO UNICEF FIFA UEFA RAC AA ADAC AOK TK DIN ' +
  'IKEA DHL DPD UPS BMW VW SAP IBM HSBC RBS TSB ING KPMG LEGO ALDI LIDL ASOS REWE EDEKA OTTO KFC BP LG HP EDF AEG TUI';

const knownAbbreviations = memoize((content: Content) => {
  const known = new Set([
    ...everyday.split(' '),
    ...names.split(' '),
    ...placeholderWords,
    ...[2, 3, 4, 5, 6].map((length) => 'X'.repeat(length)),
  ]);
  const add = (text: string | undefined) => {
    for (const [, short = ''] of (text ?? '').matchAll(abbreviationPattern)) known.add(short);
  };
  for (const { data } of content.of('glossary')) for (const text of [data.abbreviation, data.title, ...(data.aliases ?? [])]) add(text);
  for (const { data } of content.of('measures')) for (const text of [data.abbreviation, ...(data.aliases ?? [])]) add(text);
  for (const { data } of content.of('roles')) for (const name of [data.title, ...(data.tools ?? [])]) add(name);
  for (const { data } of content.of('roles')) for (const alias of data.aliases ?? []) add(alias?.title);
  for (const { data } of content.of('departments')) for (const name of [data.title, ...(data.aliases ?? [])]) add(name);
  add(content.settings.name);
  add(content.settings.owner);
  for (const { data } of content.of('sources')) for (const text of [data.author, data.publisher, data.title]) add(text);
  return known;
});

const holdsAbbreviation = (text: string) => /[A-Z]{2}/.test(text) && text.search(abbreviationPattern) !== -1;

/** The abbreviations in the texts of an entry. */
const abbreviationsIn = memoize(
  (entry: CheckedEntry): ReadonlySet<string> =>
    new Set(
      [...textsOf(entry), ...paragraphsOf(entry).map(({ text }) => text)]
        .filter(holdsAbbreviation)
        .flatMap((text) => [...text.matchAll(abbreviationPattern)].map(([, short = '']) => short)),
    ),
);

const between = '(?:[ ,-]+(?:of|and|the|for|to|und|der|die|das|des|für)(?= ))?[ -]+';

/**
 * Whether the entry itself explains the abbreviation: in brackets, as words (ABC) or ABC (words), in a sentence, as ABC stands
 * for, or by a name with its letters as initials.
 */
function isExplainedIn({ document: { text } }: CheckedEntry, short: string): boolean {
  if (
    new RegExp(`\\(${short}s?[),;]|${short}s? \\(|${short}s?,? (?:stands for|is short for|short for|means|steht für|heißt)\\b`).test(text)
  )
    return true;
  if (short.length < 3) return false;
  return new RegExp(`(?<![\\p{L}])${[...short].map((letter) => `${letter}\\p{Ll}+`).join(between)}`, 'u').test(text.replace(/\s+/g, ' '));
}

/** More in one entry are codes or capitals of another kind, and take long to look for. */
const MAX_TRIED = 100;

/** The abbreviations of an entry that it does not explain itself. */
const unexplainedIn = memoize(
  (entry: CheckedEntry): ReadonlySet<string> =>
    new Set([...abbreviationsIn(entry)].slice(0, MAX_TRIED).filter((short) => !isExplainedIn(entry, short))),
);

const wordsIn = memoize(({ text }: ContentDocument): ReadonlySet<string> => new Set(text.match(/(?<![\w-])[a-z]{3,6}(?![\w-])/g)));

/** Whether it is an ordinary word in capitals, as on a sign: the playbook has it in small letters too. */
const isWord = (content: Content, short: string) => content.files.documents.some((document) => wordsIn(document).has(short.toLowerCase()));

export default defineRule({
  code: 'wording/abbreviation',
  severity: 'warning',
  needsAll: true,
  what: 'An entry uses an abbreviation that neither it nor the glossary explains.',
  why: 'Readers who do not know it are the ones the page was written for.',
  fix: 'Write it out, or add it to the glossary with its meaning.',
  check(content, report) {
    const known = knownAbbreviations(content);
    for (const entry of content.entries) {
      if (!proseCollections.includes(entry.collection) || unexplainedIn(entry).isSubsetOf(known)) continue;
      const tried = new Set<string>();
      const unexplained = (text: string): Found[] => {
        const unquoted = text.replace(/["“][^"”]*["”]/g, (said) => ' '.repeat(said.length));
        return [...unquoted.matchAll(abbreviationPattern)].flatMap(({ 1: short = '', index }): Found[] => {
          if (known.has(short) || tried.has(short) || !unexplainedIn(entry).has(short)) return [];
          tried.add(short);
          if (isWord(content, short)) return [];
          return [{ message: `“${short}” is not explained anywhere`, span: [index, index + short.length] }];
        });
      };
      reportTexts(entry, report, holdsAbbreviation, unexplained, namingFields);
    }
  },
  good: [
    {
      title: 'letters that the entry explains itself',
      on: 'roles/cx-manager',
      body: 'The project office (QXZ) keeps the list. Ask the QXZ first.\n',
    },
    {
      title: 'names, sizes, what everyone knows, and a word in capitals',
      on: 'roles/cx-manager',
      body: 'The NHS, HMRC, DHL, BMW, SAP and IKEA have theirs. A jacket in XL or XXL needs no PIN. NEVER let them wait.\n',
    },
    {
      title: 'letters that the entry explains in other ways',
      on: 'roles/cx-manager',
      body: 'The Quarterly Xylophone Zone is loud, so avoid the QXZ. The WQV (which is new) and the ZQK, short for nothing, are not.\n',
    },
  ],
  bad: [
    {
      title: 'initials that only insiders know',
      on: 'roles/cx-manager',
      set: {
        summary: 'Runs the list of agreed improvements with the PMO and the QXZ board, across departments that do not report to it.',
      },
      finds: [
        { at: 'summary', words: 'PMO', message: '“PMO” is not explained anywhere' },
        { at: 'summary', words: 'QXZ', message: '“QXZ” is not explained anywhere' },
      ],
    },
  ],
});
