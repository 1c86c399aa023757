import { linkTargets } from '../../link-targets.ts';
import { nearestAddress } from '../../nearest-address.ts';
import { type CheckedEntry, type Content, defineRule } from '../../rule.ts';

export default defineRule({
  code: 'glossary/page',
  severity: 'error',
  what: 'A term names a page of this site that does not exist, or that is about another term, or its abbreviation is another than that page has.',
  why: 'The page of the term leads its readers there to read more.',
  fix: 'Write the address of a page of this site as the browser shows it, from its first slash to its last, or leave the field out.',
  check(content, report) {
    for (const entry of content.of('glossary')) {
      const { page, status } = entry.data;
      if (page === undefined || !/^\/[a-z0-9/-]+\/$/.test(page)) continue;
      const { published, all } = linkTargets(content);
      const targets = status === 'published' ? published : all;
      if (targets.has(page)) {
        const abbreviation = content.get('measures', /^\/measures\/([a-z0-9-]+)\/$/.exec(page)?.[1])?.data.abbreviation;
        if (entry.data.abbreviation && abbreviation && abbreviation !== entry.data.abbreviation)
          report.entry(entry, ['abbreviation'], {
            message: `The abbreviation is \`${entry.data.abbreviation}\` here, and \`${abbreviation}\` in \`${page}\``,
            fix: 'Write the same abbreviation in both.',
          });
        const other = otherTermOf(content, entry);
        if (other)
          report.entry(entry, ['page'], {
            message: `The page \`${page}\` is about \`${other}\`, another term`,
            fix: 'Write the address of the page about this term, or leave the field out.',
          });
        continue;
      }
      const guess = nearestAddress(page, targets);
      report.entry(
        entry,
        ['page'],
        all.has(page)
          ? {
              message: `The page \`${page}\` is of an entry that is not published`,
              fix: 'Publish it, or leave `page` out until it is ready.',
              cause: `unpublished ${page.replace(/^\/|\/$/g, '')}`,
            }
          : targets.isLeftOut(page)
            ? {
                message: `The page \`${page}\` is one that this site leaves out`,
                fix: 'Leave the field out; or write the content that the page shows, and do not switch its tool off under `tools` in playbook.yaml.',
              }
            : { message: `There is no page \`${page}\``, fix: guess && `Did you mean \`${guess}\`?` },
      );
    }
  },
  good: [{ title: 'a page with tools', on: 'glossary/touchpoint', set: { page: '/health/' } }],
  bad: [
    {
      title: 'letters of an abbreviation that were swapped',
      on: 'glossary/average-handling-time',
      set: { abbreviation: 'ATH' },
      finds: {
        at: 'abbreviation',
        message: 'The abbreviation is `ATH` here, and `AHT` in `/measures/average-handling-time/`',
        fix: 'Write the same abbreviation in both.',
      },
    },
    {
      title: 'the page of the term before it',
      on: 'glossary/abandonment-rate',
      set: { page: '/measures/average-handling-time/' },
      finds: {
        at: 'page',
        message: 'The page `/measures/average-handling-time/` is about `average-handling-time`, another term',
        fix: 'Write the address of the page about this term, or leave the field out.',
      },
    },
    {
      title: 'a page by another form of its word',
      on: 'glossary/touchpoint',
      set: { page: '/measures/abandoned-calls/' },
      finds: { at: 'page', message: 'There is no page `/measures/abandoned-calls/`', fix: 'Did you mean `/measures/abandonment-rate/`?' },
    },
    {
      title: 'a page that does not exist',
      on: 'glossary/touchpoint',
      set: { page: '/journeys/buy-onlin/' },
      finds: { at: 'page', message: 'There is no page `/journeys/buy-onlin/`', fix: 'Did you mean `/journeys/buy-online/`?' },
    },
  ],
});

/** The other term that the page of a term is about: it has that page too, and its name, which this one has not. */
function otherTermOf(content: Content, { id, data }: CheckedEntry<'glossary'>): string | undefined {
  const [, collection, target] = /^\/([a-z]+)\/([a-z0-9-]+)\/$/.exec(data.page ?? '') ?? [];
  const entry = content.entries.find((one) => one.collection === collection && one.id === target);
  if (!entry) return undefined;
  const names = new Set(namesOf(entry));
  const isNamed = (term: CheckedEntry) => namesOf(term).some((name) => names.has(name));
  const own = content.get('glossary', id);
  if (!own || isNamed(own)) return undefined;
  return content.of('glossary').find((term) => term.id !== id && term.data.page === data.page && isNamed(term))?.id;
}

const namesOf = ({ data }: CheckedEntry): string[] => {
  const { title = '', aliases = [] } = data as { title?: string; aliases?: (string | { title?: string } | undefined)[] };
  return [title, ...aliases.flatMap((alias) => (typeof alias === 'string' ? alias : (alias?.title ?? [])))].map((name) =>
    name.toLowerCase(),
  );
};
