import { defineRule } from '../../rule.ts';

export default defineRule({
  code: 'translation/original',
  severity: 'error',
  what: 'A translation has no original, is published while its original is not, or is in the language of the playbook itself.',
  why: 'Without an original, nobody can check that a translation is still right; readers could not compare the two.',
  fix: 'Give the file the name of the original, in the folder of a language other than the one in playbook.yaml.',
  check(content, report) {
    for (const entry of content.translations) {
      if (entry.language === content.settings.language)
        report.entry(entry, [], { message: `The playbook itself is in \`${entry.language}\`` }, 'key');
      else {
        const original = content.get(entry.collection, entry.id);
        const status = original?.data.status;
        if (!original) report.entry(entry, [], { message: `There is no ${entry.collection}/${entry.id} to translate` }, 'key');
        else if (entry.data.status === 'published' && status !== undefined && status !== 'published')
          report.entry(entry, ['status'], {
            message: `The translation is published, and its original is not (its status is ${status})`,
            fix: `Write \`status: ${status}\` here too, or publish the original.`,
          });
      }
    }
  },
  bad: [
    {
      title: 'a draft of which the translation is published',
      on: 'roles/cx-manager',
      set: { status: 'draft' },
      finds: {
        in: 'translations/de/roles/cx-manager.mdx',
        at: 'status',
        message: 'The translation is published, and its original is not (its status is draft)',
        fix: 'Write `status: draft` here too, or publish the original.',
      },
    },
    {
      title: 'a playbook in the language of its translation',
      on: 'playbook.yaml',
      set: { language: 'de' },
      finds: { in: 'translations/de/roles/cx-manager.mdx', key: '', message: 'The playbook itself is in `de`' },
    },
  ],
});
