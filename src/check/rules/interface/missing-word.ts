import { englishAt, wordRule } from './shared.ts';

export default wordRule(
  ['missing'],
  (content, { path }) => ({ message: `\`${path.join('.')}\` has no word yet`, fix: englishAt(content, path) }),
  {
    code: 'interface/missing-word',
    what: 'The words of the interface in a language lack a word, or a plural form that the language has.',
    why: 'A reader would meet a hole where a button or a heading should be.',
    fix: 'Write the word under the key that the message names.',
    bad: [
      {
        title: 'a button without a word',
        on: 'interface/de.yaml',
        set: { 'page.search': undefined },
        finds: { key: 'page', message: '`page.search` has no word yet', fix: 'In English: “Search”.' },
      },
      {
        title: 'a plural without its first form',
        on: 'interface/de.yaml',
        set: { 'formats.people.one': undefined },
        finds: { key: 'formats.people', message: '`formats.people.one` has no word yet', fix: 'In English: “{count} person”.' },
      },
    ],
  },
);
