import { runsOn, sentencesOf } from '../../../words/reading-level.ts';
import { findingsByEntry } from '../../entry-findings.ts';
import { defineRule, type Found } from '../../rule.ts';
import { proseCollections, reportTexts } from './shared.ts';

const MAX_SENTENCE_WORDS = 40;

const mayBeTooLong = (text: string) => runsOn(text, 4 * MAX_SENTENCE_WORDS);

const noSentences = new Set(['formula']);

/** Sentences with more words than the longest that is allowed. */
function longSentences(text: string): Found[] {
  if (!mayBeTooLong(text)) return [];
  return sentencesOf(text).flatMap((sentence) => {
    const words = sentence.split(/\s+/);
    if (words.length <= MAX_SENTENCE_WORDS) return [];
    const start = text.indexOf(sentence);
    const message = `A sentence of ${words.length} words begins with “${words.slice(0, 5).join(' ')} …”`;
    return [{ message, span: start === -1 ? undefined : [start, start + sentence.length] }];
  });
}

const reportLong = findingsByEntry((entry, report) => reportTexts(entry, report, mayBeTooLong, longSentences, noSentences));

export default defineRule({
  code: 'wording/long-sentence',
  severity: 'warning',
  what: `A sentence has more than ${MAX_SENTENCE_WORDS} words.`,
  why: 'Readers lose the beginning of a long sentence before they reach its end, and most readers are in a hurry.',
  fix: 'Make two or three sentences of it.',
  source: 'The content guidance of GOV.UK advises sentences of at most 25 words; this limit is far above it.',
  check(content, report) {
    for (const entry of content.entries) {
      if (!proseCollections.includes(entry.collection)) continue;
      reportLong(entry, report);
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
      set: { mandate: `Keep a list of ${'what we agreed to fix for them and '.repeat(6)}show it.` },
      finds: { at: 'mandate', message: 'A sentence of 54 words begins with “Keep a list of what …”' },
    },
  ],
});
