import { defineRule } from '../../rule.ts';

export default defineRule({
  code: 'settings/locked-rule',
  severity: 'error',
  locked: true,
  what: 'A severity or a waiver in playbook.yaml is for a rule that the site cannot do without.',
  why: 'Content that breaks it could harm readers, or could not be built at all.',
  fix: 'Delete this line, and fix what the rule finds.',
  check(content, report) {
    const document = content.files.settings;
    if (!document) return;
    const isLocked = (code: string | undefined) => code !== undefined && content.lockedCodes.has(code);
    for (const [code, severity] of Object.entries(content.settings.severities ?? {}))
      if (isLocked(code))
        report.file(document.file, document.at(['severities', code], 'key'), {
          message: `The rule \`${code}\` cannot be ${severity === 'off' ? 'switched off' : `set to \`${severity}\``}`,
        });
    for (const [index, waiver] of (content.settings.waivers ?? []).entries())
      if (isLocked(waiver?.rule)) {
        const message = `The rule \`${waiver?.rule}\` cannot be waived`;
        report.file(document.file, document.at(['waivers', index, 'rule']), { message });
      }
  },
  good: [{ title: 'a rule that may be switched off', on: 'playbook.yaml', set: { severities: { 'role/years-without-reason': 'off' } } }],
  bad: [
    {
      title: 'code in bodies allowed',
      on: 'playbook.yaml',
      set: { severities: { 'body/code': 'off', 'schema/wrong-type': 'warning' } },
      finds: [
        { key: 'severities.body/code', message: 'The rule `body/code` cannot be switched off' },
        { key: 'severities.schema/wrong-type', message: 'The rule `schema/wrong-type` cannot be set to `warning`' },
      ],
    },
    {
      title: 'a waiver for an address that runs code',
      on: 'playbook.yaml',
      set: {
        waivers: [{ rule: 'body/link', entry: 'roles/cx-manager', reason: 'The text is being written now.', until: '2099-01-01' }],
      },
      finds: { at: 'waivers.0.rule', message: 'The rule `body/link` cannot be waived' },
    },
  ],
});
