import { nameOf } from '../../../model/parties.ts';
import { partyId } from '../../../model/party-id.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  code: 'action/lead-takes-part',
  severity: 'error',
  what: 'The lead of an action is also listed as a participant.',
  why: 'Anyone counting the people in the room counts one of them twice.',
  fix: 'Remove the role from `participants`; the lead is always there.',
  check(content, report) {
    for (const entry of content.of('actions')) {
      const { lead, participants = [] } = entry.data;
      if (lead === undefined) continue;
      const index = participants.findIndex((one) => one !== undefined && partyId(one) === partyId(lead));
      if (index !== -1)
        report.entry(entry, ['participants', index], {
          message: `${typeof lead === 'string' ? `\`${lead}\`` : `“${nameOf(lead)}”`} leads the action`,
        });
    }
  },
  bad: [
    {
      title: 'a lead listed as a participant',
      on: 'actions/say-what-cx-means',
      set: { participants: ['chief-customer-officer'] },
      finds: { at: 'participants.0', message: '`chief-customer-officer` leads the action' },
    },
  ],
});
