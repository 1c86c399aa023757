import { defineRule } from '../../rule.ts';

export default defineRule({
  code: 'translation/original',
  severity: 'error',
  what: 'A translation of an entry that does not exist, or in the language of the playbook itself.',
  why: 'A page that has no original can be neither compared with it nor kept true.',
  fix: 'Name the file as the original is named, in the folder of another language than that of playbook.yaml.',
  check(content, report) {
    for (const entry of content.translations) {
      if (entry.language === content.settings.language)
        report.entry(entry, [], { message: `The playbook itself is in \`${entry.language}\`` }, 'key');
      else if (!content.get(entry.collection, entry.id))
        report.entry(entry, [], { message: `There is no ${entry.collection}/${entry.id} of which this would be a translation` }, 'key');
    }
  },
  bad: [
    {
      title: 'a playbook in the language of its translation',
      on: 'playbook.yaml',
      set: { language: 'de' },
      finds: { in: 'translations/de/roles/cx-manager.mdx', key: '', message: 'The playbook itself is in `de`' },
    },
  ],
});
