import { decisionRightNames } from '../../../model/fields.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  code: 'role/decision-unanswered',
  severity: 'error',
  weight: 3,
  what: 'A role does not answer one of the published decisions.',
  why: 'These roles fail most often because they have responsibility without authority; candidates must see what the role may decide.',
  fix: `Answer it with one of ${decisionRightNames.map((name) => `\`${name}\``).join(', ')}.`,
  source: 'New South Wales role descriptions describe decision making in one field; comparing roles needs one answer per decision.',
  check(content, report) {
    for (const entry of content.of('roles')) {
      const rights = entry.data.decisionRights;
      if (!rights) continue;
      const invalid = (entry.value as { decisionRights?: Record<string, unknown> }).decisionRights ?? {};
      for (const decision of content.of('decisions').filter(({ data }) => data.status === 'published')) {
        if (rights[decision.id] === undefined && !(decision.id in invalid)) {
          report.entry(
            entry,
            ['decisionRights'],
            {
              message: `The role has no answer for \`${decision.id}\` (${decision.data.title ?? ''})`,
              fix: `Write \`${decision.id}: no-say\` or another of ${decisionRightNames.join(', ')}.`,
            },
            'key',
          );
        }
      }
    }
  },
  good: [{ title: '`no-say` as an answer', on: 'roles/cx-director', set: { 'decisionRights.refund-limit': 'no-say' } }],
  bad: [
    {
      title: 'a decision left out',
      on: 'roles/cx-manager',
      set: { 'decisionRights.refund-limit': undefined },
      finds: {
        key: 'decisionRights',
        message: 'The role has no answer for `refund-limit` (How much the front line can give back)',
        fix: 'Write `refund-limit: no-say` or another of decides, must-agree, recommends, consulted, no-say.',
      },
    },
  ],
});
