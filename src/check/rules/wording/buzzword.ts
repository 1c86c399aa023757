import type { ContentDocument } from '../../../read/document.ts';
import { buzzPattern, buzzwords } from '../../../words/buzzwords.ts';
import { findingsByEntry } from '../../entry-findings.ts';
import { memoize } from '../../memoize.ts';
import { defineRule, type Found } from '../../rule.ts';
import { proseCollections, reportTexts } from './shared.ts';

/** Fields that quote others, or show what not to write. */
const quotingFields = new Set([
  'aliases',
  'searches',
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
  [...text.matchAll(buzzPattern)].map(({ 0: word, index }) => {
    const advice = buzzwords[word.toLowerCase()] ?? '';
    return {
      message: `“${word}” says nothing that a reader could check`,
      fix: `${advice.charAt(0).toUpperCase()}${advice.slice(1)}.`,
      span: [index, index + word.length],
    };
  });

const hasBuzz = (text: string) => text.search(buzzPattern) !== -1;
const reportBuzz = findingsByEntry((entry, report) => reportTexts(entry, report, hasBuzz, buzzwordsIn, quotingFields));
const isSuspect = memoize(({ text }: ContentDocument) => hasBuzz(text));

export default defineRule({
  code: 'wording/buzzword',
  severity: 'warning',
  what: 'A text uses a word that sounds good and says nothing.',
  why: 'Every reader pictures something else.',
  fix: 'Say what is meant in plain words.',
  check(content, report) {
    for (const entry of content.entries) {
      if (!proseCollections.includes(entry.collection) || !isSuspect(entry.document)) continue;
      reportBuzz(entry, report);
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
          words: 'passionate',
          message: '“passionate” says nothing that a reader could check',
          fix: 'Say what the person has done.',
        },
        {
          at: 'summary',
          words: 'seamless',
          message: '“seamless” says nothing that a reader could check',
          fix: 'Say what the customer no longer has to do.',
        },
        {
          at: 'summary',
          words: 'fast-paced',
          message: '“fast-paced” says nothing that a reader could check',
          fix: 'Say how much comes in, and how quickly it must be done.',
        },
      ],
    },
    {
      title: 'a buzzword in the body',
      on: 'roles/cx-manager',
      body: 'We leverage synergy.\n',
      finds: [
        { text: 'leverage', message: '“leverage” says nothing that a reader could check', fix: 'Write use.' },
        { text: 'synergy', message: '“synergy” says nothing that a reader could check', fix: 'Say who does what together.' },
      ],
    },
  ],
});
