import { collectionNames } from '../../../model/index.ts';
import { type CheckedEntry, defineRule } from '../../rule.ts';

export default defineRule({
  code: 'title/duplicate',
  severity: 'error',
  what: 'Two entries of a collection have the same title.',
  why: 'Readers, screen readers and search results cannot tell them apart.',
  fix: 'Give one of them a title that says what is different about it.',
  source: 'The GOV.UK Design System fails its build on duplicate titles.',
  check(content, report) {
    for (const collection of collectionNames) {
      const holders = Map.groupBy(content.of(collection) as CheckedEntry[], ({ data }) => data.title?.toLowerCase());
      for (const [title, entries] of holders) {
        if (!title || entries.length < 2) continue;
        for (const entry of entries) {
          const others = entries.filter((other) => other !== entry).map(({ id }) => `\`${id}\``);
          report.entry(entry, ['title'], { message: `${others.join(', ')} ${others.length === 1 ? 'has' : 'have'} the same title` });
        }
      }
    }
  },
  bad: [
    {
      title: 'the title of a neighbour',
      on: 'roles/customer-success-manager',
      set: { title: 'Chief customer officer' },
      finds: [
        { in: 'roles/chief-customer-officer', at: 'title', message: '`customer-success-manager` has the same title' },
        { at: 'title', message: '`chief-customer-officer` has the same title' },
      ],
    },
  ],
});
