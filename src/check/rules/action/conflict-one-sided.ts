import { defineRule } from '../../rule.ts';

export default defineRule({
  code: 'action/conflict-one-sided',
  severity: 'error',
  what: 'An action declares a conflict that the other action does not declare.',
  why: 'A reader of the other page would do both.',
  fix: 'Declare the conflict on both.',
  check(content, report) {
    for (const entry of content.of('actions')) {
      for (const [index, conflict] of (entry.data.conflicts ?? []).entries()) {
        const other = content.get('actions', conflict?.action);
        if (other?.data.conflicts && !other.data.conflicts.some((back) => back?.action === entry.id)) {
          report.entry(entry, ['conflicts', index, 'action'], {
            message: `\`${other.id}\` does not declare the conflict with this action`,
          });
          report.entry(other, ['conflicts'], { message: `\`${entry.id}\` declares a conflict with this action` }, 'key');
        }
      }
    }
  },
  bad: [
    {
      title: 'a conflict declared on one side only',
      on: 'actions/shadow-a-customer-contact',
      set: { conflicts: [{ action: 'set-a-goodwill-limit', why: 'The one takes the time that the other needs.' }] },
      finds: [
        {
          in: 'actions/set-a-goodwill-limit',
          key: 'conflicts',
          message: '`shadow-a-customer-contact` declares a conflict with this action',
        },
        { at: 'conflicts.0.action', message: '`set-a-goodwill-limit` does not declare the conflict with this action' },
      ],
    },
  ],
});
