import { settingsSchema } from '../../../model/index.ts';
import { referencesIn } from '../../../model/walk.ts';
import { bodiesOf } from '../../bodies.ts';
import { referencesOf } from '../../references.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  code: 'source/unused',
  severity: 'warning',
  needsAll: true,
  what: 'No entry, no body and no setting names a published source.',
  why: 'A source that supports nothing looks like evidence and is not.',
  fix: 'Name it where it is used, or delete it.',
  check(content, report) {
    const used = new Set(referencesIn(settingsSchema, content.settings).map(({ id }) => id));
    for (const { references } of referencesOf(content)) for (const { target, id } of references) if (target === 'sources') used.add(id);
    for (const { entry } of bodiesOf(content))
      for (const [, id] of entry.document.bodyText.matchAll(/\bsource="([^"]+)"/g)) used.add(id as string);
    for (const entry of content.of('sources'))
      if (entry.data.status === 'published' && !used.has(entry.id))
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
