import type { Entry, PlacedTouchpoint, Playbook } from './playbook.ts';

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
  /** Actions that it takes part in, the shortest first. */
  actions: { action: Entry<'actions'>; minutes: number }[];
}

export function departmentFacts(playbook: Playbook, id: string): DepartmentFacts {
  const roles = playbook.of('roles');
  const own = roles.filter(({ data }) => playbook.find('families', data.family)?.data.department === id);
  return {
    touchpoints: playbook.touchpoints.filter(
      ({ touchpoint: { department, accountable } }) =>
        department === id || (typeof accountable !== 'string' && accountable.department === id),
    ),
    decisions: playbook.of('decisions').flatMap((decision) => {
      const { outside, department } = decision.data;
      const decider = own.find(({ data }) => data.decisionRights[decision.id] === 'decides') ?? (department === id ? outside : undefined);
      return decider ? [{ decision, decider }] : [];
    }),
    roles: own,
    worksWith: roles.flatMap((role) =>
      role.data.relationships.filter(({ department }) => department === id).map(({ why }) => ({ role, why })),
    ),
    actions: playbook
      .of('actions')
      .filter(({ data }) => data.departments.includes(id))
      .map((action) => ({ action, minutes: action.data.prepMinutes + action.data.runMinutes }))
      .sort((a, b) => a.minutes - b.minutes),
  };
}
