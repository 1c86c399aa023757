import { decisionRightNames } from '../../../schemas/fields.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  code: 'role/decision-unanswered',
  severity: 'error',
  weight: 3,
  what: 'A role does not answer one of the published decisions.',
  why: 'Responsibility without authority is the commonest way for these roles to fail; a candidate must see what the role may decide.',
  fix: `Answer it with one of ${decisionRightNames.map((name) => `\`${name}\``).join(', ')}.`,
  source: 'The New South Wales role descriptions ask for decision making in one field; comparing needs one answer a decision.',
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
              message: `The role does not say what say it has in \`${decision.id}\` (${decision.data.title ?? ''})`,
              fix: `Write \`${decision.id}: no-say\` or another of ${decisionRightNames.join(', ')}.`,
            },
            'key',
          );
        }
      }
    }
  },
  good: [{ title: 'no say at all, said plainly', on: 'roles/cx-director', set: { 'decisionRights.refund-limit': 'no-say' } }],
  bad: [
    {
      title: 'a decision left out',
      on: 'roles/cx-manager',
      set: { 'decisionRights.refund-limit': undefined },
      finds: {
        key: 'decisionRights',
        message: 'The role does not say what say it has in `refund-limit` (How much the front line may give back)',
        fix: 'Write `refund-limit: no-say` or another of decides, must-agree, recommends, consulted, no-say.',
      },
    },
  ],
});
