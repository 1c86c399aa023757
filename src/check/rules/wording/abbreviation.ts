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

/** Abbreviations that everyone knows, so that the glossary need not explain them. */
const everydayAbbreviations = [
  'UK',
  'US',
  'EU',
  'TV',
  'PDF',
  'OK',
  'AM',
  'PM',
  'ID',
  'CV',
  'FAQ',
  'IT',
  'HR',
  'ISO',
  'BBC',
  'CEO',
  'ATM',
  'SMS',
  'URL',
  'UTF',
  'GP',
  'VIP',
];

const knownAbbreviations = memoize((content: Content) => {
  const known = new Set([...everydayAbbreviations, ...placeholderWords, ...[2, 3, 4, 5, 6].map((length) => 'X'.repeat(length))]);
  const add = (text: string | undefined) => {
    for (const [, short = ''] of (text ?? '').matchAll(abbreviationPattern)) known.add(short);
  };
  for (const { data } of content.of('glossary')) for (const text of [data.abbreviation, data.title, ...(data.aliases ?? [])]) add(text);
  for (const { data } of content.of('measures')) for (const text of [data.abbreviation, ...(data.aliases ?? [])]) add(text);
  for (const { data } of content.of('roles')) for (const alias of data.aliases ?? []) add(alias?.title);
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

/** Whether the entry itself explains the abbreviation, in brackets: words (ABC) or ABC (words). */
const isExplainedIn = (entry: CheckedEntry, short: string) =>
  entry.document.text.includes(`(${short})`) || entry.document.text.includes(`${short} (`);

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
      if (!proseCollections.includes(entry.collection) || abbreviationsIn(entry).isSubsetOf(known)) continue;
      const said = new Set<string>();
      const unexplained = (text: string): Found[] => {
        const unquoted = text.replace(/["“][^"”]*["”]/g, (said) => ' '.repeat(said.length));
        return [...unquoted.matchAll(abbreviationPattern)].flatMap(({ 1: short = '', index }): Found[] => {
          if (known.has(short) || said.has(short) || isExplainedIn(entry, short)) return [];
          said.add(short);
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
