import { defineRule } from '../../rule.ts';

export default defineRule({
  code: 'glossary/two-meanings',
  severity: 'error',
  what: 'Two glossary terms claim the same word or abbreviation.',
  why: 'Search would find only one of them, and readers could take the word either way.',
  fix: 'Keep the word on one of them, and list the other under `related`.',
  check(content, report) {
    const owners = new Map<string, string>();
    const terms = content.of('glossary');
    for (const { id, data } of terms) if (data.title) owners.set(data.title.toLowerCase(), id);
    for (const entry of terms) {
      const claims = [
        ...(entry.data.abbreviation ? [{ word: entry.data.abbreviation, path: ['abbreviation'] }] : []),
        ...(entry.data.aliases ?? []).flatMap((word, index) => (word ? [{ word, path: ['aliases', index] }] : [])),
      ];
      for (const { word, path } of claims) {
        const owner = owners.get(word.toLowerCase());
        if (owner === undefined) owners.set(word.toLowerCase(), entry.id);
        else if (owner !== entry.id) report.entry(entry, path, { message: `“${word}” is also claimed by \`${owner}\`` });
      }
    }
  },
  bad: [
    {
      title: 'an abbreviation of another term',
      on: 'glossary/touchpoint',
      set: { abbreviation: 'NPS' },
      finds: { at: 'abbreviation', message: '“NPS” is also claimed by `net-promoter-score`' },
    },
  ],
});
