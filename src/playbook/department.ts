import { departmentsOf } from '../model/journey.ts';
import { departmentOf, departmentsIn } from '../model/parties.ts';
import type { Party } from '../model/party.ts';
import { actionMinutes, actionTime } from '../model/times.ts';
import type { Range } from '../text/range.ts';
import type { Entry, PlacedTouchpoint, Playbook } from './playbook.ts';

interface TimedAction {
  action: Entry<'actions'>;
  time: Range;
}

/** What a playbook says of a department, gathered from the other entries. */
export interface DepartmentFacts {
  /** Touchpoints that it runs, or that a job in it is accountable for, in the order of the journeys. */
  touchpoints: PlacedTouchpoint[];
  /** Decisions that are taken in it, each with the role or the title that decides. */
  decisions: { decision: Entry<'decisions'>; decider: Entry<'roles'> | string }[];
  /** The roles that are in it. */
  roles: Entry<'roles'>[];
  /** Roles that cannot do without it, and what each says of the two sides. */
  worksWith: { role: Entry<'roles'>; why: string }[];
  /** Measures that a job in it, and no role, answers for. */
  measures: Entry<'measures'>[];
  /** Actions that a job or a role in it leads, the shortest first. */
  leads: TimedAction[];
  /** Other actions that it takes part in, the shortest first. */
  takesPartIn: TimedAction[];
}

export function departmentFacts(playbook: Playbook, id: string): DepartmentFacts {
  const roles = playbook.of('roles');
  const own = roles.filter(({ data }) => playbook.find('families', data.family)?.data.department === id);
  const isPostHere = (one: Party) => departmentOf(one) === id;
  const isLed = ({ data: { lead } }: Entry<'actions'>) => isPostHere(lead) || own.some((role) => role.id === lead);
  return {
    touchpoints: playbook.touchpoints.filter(
      ({ touchpoint }) => departmentsOf(touchpoint).includes(id) || isPostHere(touchpoint.accountable),
    ),
    decisions: playbook.of('decisions').flatMap((decision) => {
      const { outside, department } = decision.data;
      const decider = own.find(({ data }) => data.decisionRights[decision.id] === 'decides') ?? (department === id ? outside : undefined);
      return decider ? [{ decision, decider }] : [];
    }),
    roles: own,
    worksWith: roles.flatMap((role) =>
      (role.data.relationships ?? []).filter(({ department }) => department === id).map(({ why }) => ({ role, why })),
    ),
    measures: playbook.of('measures').filter(({ data }) => data.mayOwn.some(isPostHere)),
    leads: timed(playbook.of('actions').filter(isLed)),
    takesPartIn: timed(playbook.of('actions').filter((action) => departmentsIn(action.data).includes(id) && !isLed(action))),
  };
}

const timed = (actions: readonly Entry<'actions'>[]): TimedAction[] =>
  actions
    .map((action) => ({ action, time: actionTime(action.data) }))
    .sort((a, b) => actionMinutes(a.action.data) - actionMinutes(b.action.data));
