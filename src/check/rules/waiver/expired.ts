import { defineRule, nameOf } from '../../rule.ts';

export default defineRule({
  code: 'waiver/expired',
  severity: 'error',
  what: 'A waiver has run out, or waives a rule for an entry that does not exist.',
  why: 'A waiver ends on its date; after that, the finding is shown again.',
  fix: 'Fix what was waived and delete the waiver, or agree a new date.',
  check(content, report) {
    const document = content.files.settings;
    if (!document) return;
    const known = new Set([...content.entries, ...content.translations].map(nameOf));
    for (const [index, waiver] of (content.settings.waivers ?? []).entries()) {
      const at = (field: string) => document.at(['waivers', index, field]);
      if (waiver?.until && waiver.until < content.today.earliest)
        report.file(document.file, at('until'), { message: `The waiver of \`${waiver.rule}\` ran out on ${waiver.until}` });
      if (waiver?.entry && !known.has(waiver.entry))
        report.file(document.file, at('entry'), { message: `The waiver is for \`${waiver.entry}\`, which does not exist` });
    }
  },
  good: [
    {
      title: 'a waiver for a translation',
      on: 'playbook.yaml',
      set: {
        waivers: [
          {
            rule: 'translation/behind',
            entry: 'translations/de/roles/cx-manager',
            reason: 'The translator is back in March.',
            until: '2099-01-01',
          },
        ],
      },
    },
  ],
  bad: [
    {
      title: 'a waiver that ran out',
      on: 'playbook.yaml',
      set: {
        waivers: [{ rule: 'body/empty', entry: 'roles/cx-manager', reason: 'The text is being written now.', until: '2020-01-01' }],
      },
      finds: { at: 'waivers.0.until', message: 'The waiver of `body/empty` ran out on 2020-01-01' },
    },
    {
      title: 'a waiver for an entry that does not exist',
      on: 'playbook.yaml',
      set: {
        waivers: [{ rule: 'body/empty', entry: 'roles/cx-manger', reason: 'The text is being written now.', until: '2099-01-01' }],
      },
      finds: { at: 'waivers.0.entry', message: 'The waiver is for `roles/cx-manger`, which does not exist' },
    },
  ],
});
