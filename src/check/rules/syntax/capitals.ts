import { defineRule } from '../../rule.ts';

export default defineRule({
  code: 'syntax/capitals',
  severity: 'error',
  locked: true,
  what: 'The names of many fields of a file begin with a capital.',
  why: 'Fields are known by their names in small letters: until then, none of the text under these is checked or shown.',
  fix: 'Write them in small letters. A word processor makes a capital at the beginning of each line: paste the text into a text editor.',
  check({ capitals }, report) {
    for (const {
      entry,
      first: [written, known],
      count,
    } of capitals)
      report.entry(
        entry,
        [written],
        { message: `${count} names of fields begin with a capital: \`${known}\` is written \`${written}\`, and so on` },
        'key',
      );
  },
  bad: [
    {
      title: 'a skill from a word processor',
      on: 'skills/juggling.yaml',
      file: 'Title: Juggling\nStatus: published\nLevels:\n  Awareness:\n    - name a ball\n',
      finds: {
        key: 'Title',
        message: '4 names of fields begin with a capital: `title` is written `Title`, and so on',
      },
    },
  ],
});
