import { placeOf } from '../../../read/links.ts';
import { eachText, paragraphsOf, textsOf } from '../../prose.ts';
import { defineRule } from '../../rule.ts';

const placeholderPattern = /\b(?:lorem ipsum|TODO|TBD|FIXME|xxx+|asdf)\b|\bto be (?:written|confirmed|decided) (?:later|soon)\b/i;

export default defineRule({
  code: 'wording/placeholder',
  severity: 'error',
  what: 'A text is a placeholder, such as “TODO” or “lorem ipsum”.',
  why: 'Readers see that nobody finished the page, and trust the rest of it less.',
  fix: 'Write the text, or set `status: draft`.',
  check(content, report) {
    for (const entry of content.entries) {
      if (entry.data.status === 'draft') continue;
      if (textsOf(entry).some((text) => placeholderPattern.test(text)))
        eachText(entry.data, (text, path) => {
          const found = placeholderPattern.exec(text);
          if (found) report.entry(entry, [...path], { message: `“${found[0]}” is a placeholder` });
        });
      for (const { text, node } of paragraphsOf(entry)) {
        const found = placeholderPattern.exec(text);
        if (found) report.file(entry.document.file, placeOf(node), { message: `“${found[0]}” is a placeholder` }, entry);
      }
    }
  },
  bad: [
    {
      title: 'a mandate that was to be written later',
      on: 'roles/cx-manager',
      set: { mandate: 'TODO: say what the organisation hands to this role.' },
      finds: { at: 'mandate', message: '“TODO” is a placeholder' },
    },
    {
      title: 'a filler in the body',
      on: 'roles/cx-manager',
      body: 'Lorem ipsum dolor sit amet.\n',
      finds: { text: 'Lorem ipsum dolor sit amet.', message: '“Lorem ipsum” is a placeholder' },
    },
  ],
});
