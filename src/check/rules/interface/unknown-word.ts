import { en } from '../../../i18n/words/en.ts';
import { nearest } from '../../../text/nearest.ts';
import { valueAt } from '../../value-at.ts';
import { wordRule } from './shared.ts';

export default wordRule(
  ['unknown-key'],
  ({ path, key = '' }) => {
    const guess = nearest(key, Object.keys((valueAt(en, path.slice(0, -1)) as object | undefined) ?? {}));
    return { message: `No page asks for \`${path.join('.')}\``, fix: guess ? `Did you mean \`${guess}\`?` : undefined };
  },
  {
    code: 'interface/unknown-word',
    what: 'The words of the interface hold a key that no page asks for.',
    why: 'A misspelt key is a translation that nobody will ever see.',
    fix: 'Correct the spelling of the key or delete it.',
    bad: [
      {
        title: 'a misspelt key',
        on: 'interface/de.yaml',
        file: 'page:\n  serach: Suche\n',
        finds: { key: 'page.serach', message: 'No page asks for `page.serach`', fix: 'Did you mean `search`?' },
      },
    ],
  },
);
