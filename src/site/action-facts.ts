import type { Entry } from '../playbook/playbook.ts';

/** What the filter of the actions goes by, as attributes of an action's card. */
export function factsOf({ data }: Entry<'actions'>): Record<`data-${string}`, string> {
  return {
    'data-role': [data.lead, ...data.participants].join(' '),
    'data-department': data.departments.join(' '),
    'data-minutes': String(data.prepMinutes + data.runMinutes),
    'data-money': String(data.money.upTo),
    'data-skill': data.skills.map(({ skill }) => skill).join(' '),
    'data-principle': data.principles.join(' '),
    'data-evidence': data.evidence.grade,
  };
}
