import { primaryOf, shippedFor } from '../../../i18n/words.ts';
import { type Content, defineRule } from '../../rule.ts';
import { interfaceIssues } from '../../validate.ts';
import { englishAt } from './shared.ts';

/** Whether there are other words for those that a file leaves out: shipped ones, or those of its language without the country. */
const mayLeaveOut = ({ files }: Content, language: string) =>
  shippedFor(language) !== undefined ||
  files.interfaces.some((file) => file.language === primaryOf(language) && file.language !== language);

export default defineRule({
  code: 'interface/missing-word',
  severity: 'warning',
  what: 'Words of the interface are missing in a language that does not come with the generator, or a key has no word after it.',
  why: 'Readers see the English word there (the shipped one of their language, if there is one), or another plural form.',
  fix: 'Write the words under the keys that the message names.',
  check(content, report) {
    for (const { language, document } of content.files.interfaces) {
      if (document.value === undefined) continue;
      const missing = interfaceIssues({ language, document }).filter(
        ({ kind }) => kind === 'empty' || (kind === 'missing' && !mayLeaveOut(content, language)),
      );
      const [first] = missing;
      if (!first) continue;
      const named = missing.slice(0, 5).map(({ path }) => `\`${path.join('.')}\``);
      const message = `There is no word yet for ${named.join(', ')}${missing.length > named.length ? ' and others' : ''}`;
      report.file(document.file, document.at(first.path, 'key'), {
        message,
        fix: missing.length === 1 ? englishAt(first.path) : undefined,
      });
    }
  },
  good: [{ title: 'one word in place of a shipped one', on: 'interface/de.yaml', file: 'page:\n  search: Finden\n' }],
  bad: [
    {
      title: 'a key without a word',
      on: 'interface/de.yaml',
      file: 'page:\n  search:\n',
      finds: { key: 'page.search', message: 'There is no word yet for `page.search`', fix: 'In English: “Search”.' },
    },
    {
      title: 'a language that does not come with the generator, and is hardly begun',
      on: 'interface/fr.yaml',
      file: 'language:\n  name: Français\n',
      finds: {
        key: 'language',
        message: 'There is no word yet for `language.lowerTitles`, `formats`, `common`, `kinds`, `collections` and others',
      },
    },
  ],
});
