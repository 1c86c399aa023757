import type { ContentDocument } from '../../../read/document.ts';
import { inQuotes, isShort, meantText, needsQuotes } from '../../../read/yaml-text.ts';
import { findingsByEntry } from '../../entry-findings.ts';
import { memoize } from '../../memoize.ts';
import { eachText } from '../../prose.ts';
import { defineRule, type Found } from '../../rule.ts';

/** Most files have none of them at the beginning or the end of a text. */
const hasMarks = memoize(({ text }: ContentDocument) => /["']{2}|["'] *$|\\"|(?:: |- )["']/m.test(text));

/** Fields of words that somebody says, which may stand in quotation marks. */
const spokenFields = new Set(['openingWords', 'ask', 'says', 'searches']);

export default defineRule({
  code: 'syntax/shown-quotes',
  severity: 'warning',
  what: 'A text has quotation marks around it that were meant for YAML, or one that has no other.',
  why: 'Readers see them, and wonder who is quoted.',
  fix: 'Delete the marks that readers would see.',
  check(content, report) {
    for (const entry of [...content.entries, ...content.translations]) reportMarks(entry, report);
  },
  good: [
    {
      title: 'quotations, inches and apostrophes',
      on: 'roles/cx-manager',
      set: {
        budget: '"Yes" and "no" are "both" answers',
        mandate: 'Keep the list of agreed improvements on the screen of 24"',
        summary: "Runs the list of agreed improvements across departments, and the lists of the customers'",
      },
    },
    { title: 'words that are said', on: 'actions/set-a-goodwill-limit', set: { openingWords: '"Today we choose what we may offer."' } },
  ],
  bad: [
    {
      title: 'quotation marks within quotation marks',
      on: 'skills/coaching',
      set: { title: '"Coaching"' },
      finds: { at: 'title', message: 'Quotation marks stand around the whole text', fix: 'Write `title: Coaching`.' },
    },
    {
      title: 'marks around a text with marks of its own',
      on: 'roles/cx-manager',
      set: { budget: '"ask "how did it go?" before you say"' },
      finds: {
        at: 'budget',
        message: 'Quotation marks stand around the whole text',
        fix: 'Write `budget: ask "how did it go?" before you say`.',
      },
    },
    {
      title: 'a mark at the end alone',
      on: 'roles/cx-manager',
      set: { budget: 'A headset"' },
      finds: { at: 'budget', words: '"', message: 'The quotation mark at the end is never opened', fix: 'Write `budget: A headset`.' },
    },
    {
      title: 'a mark at the beginning alone',
      on: 'roles/cx-manager',
      set: { budget: '"A headset' },
      finds: {
        at: 'budget',
        words: '"',
        message: 'The quotation mark at the beginning is never closed',
        fix: 'Write `budget: A headset`.',
      },
    },
  ],
});

const reportMarks = findingsByEntry((entry, report) => {
  if (!hasMarks(entry.document)) return;
  eachText(entry.data, (text, path) => {
    const last = path.at(-1);
    const found = problemIn(
      text,
      typeof last === 'string' ? `${last}: ` : '- ',
      path.some((step) => spokenFields.has(String(step))),
    );
    if (found) report.entry(entry, [...path], found);
  });
});

function problemIn(text: string, lead: string, isSpoken: boolean): Found | undefined {
  const write = (plain: string) =>
    isShort(plain) ? `Write \`${lead}${needsQuotes(plain) ? inQuotes(plain) : plain}\`.` : 'Delete the mark.';
  const mark = /^["']/.exec(text)?.[0];
  const isWhole = mark !== undefined && text.length > 2 && text.endsWith(mark) && meantText(text).first === 'pair';
  if (isWhole && (text.slice(1, -1).includes(mark) ? mark === '"' : !isSpoken && !/[.!?…]["']$/.test(text)))
    return { message: 'Quotation marks stand around the whole text', fix: write(text.slice(1, -1)) };
  const count = text.replace(/„[^"„“]*"|(?<=\d ?)"/g, '').split('"').length - 1;
  if (count !== 1) return undefined;
  if (/[^\d\s"]"$/.test(text) && !text.includes('„'))
    return {
      message: 'The quotation mark at the end is never opened',
      fix: write(text.slice(0, -1)),
      span: [text.length - 1, text.length],
    };
  if (/^"\S/.test(text) && !/[”“]/.test(text))
    return { message: 'The quotation mark at the beginning is never closed', fix: write(text.slice(1)), span: [0, 1] };
  return undefined;
}
