import { defineRule } from '../../rule.ts';

export default defineRule({
  code: 'translation/behind',
  severity: 'warning',
  what: 'The newest of the `changes` of the original is later than the last review of the translation.',
  why: 'Readers of the translation act on an older version, and do not know it.',
  fix: 'Bring the translation up to the original, and set its `reviewed` to the day on which that was done.',
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
      finds: { at: 'reviewed', message: 'The original changed on 2026-11-23, and the translation was reviewed on 2026-01-05' },
    },
  ],
});
