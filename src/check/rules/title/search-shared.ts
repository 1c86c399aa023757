import { shownCollections } from '../../../model/index.ts';
import { type CheckedEntry, defineRule } from '../../rule.ts';

const searchesOf = ({ data }: CheckedEntry): readonly (string | undefined)[] => ('searches' in data && data.searches) || [];

export default defineRule({
  code: 'title/search-shared',
  severity: 'warning',
  what: 'A phrase of `searches` leads to two entries, or is the title of its own.',
  why: 'The search cannot tell which of the two is meant, and finds an entry by its title anyway.',
  fix: 'Leave it with the entry that answers it best, or write what is different about this one.',
  check(content, report) {
    const owners = new Map<string, string>();
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
