import { type CheckedEntry, defineRule } from '../../rule.ts';

interface Claim {
  entry: CheckedEntry<'glossary'>;
  word: string;
  path: (string | number)[];
}

const initialsOf = ({ data }: CheckedEntry<'glossary'>): string =>
  (data.title ?? '')
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => word.charAt(0).toUpperCase())
    .join('');

/** Whether the letters of an abbreviation begin words of the title of its term, in their order. */
function areInitials({ entry, word }: Claim): boolean {
  const letters = [...word.toUpperCase()].filter((letter) => /[\p{L}\p{N}]/u.test(letter));
  let at = 0;
  for (const initial of initialsOf(entry)) if (initial === letters[at]) at++;
  return at === letters.length;
}

export default defineRule({
  code: 'glossary/two-meanings',
  severity: 'error',
  what: 'Two glossary terms claim the same word or abbreviation.',
  why: 'Search would find only one of them, and readers could take the word either way.',
  fix: 'Keep the word on one of them, and list the other under `related`.',
  check(content, report) {
    const terms = content.of('glossary');
    const claims = terms.flatMap((entry): Claim[] => [
      ...(entry.data.title ? [{ entry, word: entry.data.title, path: ['title'] }] : []),
      ...(entry.data.abbreviation ? [{ entry, word: entry.data.abbreviation, path: ['abbreviation'] }] : []),
      ...(entry.data.aliases ?? []).flatMap((word, index) => (word ? [{ entry, word, path: ['aliases', index] }] : [])),
    ]);
    for (const [key, same] of Map.groupBy(claims, ({ word }) => word.toLowerCase())) {
      const owners = [...new Set(same.map(({ entry }) => entry.id))];
      // Two titles are a finding of title/duplicate.
      const others = same.filter(({ path }) => path[0] !== 'title');
      if (owners.length < 2 || others.length === 0) continue;
      // An abbreviation belongs to the title that has its initials; a title belongs to its own term.
      const strays = others.filter((claim) => claim.path[0] !== 'abbreviation' || !areInitials(claim));
      const told = strays.length > 0 ? strays : others;
      for (const claim of same) {
        const more = owners.filter((id) => id !== claim.entry.id).map((id) => `\`${id}\``);
        if (more.length === 0) continue;
        const initials = initialsOf(claim.entry);
        report.entry(claim.entry, claim.path, {
          message: `“${claim.word}” is also claimed by ${more.join(', ')}`,
          fix:
            claim.path[0] === 'abbreviation' && told.includes(claim) && initials.length > 1
              ? `Write the abbreviation of its own title, such as \`${initials}\`, or leave the field out.`
              : undefined,
          cause: key,
          isLikeliest: told.length < others.length || same.length > others.length ? told.includes(claim) : false,
        });
      }
    }
  },
  bad: [
    {
      title: 'an abbreviation of another term',
      on: 'glossary/touchpoint',
      set: { abbreviation: 'NPS' },
      finds: {
        at: 'abbreviation',
        message: '“NPS” is also claimed by `net-promoter-score`',
        fix: 'Keep the word on one of them, and list the other under `related`.',
        also: [{ in: 'glossary/net-promoter-score', at: 'abbreviation' }],
      },
    },
    {
      title: 'an abbreviation that the initials of the title contradict',
      on: 'glossary/average-handling-time',
      set: { abbreviation: 'NPS' },
      finds: {
        at: 'abbreviation',
        message: '“NPS” is also claimed by `net-promoter-score`',
        fix: 'Write the abbreviation of its own title, such as `AHT`, or leave the field out.',
        also: [{ in: 'glossary/net-promoter-score', at: 'abbreviation' }],
      },
    },
  ],
});
