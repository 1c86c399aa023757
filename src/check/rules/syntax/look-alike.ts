import type { ContentDocument } from '../../../read/document.ts';
import { lookAlikesIn } from '../../look-alikes.ts';
import { memoize } from '../../memoize.ts';
import { defineRule } from '../../rule.ts';

const foundIn = memoize(({ text }: ContentDocument) => lookAlikesIn(text));

export default defineRule({
  code: 'syntax/look-alike',
  severity: 'error',
  locked: true,
  what: 'A word has a letter of another script that looks like one of its own.',
  why: 'Nobody sees it: search does not find the word, ids that look alike lead nowhere, and addresses can deceive.',
  fix: 'Type the word anew, letter by letter.',
  source: 'Unicode Technical Standard #39, Unicode Security Mechanisms.',
  check({ files }, report) {
    for (const document of files.documents) {
      const { file, text } = document;
      const found = foundIn(document);
      if (found.length === 0) continue;
      const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
      for (const { word, letter, script, index, plain } of found) {
        const line = starts.findLastIndex((start) => start <= index);
        const column = index - (starts[line] as number) + 1;
        const code = (letter.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0');
        report.file(
          file,
          { line: line + 1, column, endLine: line + 1, endColumn: column + word.length },
          {
            message: `The letter \`${letter}\` in \`${word}\` is ${script} (U+${code}) and only looks like one of the others`,
            fix: `Type the word anew: \`${plain}\`.`,
            cause: word,
          },
        );
      }
    }
  },
  good: [
    {
      title: 'words and signs of other scripts',
      on: 'roles/cx-manager',
      body: 'The difference Δt is 5 µs, α is small, and Москва and Αθήνα are towns.\n',
    },
  ],
  bad: [
    {
      title: 'letters of Cyrillic and Greek in English words',
      on: 'roles/cx-manager',
      body: 'Nοbody asks the сustomer.\n',
      finds: [
        {
          text: 'Nοbody',
          message: 'The letter `ο` in `Nοbody` is Greek (U+03BF) and only looks like one of the others',
          fix: 'Type the word anew: `Nobody`.',
        },
        {
          text: 'сustomer',
          message: 'The letter `с` in `сustomer` is Cyrillic (U+0441) and only looks like one of the others',
          fix: 'Type the word anew: `customer`.',
        },
      ],
    },
    {
      title: 'a word of look-alikes alone',
      on: 'roles/cx-manager',
      body: 'The СХ is fine.\n',
      finds: {
        text: 'СХ',
        message: 'The letter `С` in `СХ` is Cyrillic (U+0421) and only looks like one of the others',
        fix: 'Type the word anew: `CX`.',
      },
    },
    {
      title: 'a Latin letter in a Russian word',
      on: 'roles/cx-manager',
      body: 'Это Mосква, город в России.\n',
      finds: {
        text: 'Mосква',
        message: 'The letter `M` in `Mосква` is Latin (U+004D) and only looks like one of the others',
        fix: 'Type the word anew: `Москва`.',
      },
    },
    {
      title: 'a reference that looks right',
      on: 'roles/cx-manager',
      set: { family: 'prоgramme' },
      finds: { at: 'family', message: 'The letter `о` in `prоgramme` is Cyrillic (U+043E) and only looks like one of the others' },
    },
  ],
});
