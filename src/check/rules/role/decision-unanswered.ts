import { decisionRightNames } from '../../../model/fields.ts';
import { otherDecisions } from '../../../model/role.ts';
import { nearest } from '../../../text/nearest.ts';
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
      if (otherDecisions in invalid) continue;
      const open = content
        .of('decisions')
        .filter(({ id, data }) => data.status === 'published' && rights[id] === undefined && !(id in invalid));
      // A key that is no decision is told as that, and is perhaps the one that is looked for.
      const unknown = Object.keys(invalid).filter((id) => !content.get('decisions', id));
      if (open.length === 0 || (open.length <= unknown.length && open.every(({ id }) => nearest(id, unknown)))) continue;
      const names = open.map(({ id, data }) => `\`${id}\`${open.length === 1 && data.title ? ` (${data.title})` : ''}`);
      const message = `The role has no answer for ${names.join(', ')}`;
      const answers = `Write \`${open[0]?.id}: no-say\` or another of ${decisionRightNames.join(', ')}`;
      const fix = `${answers}; or \`${otherDecisions}: no-say\` for all that it has no part in.`;
      report.entry(entry, ['decisionRights'], { message, fix, cause: message }, 'key');
    }
  },
  good: [
    { title: '`no-say` as an answer', on: 'roles/cx-director', set: { 'decisionRights.refund-limit': 'no-say' } },
    {
      title: '`otherwise: no-say` for the rest',
      on: 'roles/cx-director',
      set: { 'decisionRights.refund-limit': undefined, 'decisionRights.otherwise': 'no-say' },
    },
  ],
  bad: [
    {
      title: 'a decision left out',
      on: 'roles/cx-manager',
      set: { 'decisionRights.refund-limit': undefined },
      finds: {
        key: 'decisionRights',
        message: 'The role has no answer for `refund-limit` (How much the front line can refund)',
        fix: 'Write `refund-limit: no-say` or another of decides, must-agree, recommends, consulted, no-say; or `otherwise: no-say` for all that it has no part in.',
      },
    },
  ],
});
