import { placeIn } from '../../../read/content.ts';
import type { ContentDocument } from '../../../read/document.ts';
import { inQuotes, isShort } from '../../../read/yaml-text.ts';
import { memoize } from '../../memoize.ts';
import { eachText } from '../../prose.ts';
import { defineRule } from '../../rule.ts';

/** Most files have none of them. */
const hasMarks = memoize(({ text }: ContentDocument) => /[“„«‘]/.test(text));

export default defineRule({
  code: 'syntax/typographic-quotes',
  severity: 'error',
  what: 'A value stands as a whole in typographic quotation marks, which a word processor made of straight ones.',
  why: 'They are letters to YAML, and readers would see them around the text.',
  fix: 'Delete the marks, or write straight ones: `"`.',
  check(content, report) {
    for (const entry of [...content.entries, ...content.translations]) {
      if (!hasMarks(entry.document)) continue;
      eachText(entry.data, (text, path) => {
        const inner = /^(?:“([^“”]*)”|„([^„“]*)“|«([^«»]*)»|‘([^‘’]*)’)$/
          .exec(text)
          ?.slice(1)
          .find((part) => part !== undefined);
        if (inner === undefined) return;
        const { line, column } = placeIn(entry, path);
        // Within straight marks they were meant.
        if (/["']/.test(entry.document.text.split('\n')[line - 1]?.[column - 1] ?? '')) return;
        report.entry(entry, [...path], {
          message: `The whole text is in typographic quotation marks`,
          fix: isShort(inner) ? `Write \`${inQuotes(inner)}\`.` : 'Delete the two marks.',
        });
      });
    }
  },
  good: [{ title: 'a word in them', on: 'glossary/touchpoint', set: { title: 'The “touchpoint”' } }],
  bad: [
    {
      title: 'a title as a word processor writes it',
      on: 'glossary/touchpoint',
      set: { title: '“Touchpoint”' },
      finds: { at: 'title', message: 'The whole text is in typographic quotation marks', fix: 'Write `"Touchpoint"`.' },
    },
  ],
});
