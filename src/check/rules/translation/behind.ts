import { defineRule } from '../../rule.ts';

export default defineRule({
  code: 'translation/behind',
  severity: 'warning',
  what: 'The original has changed since the translation was last reviewed.',
  why: 'Readers of the translation act on an older version without knowing it.',
  fix: 'Bring the translation up to date, and set its `reviewed` to that day.',
  check(content, report) {
    for (const entry of content.translations) {
      const original = content.get(entry.collection, entry.id)?.data as { changes?: { date?: string }[] } | undefined;
      const changed = original?.changes
        ?.map((change) => change?.date ?? '')
        .toSorted()
        .at(-1);
      const { reviewed } = entry.data as { reviewed?: string };
      if (changed && reviewed && changed > reviewed)
        report.entry(entry, ['reviewed'], {
          message: `The original changed on ${changed}, and the translation was reviewed on ${reviewed}`,
        });
    }
  },
  bad: [
    {
      title: 'a translation of an older version',
      on: 'translations/de/roles/cx-manager.mdx',
      set: { reviewed: '2026-01-05' },
      finds: { at: 'reviewed', message: 'The original changed on 2026-11-29, and the translation was reviewed on 2026-01-05' },
    },
  ],
});
