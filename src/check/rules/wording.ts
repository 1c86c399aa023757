import { placeOf } from '../../read/links.ts';
import { buzzPattern, buzzwords } from '../../words/buzzwords.ts';
import { codedWords } from '../../words/gender-coded.ts';
import { gradeOf, mayExceed, runsOn, sentencesOf } from '../../words/reading-level.ts';
import { eachText, paragraphsOf, textsOf } from '../prose.ts';
import { type CheckedEntry, type Content, defineRule, type Found, type Reporter, type Rule } from '../rule.ts';
import { memo } from './references.ts';

/** Fields that quote others, or show what not to write. */
const quoting = new Set([
  'aliases',
  'adRedFlags',
  'whenFalse',
  'redFlags',
  'openingWords',
  'gaming',
  'traps',
  'url',
  'code',
  'title',
  'hint',
  'status',
]);

const buzzwordsIn = (text: string): Found[] =>
  [...text.matchAll(buzzPattern)].map(([word]) => {
    const advice = buzzwords[word.toLowerCase()] ?? '';
    return { message: `“${word}” says nothing that a reader could check`, fix: `${advice.charAt(0).toUpperCase()}${advice.slice(1)}.` };
  });

const adPattern = /\b(?:you\s+will|you'll|we\s+offer|we\s+are\s+looking\s+for|exciting|dream\s+job|competitive\s+salary)\b/i;

const spoken = ['roles', 'actions', 'principles', 'debates', 'measures', 'skills', 'journeys'];

const longestSentence = 40;
const hardestGrade = 12;

const mayBeLong = (text: string) => runsOn(text, 4 * longestSentence);

/** Sentences with more words than the longest that is allowed. */
function longSentences(text: string): Found[] {
  if (!mayBeLong(text)) return [];
  return sentencesOf(text).flatMap((sentence) => {
    const words = sentence.split(/\s+/);
    if (words.length <= longestSentence) return [];
    return [{ message: `A sentence of ${words.length} words begins with “${words.slice(0, 5).join(' ')} …”` }];
  });
}

/** Words that are no prose: ids, addresses, dates, names of things. */
const naming = new Set([
  'aliases',
  'codes',
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

/** The sentences of an entry, front matter and body together. A text without a full stop is an id, a name or a label. */
export function sentencesOfEntry(entry: CheckedEntry): string[] {
  return [
    ...textsOf(entry).filter((text) => text.length > 30 && (text.endsWith('.') || text.includes('. '))),
    ...paragraphsOf(entry).flatMap(({ text, node }) => (node.type === 'paragraph' ? [text] : [])),
  ];
}

/**
 * Reports what `find` finds in the fields of an entry, but for those under a key of `skip`, and in its body.
 * `suspect` is quick to ask and true wherever there is something to find.
 */
function reportTexts(
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

const abbreviationPattern = /(?<![\w&/-])([A-Z]{2,6})s?(?![\w&/-])/g;

/** Abbreviations that need no glossary: they are words by now, or names on every letter. */
const everyday = [
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

const knownAbbreviations = memo((content: Content) => {
  const known = new Set(everyday);
  const add = (text: string | undefined) => {
    for (const [, short = ''] of (text ?? '').matchAll(abbreviationPattern)) known.add(short);
  };
  for (const { data } of content.of('glossary')) for (const text of [data.abbreviation, data.title, ...(data.aliases ?? [])]) add(text);
  for (const { data } of content.of('measures')) for (const text of [data.abbreviation, ...(data.aliases ?? [])]) add(text);
  for (const { data } of content.of('roles')) for (const alias of data.aliases ?? []) add(alias?.title);
  for (const { data } of content.of('sources')) for (const text of [data.author, data.publisher, data.title]) add(text);
  return known;
});

/** Whether a text holds capitals that are in nobody's list. */
const unknownIn = (text: string, known: ReadonlySet<string>) =>
  /[A-Z]{2}/.test(text) && [...text.matchAll(abbreviationPattern)].some(([, short = '']) => !known.has(short));

/** Whether the entry itself writes the abbreviation out: the words and then the letters in brackets, or the other way round. */
const explains = (entry: CheckedEntry, short: string) =>
  entry.document.text.includes(`(${short})`) || entry.document.text.includes(`${short} (`);

export const wordingRules: Rule[] = [
  defineRule({
    code: 'wording/buzzword',
    severity: 'warning',
    what: 'A text uses a word that sounds good and says nothing.',
    why: 'Two readers picture two things, and the candidate a third.',
    fix: 'Say what is meant in plain words.',
    check(content, report) {
      for (const entry of content.entries) {
        if (!spoken.includes(entry.collection) || entry.document.text.search(buzzPattern) === -1) continue;
        reportTexts(entry, report, (text) => text.search(buzzPattern) !== -1, buzzwordsIn, quoting);
      }
    },
    good: [
      {
        title: 'a buzzword that is quoted from ads',
        on: 'roles/cx-manager',
        set: { 'adRedFlags.0.phrase': 'A passionate rockstar for a fast-paced place' },
      },
    ],
    bad: [
      {
        title: 'a summary in the manner of an ad',
        on: 'roles/cx-manager',
        set: { summary: 'A passionate person who creates seamless journeys for our customers in a fast-paced place.' },
        finds: [
          {
            at: 'summary',
            message: '“fast-paced” says nothing that a reader could check',
            fix: 'Say how much comes in, and how quickly it must be done.',
          },
          { at: 'summary', message: '“passionate” says nothing that a reader could check', fix: 'Say what the person has done.' },
          {
            at: 'summary',
            message: '“seamless” says nothing that a reader could check',
            fix: 'Say what the customer no longer has to do.',
          },
        ],
      },
      {
        title: 'a buzzword in the body',
        on: 'roles/cx-manager',
        body: 'We leverage synergy.\n',
        finds: [
          { text: 'We leverage synergy.', message: '“leverage” says nothing that a reader could check', fix: 'Write use.' },
          { text: 'We leverage synergy.', message: '“synergy” says nothing that a reader could check', fix: 'Say who does what together.' },
        ],
      },
    ],
  }),
  defineRule({
    code: 'wording/vacancy-language',
    severity: 'warning',
    what: 'The core of a definition speaks to an applicant: "you will", "we offer", "exciting".',
    why: 'A definition is read by people who hire, work and decide; an ad is made from it later.',
    fix: 'Write what the role does, in the present and without "you will".',
    source: 'The rules of GitLab for its job families.',
    check(content, report) {
      for (const entry of content.of('roles')) {
        const { summary, mandate, accountabilities, mustHaves, niceToHaves } = entry.data;
        eachText({ summary, mandate, accountabilities, mustHaves, niceToHaves }, (text, path) => {
          const said = adPattern.exec(text);
          if (said) report.entry(entry, [...path], { message: `“${said[0]}” is the language of an advertisement` });
        });
      }
    },
    good: [
      {
        title: 'a conversation in the body, with “you will”',
        on: 'roles/cx-manager',
        body: 'Say: “You will hear no from finance, and that is where the work begins.”\n',
      },
    ],
    bad: [
      {
        title: 'an accountability that woos',
        on: 'roles/cx-manager',
        set: { 'accountabilities.0': 'You will run an exciting programme for our customers.' },
        finds: { at: 'accountabilities.0', message: '“You will” is the language of an advertisement' },
      },
    ],
  }),
  defineRule({
    code: 'wording/weasel-outcome',
    severity: 'error',
    weight: 1,
    what: 'An outcome begins with a verb of effort, such as improve, drive or enhance.',
    why: 'An outcome says what is true at the end. An effort can be made for ever and nobody can tell whether it succeeded.',
    fix: 'Write the state that is reached, with its measure and day.',
    source: 'Smart and Street, Who: outcomes are results and not activities.',
    check(content, report) {
      for (const entry of content.of('roles')) {
        for (const [index, outcome] of (entry.data.outcomes ?? []).entries()) {
          const verb =
            /^(?:improve|drive|enhance|support|help|foster|promote|optimi[sz]e|increase|boost|champion|contribute|ensure)s?\b|^better\b/i.exec(
              outcome?.result ?? '',
            );
          if (verb) report.entry(entry, ['outcomes', index, 'result'], { message: `“${verb[0]}” is an effort and not an outcome` });
        }
      }
    },
    good: [
      {
        title: 'a state that is reached',
        on: 'roles/cx-manager',
        set: { 'outcomes.0.result': 'Nine in ten agreed improvements are live on their day.' },
      },
    ],
    bad: [
      {
        title: 'an outcome without an end',
        on: 'roles/cx-manager',
        set: { 'outcomes.0.result': 'Improve the experience of our customers across all channels.' },
        finds: { at: 'outcomes.0.result', message: '“Improve” is an effort and not an outcome' },
      },
    ],
  }),
  defineRule({
    code: 'wording/long-sentence',
    severity: 'warning',
    what: `A sentence has more than ${longestSentence} words.`,
    why: 'Readers lose the beginning of a long sentence before they reach its end, and most readers are in a hurry.',
    fix: 'Make two or three sentences of it.',
    source: 'The content guidance of GOV.UK advises sentences of at most 25 words; this bound is far above it.',
    check(content, report) {
      for (const entry of content.entries) {
        if (!spoken.includes(entry.collection)) continue;
        reportTexts(entry, report, mayBeLong, longSentences);
      }
    },
    good: [
      {
        title: 'many short sentences',
        on: 'roles/cx-manager',
        body: 'One thing is said. Then the next thing is said. Nobody has to hold their breath. It reads well aloud.\n',
      },
    ],
    bad: [
      {
        title: 'a mandate in one breath',
        on: 'roles/cx-manager',
        set: { mandate: `Keep a list of ${'what we agreed to mend for them and '.repeat(6)}show it.` },
        finds: { at: 'mandate', message: 'A sentence of 54 words begins with “Keep a list of what …”' },
      },
    ],
  }),
  defineRule({
    code: 'wording/reading-level',
    severity: 'warning',
    what: `An entry needs more than ${hardestGrade} years of schooling to read.`,
    why: 'A guide is read between two meetings, often by people whose first language is another.',
    fix: 'Shorten the longest sentences first, then replace long words by the short ones that people say.',
    source: 'Flesch–Kincaid grade level (Kincaid and others, 1975).',
    check(content, report) {
      for (const entry of content.entries) {
        if (!spoken.includes(entry.collection)) continue;
        const sentences = sentencesOfEntry(entry);
        const grade = mayExceed(hardestGrade, sentences) ? gradeOf(sentences) : 0;
        if (grade > hardestGrade) report.entry(entry, [], { message: `The reading level is grade ${grade.toFixed(1)}` }, 'key');
      }
    },
    bad: [
      {
        title: 'a body in the language of reports',
        on: 'principles/executives-own-it',
        body: `${'Organisational customer-centricity necessitates comprehensive interdepartmental accountability, systematically institutionalising responsibility.\n\n'.repeat(40)}`,
        finds: { key: '', message: 'The reading level is grade 29.7' },
      },
    ],
  }),
  defineRule({
    code: 'wording/abbreviation',
    severity: 'warning',
    what: 'An abbreviation stands in an entry that neither the glossary nor the entry itself explains.',
    why: 'The reader who does not know it is the one for whom the page was written.',
    fix: 'Write it out, or add it to the glossary with its meaning.',
    check(content, report) {
      const known = knownAbbreviations(content);
      for (const entry of content.entries) {
        if (!spoken.includes(entry.collection)) continue;
        const said = new Set<string>();
        const unexplained = (text: string): Found[] => {
          return [...text.replace(/["“][^"”]*["”]/g, '').matchAll(abbreviationPattern)].flatMap(([, short = '']) => {
            if (known.has(short) || said.has(short) || explains(entry, short)) return [];
            said.add(short);
            return [{ message: `“${short}” is nowhere explained` }];
          });
        };
        reportTexts(entry, report, (text) => unknownIn(text, known), unexplained, naming);
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
        title: 'initials of a trade that nobody outside it knows',
        on: 'roles/cx-manager',
        set: {
          summary: 'Runs the list of agreed improvements with the PMO and the QXZ board, across departments that do not report to it.',
        },
        finds: [
          { at: 'summary', message: '“PMO” is nowhere explained' },
          { at: 'summary', message: '“QXZ” is nowhere explained' },
        ],
      },
    ],
  }),
  defineRule({
    code: 'wording/gender-coded',
    severity: 'info',
    what: 'The core of a role definition uses many words of one gender coding and few of the other.',
    why: 'Such words have been found to tell readers who belongs here and who does not. It is a hint and no verdict: the words may be right.',
    fix: 'Read the words and ask whether each is needed. Replace those that only set a tone.',
    source: 'Gaucher, Friesen and Kay (2011); word stems from the gender decoder by Kat Matfield, without those that name the work itself.',
    check(content, report) {
      for (const entry of content.of('roles')) {
        const { summary, mandate, accountabilities, mustHaves, niceToHaves } = entry.data;
        const texts = [summary, mandate, ...(accountabilities ?? []), ...(mustHaves ?? []), ...(niceToHaves ?? [])];
        const { masculine, feminine } = codedWords(texts.join('\n'));
        for (const [kind, more, fewer] of [
          ['masculine', masculine, feminine],
          ['feminine', feminine, masculine],
        ] as const)
          if (more.length - fewer.length >= 5)
            report.entry(
              entry,
              ['accountabilities'],
              { message: `${more.length} words coded ${kind} and ${fewer.length} of the other kind: ${[...new Set(more)].join(', ')}` },
              'key',
            );
      }
    },
    bad: [
      {
        title: 'accountabilities in the tone of a fight',
        on: 'roles/cx-manager',
        set: {
          'accountabilities.0': 'Battles with fearless and competitive determination against dominant and aggressive competitors.',
        },
        finds: {
          key: 'accountabilities',
          message:
            '8 words coded masculine and 0 of the other kind: battles, fearless, competitive, determination, dominant, aggressive, competitors, competing',
        },
      },
    ],
  }),
];
