import type { PlannableAction } from '../playbook/planner.ts';
import type { Playbook } from '../playbook/playbook.ts';
import { oncePer } from './once.ts';

/** The actions as the planner takes them. Made once for a playbook. */
export const plannableActions = oncePer((playbook: Playbook): PlannableAction[] =>
  playbook.of('actions').map(({ id, data }) => ({
    id,
    title: data.title,
    what: data.what,
    lead: data.lead,
    participants: data.participants,
    departments: data.departments,
    people: data.people,
    prepMinutes: data.prepMinutes,
    runMinutes: data.runMinutes,
    repeat: data.repeat,
    money: data.money,
    skills: data.skills.map(({ skill }) => skill),
    prerequisites: data.prerequisites,
    conflicts: data.conflicts.map(({ action }) => action),
    grade: data.evidence.grade,
  })),
);
