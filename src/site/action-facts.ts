import { departmentsIn } from '../model/parties.ts';
import { partyId } from '../model/party-id.ts';
import { actionMinutes } from '../model/times.ts';
import { actionMoney } from '../playbook/planner.ts';
import type { Entry } from '../playbook/playbook.ts';

/** What the filter of the actions goes by, as attributes of an action's card. */
export function factsOf({ data }: Entry<'actions'>): Record<`data-${string}`, string> {
  return {
    'data-role': [data.lead, ...data.participants].map(partyId).join(' '),
    'data-department': departmentsIn(data).join(' '),
    'data-minutes': String(actionMinutes(data)),
    'data-money': String(actionMoney(data)),
    'data-skill': data.skills.map(({ skill }) => skill).join(' '),
    'data-principle': data.principles.join(' '),
    'data-evidence': data.evidence.grade,
  };
}
