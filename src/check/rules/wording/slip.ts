import type { Span } from '../../../read/words.ts';
import { excerpt } from '../../../text/excerpt.ts';
import { memoizePair } from '../../memoize.ts';
import { eachText, textsOf } from '../../prose.ts';
import { type CheckedEntry, defineRule, type Found } from '../../rule.ts';
import { reportTexts } from './shared.ts';

/** Short words that are never right twice in a row. */
const shortWords =
  'the|a|an|and|of|to|for|with|at|by|from|as|we|you|or|if|but|not|be|are|was|has|this|these|their|our|your|its|when|which|will|' +
  'und|oder|mit|zu|von|wir|für|nicht|im|am|bei|eine|einen|einem|einer';
/** Longer words that may stand twice in a row. */
const mayRepeat =
  'that|very|really|much|many|more|long|well|over|again|never|ever|there|here|dass|sehr|viel|haben|hatten|werden|wurden|waren|können|sollen';
const twice = new RegExp(`(?<![\\p{L}\\p{N}’'-])(${shortWords}|(?!(?:${mayRepeat})\\s)\\p{Ll}{4,})\\s+\\1(?![\\p{L}\\p{N}’'-])`, 'giu');
/** What a text cannot end in: a word that joins, a comma, a bracket that is open. */
const unfinished =
  /(?:\s(?:and|or|the|a|your|our|my|every|because|although|whose|than|und|oder|dass|weil|Ihre[mnrs]?|unsere[mnrs]?|wenn)|[\p{L}\p{N}],)$|\([^()]*$/u;
/** Other sentences of the text end in a full stop, and its last word has none. */
const openEnd = (text: string): RegExpExecArray | null =>
  /\p{Ll}{2}[.!?]["”’)]* \p{Lu}/u.test(text) && !/\n/.test(text) ? notLast.exec(text) : null;
/** Words with which hardly a sentence ends. */
const notLast =
  /(?<=[\p{L}\p{N}],? )(?:before|after|until|unless|while|when|if|since|you|we|they|he|she|i|is|are|was|were|be|been|will|would|can|could|should|must|may|might|has|have|had|of|to|from|with|without|for|by|at|into|onto|about|between|against|that|which|who|what|how|where|this|these|those|their|its|some|any|each|more|very|as|but|so that|how \p{L}+|der|die|das|den|dem|ein|eine|einen|von|mit|für|bei|aus|wird|sind|ist|hat|kann|soll|muss)$/iu;
/** German sentences may end in “an”: “von Anfang an”. */
const unfinishedInEnglish = new RegExp(`\\san$|${unfinished.source}`, 'u');
/** Two capitals make a name of it: Duran Duran. */
const isSlip = ([both]: RegExpExecArray) => !/^(\p{Lu}\p{Ll}{3,})\s+\1$/u.test(both);
const hasTwice = (text: string) => text.search(twice) !== -1;
const endsCut = memoizePair((entry: CheckedEntry, cut: RegExp) => textsOf(entry).some((text) => cut.test(text) || openEnd(text)));
const isInCapitals = (title: string) => /^(?=.*\p{Lu}{4}.* .*\p{Lu}{3})[^\p{Ll}]+$/u.test(title);

export default defineRule({
  code: 'wording/slip',
  severity: 'warning',
  what: 'A word stands twice in a row, a text ends in the middle of its sentence, or a title is in capitals.',
  why: 'Readers stumble, and wonder what else was not read again. Capitals are slow to read, and some screen readers spell them.',
  fix: 'Read the text once more, and finish it.',
  check(content, report) {
    for (const entry of [...content.entries, ...content.translations]) {
      if (entry.data.status === 'draft' || entry.collection === 'vacancy') continue;
      reportTexts(entry, report, hasTwice, doubled);
      const language = 'language' in entry ? entry.language : content.settings.language;
      const cut = String(language).startsWith('de') ? unfinished : unfinishedInEnglish;
      if (endsCut(entry, cut))
        eachText(entry.data, (text, path) => {
          const match = text.split(' ').length > 3 ? (cut.exec(text) ?? openEnd(text)) : null;
          if (!match) return;
          const [end] = match;
          const start = match.index + end.length - end.trimStart().length;
          const span: Span = [start, match.index + end.length];
          if (end.startsWith('('))
            report.entry(entry, [...path], {
              message: `The bracket of “${excerpt(end, 40)}” is never closed`,
              fix: 'Write `)` where it ends.',
              span,
            });
          else if (!cut.test(text))
            report.entry(entry, [...path], {
              message: `The last sentence has no end, after “${end}”`,
              fix: 'Finish the sentence, or write a full stop.',
              span,
            });
          else
            report.entry(entry, [...path], {
              message: `The text ends in the middle, after “${end.trim()}”`,
              fix: 'Finish the sentence.',
              span,
            });
        });
      const { title } = entry.data as { title?: string };
      if (title && isInCapitals(title))
        report.entry(entry, ['title'], {
          message: 'The title is in capitals',
          fix: 'Write it as in a sentence: one capital at its beginning.',
        });
    }
  },
  good: [
    {
      title: 'words that may stand twice',
      on: 'roles/cx-manager',
      body: 'We know that that form had had its day, and what it is is clear. It is very very old. Hand it in in March, and play Duran Duran.\n',
    },
    {
      title: 'a German verb whose first part comes last',
      on: 'translations/de/roles/cx-manager.mdx',
      set: { budget: 'Jede Verbesserung fängt mit einem kleinen Betrag an' },
    },
  ],
  bad: [
    {
      title: 'a word twice',
      on: 'roles/cx-manager',
      set: { budget: 'A small fund for the the repairs of a month.' },
      finds: { at: 'budget', words: 'the the', message: 'The word “the” stands twice in a row', fix: 'Delete one of the two.' },
    },
    {
      title: 'a word twice in a body',
      on: 'roles/cx-manager',
      body: 'It is up to to you.\n',
      finds: { text: 'to to', message: 'The word “to” stands twice in a row', fix: 'Delete one of the two.' },
    },
    {
      title: 'a word twice over two lines of a list',
      on: 'roles/cx-manager',
      body: '- Ask them.\n- Look for at\n  at *least* one &amp; at least\n  least two.\n',
      finds: [
        { text: 'at\n  at', message: 'The word “at” stands twice in a row' },
        { text: 'least\n  least', message: 'The word “least” stands twice in a row' },
      ],
    },
    {
      title: 'a sentence that was not finished',
      on: 'roles/cx-manager',
      set: { budget: 'A small fund for the repairs of a month, and' },
      finds: { at: 'budget', words: 'and', message: 'The text ends in the middle, after “and”', fix: 'Finish the sentence.' },
    },
    {
      title: 'a last sentence that breaks off',
      on: 'roles/cx-manager',
      set: { budget: 'A small fund for the repairs of a month. Ask a lawyer before you' },
      finds: {
        at: 'budget',
        words: 'you',
        message: 'The last sentence has no end, after “you”',
        fix: 'Finish the sentence, or write a full stop.',
      },
    },
    {
      title: 'a bracket that is never closed',
      on: 'roles/cx-manager',
      set: { budget: 'A small fund for repairs (of a month.' },
      finds: {
        at: 'budget',
        words: '(of a month.',
        message: 'The bracket of “(of a month.” is never closed',
        fix: 'Write `)` where it ends.',
      },
    },
    {
      title: 'a title in capitals',
      on: 'skills/coaching',
      set: { title: 'COACHING PEOPLE' },
      finds: { at: 'title', message: 'The title is in capitals', fix: 'Write it as in a sentence: one capital at its beginning.' },
    },
  ],
});

/** More in one text are one slip, such as a line that was pasted many times. */
const MOST_TWICE = 2;

function doubled(text: string): Found[] {
  return [...text.matchAll(twice).filter(isSlip).take(MOST_TWICE)].map(({ 0: both, 1: word, index }) => ({
    message: `The word “${word}” stands twice in a row`,
    fix: 'Delete one of the two.',
    span: [index, index + both.length],
  }));
}
