import { shownCollections } from '../../../model/index.ts';
import { type CheckedEntry, defineRule } from '../../rule.ts';

const searchesOf = ({ data }: CheckedEntry): readonly (string | undefined)[] => ('searches' in data && data.searches) || [];

/** Other words for an entry. Those of roles and of the glossary have rules of their own. */
const aliasesOf = ({ collection, data }: CheckedEntry): { phrase: string | undefined; path: (string | number)[] }[] =>
  'aliases' in data && collection !== 'roles' && collection !== 'glossary'
    ? (data.aliases ?? []).map((phrase, index) => ({ phrase: typeof phrase === 'string' ? phrase : undefined, path: ['aliases', index] }))
    : [];

export default defineRule({
  code: 'title/search-shared',
  severity: 'warning',
  what: 'A phrase of `searches` leads to two entries, or is the title of its own; or it, or an alias, is the title of another entry of its kind.',
  why: 'The search cannot tell which of the two is meant, and finds an entry by its title anyway.',
  fix: 'Leave it with the entry that answers it best, or write what is different about this one.',
  check(content, report) {
    const owners = new Map<string, string>();
    for (const collection of shownCollections) {
      const entries = content.of(collection) as CheckedEntry[];
      const titled = new Map(entries.map((entry) => [entry.data.title?.toLowerCase(), entry]));
      for (const entry of entries)
        for (const { phrase, path } of [
          ...aliasesOf(entry),
          ...searchesOf(entry).map((phrase, index) => ({ phrase, path: ['searches', index] })),
        ]) {
          const other = titled.get(phrase?.toLowerCase());
          if (phrase && other && other !== entry)
            report.entry(entry, path, { message: `“${phrase}” is the title of \`${other.id}\``, fix: 'Delete it here.' });
        }
    }
    for (const entry of shownCollections.flatMap((collection) => content.of(collection) as CheckedEntry[])) {
      const own = `${entry.collection}/${entry.id}`;
      for (const [index, phrase] of searchesOf(entry).entries()) {
        if (!phrase) continue;
        const key = phrase.toLowerCase();
        const owner = owners.get(key) ?? own;
        owners.set(key, owner);
        if (owner !== own) report.entry(entry, ['searches', index], { message: `“${phrase}” also leads to \`${owner}\`` });
        else if (key === entry.data.title?.toLowerCase()) report.entry(entry, ['searches', index], { message: `“${phrase}” is the title` });
      }
    }
  },
  bad: [
    {
      title: 'an alias that is the title of another',
      on: 'actions/set-a-goodwill-limit',
      set: { aliases: ['hold a ten-minute huddle'] },
      finds: { at: 'aliases.0', message: '“hold a ten-minute huddle” is the title of `hold-a-ten-minute-huddle`', fix: 'Delete it here.' },
    },
    {
      title: 'a phrase of another entry',
      on: 'glossary/touchpoint',
      set: { searches: ['Person who reads the comments'] },
      finds: { at: 'searches.0', message: '“Person who reads the comments” also leads to `roles/customer-insight-analyst`' },
    },
    {
      title: 'its own title',
      on: 'glossary/touchpoint',
      set: { searches: ['touchpoint'] },
      finds: { at: 'searches.0', message: '“touchpoint” is the title' },
    },
  ],
});
