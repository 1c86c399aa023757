import type { ContentDocument } from '../../../read/document.ts';
import { excerpt } from '../../../text/excerpt.ts';
import { withoutFrontMatter } from '../../../text/front-matter.ts';
import { bodiesOf } from '../../bodies.ts';
import { memoize } from '../../memoize.ts';
import { defineRule } from '../../rule.ts';
import { unshownWords } from '../../unshown.ts';

export default defineRule({
  code: 'body/lost-text',
  severity: 'error',
  locked: true,
  what: 'Words of a body are shown on no page: a cell too many, a note or link address that nothing refers to, text that Markdown reads past.',
  why: 'The author wrote it for readers, and none will see it.',
  fix: 'Move the words into the text, refer to the note, or delete them.',
  check(content, report) {
    for (const { entry, file } of bodiesOf(content)) {
      for (const { text: words, position, reason } of unshownIn(entry.document))
        report.file(file, position, { message: `No page shows “${excerpt(words, 40)}”: ${reason}` }, entry);
    }
  },
  good: [
    {
      title: 'notes and links that are referred to',
      on: 'roles/cx-manager',
      body: 'It is so.[^why] See [the code][code] and [code].\n\n[^why]: As the code says.\n\n    And says again.\n\n[code]: https://example.org/ "The code"\n',
    },
    {
      title: 'lists, tables, code and quotations',
      on: 'roles/cx-manager',
      body: '1. One\n2. [x] Two\n\n> A word.\n\n| A | B |\n|:--|--:|\n| 1 | |\n| `a` | ~~b~~ &amp; c |\n\n```sh\necho 1\n```\n\n***\n\nA line\\\nand another: https://example.org/.\n',
    },
  ],
  bad: [
    {
      title: 'a row with more cells than its table has columns',
      on: 'roles/cx-manager',
      body: '| Step | Who |\n|---|---|\n| Call | Agent | within a day |\n',
      finds: { text: 'within a day', message: 'No page shows “within a day”: this row has more cells than the table has columns' },
    },
    {
      title: 'a footnote that nothing refers to',
      on: 'roles/cx-manager',
      body: 'It is so.\n\n[^why]: As we counted.\n',
      finds: {
        text: '[^why]: As we counted.',
        message: 'No page shows “[^why]: As we counted.”: it is the text of a footnote that nothing refers to',
      },
    },
    {
      title: 'a sentence that Markdown takes for a link address',
      on: 'roles/cx-manager',
      body: '[Note]: urgent\n"Call at once."\n\nText.\n',
      finds: {
        text: '[Note]: urgent\n"Call at once."',
        message: 'No page shows “[Note]: urgent "Call at once."”: it is the text of a link that nothing refers to',
      },
    },
    {
      title: 'two footnotes of the same name',
      on: 'roles/cx-manager',
      body: 'It is so.[^1]\n\n[^1]: As we counted.\n\n[^1]: As others say.\n',
      finds: {
        text: '[^1]: As others say.',
        message: 'No page shows “[^1]: As others say.”: the name `1` was given to a footnote before',
      },
    },
    {
      title: 'a sentence behind the mark of a block of code',
      on: 'roles/cx-manager',
      body: '```Say this to the customer:\nWe are sorry.\n```\n',
      finds: {
        text: 'Say this to the customer',
        message: 'No page shows “Say this to the customer”: it stands on the line that begins a block of code',
      },
    },
    {
      title: 'words inside a component that shows none',
      on: 'roles/cx-manager',
      body: 'So it is.<Cite source="sackett-2022">as we read</Cite>\n',
      finds: { text: 'as we read', message: 'No page shows “as we read”: this component shows its attributes alone' },
    },
  ],
});

const unshownIn = memoize(({ body, text }: ContentDocument) => (body ? unshownWords(body, withoutFrontMatter(text)) : []));
