import type { PlannableAction } from '../playbook/planner.ts';
import { derived } from './reads.ts';

/** The actions as the planner takes them. Made once for a playbook. */
export const plannableActions = derived('plannable-actions', (playbook): PlannableAction[] =>
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
