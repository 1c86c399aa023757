import { defineRule } from '../../rule.ts';

export default defineRule({
  code: 'settings/sponsor',
  severity: 'error',
  what: 'The sponsor in playbook.yaml is a role that is not at the executive level.',
  why: 'Only an executive can move money and people between departments.',
  fix: 'Name a role whose level is `executive`; or write the title of a post that this playbook does not define under `sponsor.outside`.',
  source: 'You Probably Do Not Know What Customer Experience Means: executives decide what it means before anyone is hired.',
  check(content, report) {
    const document = content.files.settings;
    const named = content.settings.sponsor;
    const sponsor = typeof named === 'string' ? content.get('roles', named) : undefined;
    if (document && sponsor?.data.level && sponsor.data.level !== 'executive')
      report.file(document.file, document.at(['sponsor']), {
        message: `The sponsor \`${sponsor.id}\` is at the level \`${sponsor.data.level}\``,
      });
  },
  good: [
    { title: 'a sponsor whose post the playbook does not define', on: 'playbook.yaml', set: { sponsor: { outside: 'Managing director' } } },
  ],
  bad: [
    {
      title: 'a manager as sponsor',
      on: 'playbook.yaml',
      set: { sponsor: 'cx-manager' },
      finds: { at: 'sponsor', message: 'The sponsor `cx-manager` is at the level `manager`' },
    },
  ],
});
