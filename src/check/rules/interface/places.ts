import { en } from '../../../i18n/words/en.ts';
import { englishAt, wordRule } from './shared.ts';

export default wordRule(
  ['format', 'type'],
  ({ path, kind, expected }) =>
    path.length === 0
      ? {
          message: `The file should be ${expected}`,
          fix: `Write each group of words below its name and a colon, indented by two spaces, and without a hyphen: ${Object.keys(en)
            .slice(0, 3)
            .map((key) => `\`${key}:\``)
            .join(', ')}.`,
        }
      : { message: `\`${path.join('.')}\`: ${kind === 'format' ? expected : `it takes ${expected}`}`, fix: englishAt(path) },
  {
    code: 'interface/places',
    what: 'A word of the interface has not the places that are filled in, such as {count}, or is no text at all.',
    why: 'The number or the name would be missing from the sentence, or {count} would stand on the page.',
    fix: 'Write the text with the same places in braces as the English one, in the order that the language needs.',
    good: [
      {
        title: 'the places in another order',
        on: 'interface/de.yaml',
        file: 'search:\n  tool:\n    resultsFor: "Zu „{query}“: {results}"\n',
      },
    ],
    bad: [
      {
        title: 'a place left out',
        on: 'interface/de.yaml',
        file: 'search:\n  tool:\n    resultsFor: "{results}"\n',
        finds: {
          at: 'search.tool.resultsFor',
          message: '`search.tool.resultsFor`: it must hold {results} and {query}, and no other place',
          fix: 'In English: “{results} for “{query}””.',
        },
      },
      {
        title: 'a place translated',
        on: 'interface/de.yaml',
        file: 'compare:\n  same: Für alle gleich ({anzahl})\n',
        finds: {
          at: 'compare.same',
          message: '`compare.same`: it must hold {count}, and no other place',
          fix: 'In English: “The same for all ({count})”.',
        },
      },
      {
        title: 'a list in place of all words',
        on: 'interface/de.yaml',
        file: '- Suche\n- Rollen\n',
        finds: { line: 1, column: 1, message: 'The file should be named fields' },
      },
      {
        title: 'a list in place of a word',
        on: 'interface/de.yaml',
        file: 'page:\n  search: [Suche]\n',
        finds: { at: 'page.search', message: '`page.search`: it takes text', fix: 'In English: “Search”.' },
      },
    ],
  },
);
