import { defineRule } from '../../rule.ts';

export default defineRule({
  code: 'translation/original',
  severity: 'error',
  what: 'A translation has no original, or is in the language of the playbook itself.',
  why: 'Without an original, nobody can check that a translation is still right.',
  fix: 'Give the file the name of the original, in the folder of a language other than the one in playbook.yaml.',
  check(content, report) {
    for (const entry of content.translations) {
      if (entry.language === content.settings.language)
        report.entry(entry, [], { message: `The playbook itself is in \`${entry.language}\`` }, 'key');
      else if (!content.get(entry.collection, entry.id))
        report.entry(entry, [], { message: `There is no ${entry.collection}/${entry.id} to translate` }, 'key');
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
