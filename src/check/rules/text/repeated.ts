import { excerpt } from '../../../text/excerpt.ts';
import { findingsByEntry } from '../../entry-findings.ts';
import { defineRule, type Found } from '../../rule.ts';
import { foundInSentences } from '../figures/shared.ts';
import { reportTexts } from '../wording/shared.ts';
import { placeName, repeatedPassages, reportPassage } from './shared.ts';

export default defineRule({
  code: 'text/repeated',
  severity: 'warning',
  what: 'Two texts that stand side by side in an entry, such as two items of a list or two levels of a skill, say nearly the same: at most about one word in ten is different. Or a text has the same sentence twice.',
  why: 'Readers look for the difference and find none; where one says when to do something and the other when not to, they are misled.',
  fix: 'Delete one of them, or write what was meant.',
  check(content, report) {
    for (const { passage, original } of repeatedPassages(content)) {
      if (passage.entry !== original.entry) continue;
      // The same item twice is a finding of schema/item-twice.
      const isItemTwice = passage.field === original.field && passage.text.toLowerCase() === original.text.toLowerCase();
      if (isItemTwice && passage.path.slice(0, -1).join() === original.path.slice(0, -1).join() && typeof passage.path.at(-1) === 'number')
        continue;
      reportPassage(report, passage, { message: `This says nearly the same as ${placeName(original)}`, cause: passage.entry.id });
    }
    for (const entry of content.entries) if (entry.data.status !== 'draft') reportTwice(entry, report);
  },
  good: [
    {
      title: 'two levels that a number tells apart',
      on: 'skills/coaching',
      set: {
        'levels.awareness.0': 'coach at least two colleagues on what they say to customers',
        'levels.working.0': 'coach at least twenty colleagues on what they say to customers',
      },
    },
  ],
  bad: [
    {
      title: 'a sentence that was pasted twice',
      on: 'roles/cx-manager',
      set: {
        budget:
          'A small fund pays for repairs that take less than a day. Ask for it in writing. A small fund  pays for repairs that take less than a day.',
      },
      finds: {
        at: 'budget',
        words: 'A small fund  pays for repairs that take less than a day.',
        message: 'The sentence “A small fund  pays for repairs that…” stands here twice',
        fix: 'Delete one of the two.',
      },
    },
    {
      title: 'a question that was pasted twice, with a word changed',
      on: 'roles/cx-manager',
      set: {
        'interview.questions.4.question':
          'Tell me about a meeting you led where two teams seriously disagreed. What was written down at the end?',
      },
      finds: { at: 'interview.questions.4.question', message: 'This says nearly the same as `interview.questions[4].question`' },
    },
    {
      title: 'a sign for an action that is also a sign against it',
      on: 'actions/coach-one-contact',
      set: { 'whenNot.0': "A colleague is good at the job but bored, and hasn't had feedback from you for weeks." },
      finds: { at: 'whenNot.0', message: 'This says nearly the same as `whenToUse[2]`' },
    },
    {
      title: 'a paragraph that was pasted twice',
      on: 'principles/close-the-loop',
      body: 'Customers who told us something hear what we did with it.\n\nA second thought.\n\nCustomers who told us something hear what we have done with it.\n',
      finds: { text: 'Customers who told us something hear what we have done with it.', message: 'This says nearly the same as line 51' },
    },
  ],
});

const reportTwice = findingsByEntry((entry, report) => reportTexts(entry, report, isLong, sentencesTwice));

/** A shorter sentence may come back on purpose. */
const MIN_WORDS = 6;
const isLong = (text: string) => text.length > 60;

function sentencesTwice(text: string): Found[] {
  if (!isLong(text)) return [];
  const seen = new Set<string>();
  return foundInSentences(text, (sentence) => {
    const key = sentence
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
    const isTwice = seen.has(key) && key.split(' ').length >= MIN_WORDS;
    seen.add(key);
    return isTwice ? [{ message: `The sentence “${excerpt(sentence, 40)}” stands here twice`, fix: 'Delete one of the two.' }] : [];
  }).slice(0, 1);
}
