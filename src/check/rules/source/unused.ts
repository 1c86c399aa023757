import { defineRule } from '../../rule.ts';
import { namedSources, sharedAddresses } from './shared.ts';

export default defineRule({
  code: 'source/unused',
  severity: 'warning',
  needsAll: true,
  what: 'No entry, no body and no setting names a published source.',
  why: 'A source that supports nothing looks like evidence and is not.',
  fix: 'Name it where it is used, or delete it.',
  check(content, report) {
    const used = namedSources(content);
    // That it is another source again is told, and why nothing names it.
    const doubled = new Set(sharedAddresses(content).flatMap(([, entries]) => entries.map(({ id }) => id)));
    for (const entry of content.of('sources'))
      if (entry.data.status === 'published' && !used.has(entry.id) && !doubled.has(entry.id))
        report.entry(entry, [], { message: `No entry names the source \`${entry.id}\`` }, 'key');
  },
  bad: [
    {
      title: 'a book that nothing cites',
      on: 'sources.yaml',
      set: {
        'unread-book': {
          title: 'A book on the shelf',
          author: 'Nobody in particular',
          publisher: 'None',
          year: 'undated',
          kind: 'book',
          url: 'none',
          accessed: '2026-11-01',
          says: 'Nothing that any page of ours rests on.',
        },
      },
      finds: { key: 'unread-book', message: 'No entry names the source `unread-book`' },
    },
  ],
});
