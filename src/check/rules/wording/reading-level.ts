import { gradeOf, mayExceed } from '../../../words/reading-level.ts';
import { memoize } from '../../memoize.ts';
import { sentencesOfEntry } from '../../prose.ts';
import { type CheckedEntry, defineRule } from '../../rule.ts';
import { proseCollections } from './shared.ts';

const MAX_GRADE = 12;

/** The grade of an entry, 0 where it cannot be more than the maximum. */
const gradeOfEntry = memoize((entry: CheckedEntry) => {
  const sentences = sentencesOfEntry(entry);
  return mayExceed(MAX_GRADE, sentences) ? gradeOf(sentences) : 0;
});

export default defineRule({
  code: 'wording/reading-level',
  severity: 'warning',
  what: `An entry in English needs more than ${MAX_GRADE} years of schooling to read.`,
  why: 'A guide is read between meetings, often by people whose first language is not English.',
  fix: 'Shorten the longest sentences first, then replace long words with the short ones that people say.',
  source: 'Flesch–Kincaid grade level (Kincaid and others, 1975).',
  check(content, report) {
    // The formula counts syllables and words as English has them.
    if (!/^en(?:-|$)/.test(content.settings.language ?? 'en')) return;
    for (const entry of content.entries) {
      if (!proseCollections.includes(entry.collection)) continue;
      const grade = gradeOfEntry(entry);
      if (grade > MAX_GRADE) report.entry(entry, [], { message: `The reading level is grade ${Math.round(grade)}` }, 'key');
    }
  },
  bad: [
    {
      title: 'a body in the language of reports',
      on: 'principles/executives-own-it',
      body: `${'Organisational customer-centricity necessitates comprehensive interdepartmental accountability, systematically institutionalising responsibility.\n\n'.repeat(40)}`,
      finds: { key: '', message: 'The reading level is grade 30' },
    },
  ],
});
