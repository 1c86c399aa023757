import { nearest } from '../../../text/nearest.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  code: 'settings/unknown-rule',
  severity: 'error',
  locked: true,
  what: 'A severity or a waiver in playbook.yaml names a rule that does not exist.',
  why: 'The author believes that the rule is off, or softer, and it is not.',
  fix: 'Write the code of a rule; `npm run check -- --list-rules` lists them all.',
  check(content, report) {
    const document = content.files.settings;
    if (!document) return;
    const known = new Set(content.ruleCodes);
    const say = (code: string, at: (string | number)[], part?: 'key') => {
      if (known.has(code)) return;
      const guess = nearest(
        code,
        content.ruleCodes.filter((rule) => !content.lockedCodes.has(rule)),
      );
      report.file(document.file, document.at(at, part), {
        message: `There is no rule \`${code}\``,
        fix: guess ? `Did you mean \`${guess}\`? \`npm run check -- --list-rules\` lists them all.` : undefined,
      });
    };
    for (const code of Object.keys(content.settings.severities ?? {})) say(code, ['severities', code], 'key');
    for (const [index, waiver] of (content.settings.waivers ?? []).entries())
      if (waiver?.rule) say(waiver.rule, ['waivers', index, 'rule']);
  },
  bad: [
    {
      title: 'a severity for a rule with a typing error',
      on: 'playbook.yaml',
      set: { severities: { 'role/week-hour': 'off' } },
      finds: {
        key: 'severities.role/week-hour',
        message: 'There is no rule `role/week-hour`',
        fix: 'Did you mean `role/week-hours`? `npm run check -- --list-rules` lists them all.',
      },
    },
    {
      title: 'a waiver of no rule',
      on: 'playbook.yaml',
      set: {
        waivers: [{ rule: 'role/nothing', entry: 'roles/cx-manager', reason: 'The text is being written now.', until: '2099-01-01' }],
      },
      finds: { at: 'waivers.0.rule', message: 'There is no rule `role/nothing`' },
    },
  ],
});
