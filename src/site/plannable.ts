import type { Action } from '../model/action.ts';
import { departmentOf, roleOf } from '../model/parties.ts';
import { aheadMinutes } from '../model/times.ts';
import { isForAnyone } from '../playbook/plan.ts';
import type { HowTo } from '../playbook/plan-view.ts';
import type { PlannableAction } from '../playbook/planner.ts';
import type { Playbook } from '../playbook/playbook.ts';
import { plannedOf } from '../text/range.ts';
import { oncePer } from './once.ts';

/** The department of a role: that of its family, where it has one. */
const departmentOfRole = (id: string | undefined, playbook: Playbook): string | undefined => {
  const role = id === undefined ? undefined : playbook.find('roles', id);
  return role && playbook.find('families', role.data.family)?.data.department;
};

/** The actions as the planner takes them. Made once for a playbook. */
export const plannableActions = oncePer((playbook: Playbook): PlannableAction[] =>
  playbook.of('actions').map(({ id, data }) => ({
    id,
    title: data.title,
    what: data.what,
    lead: data.lead,
    leadIn: departmentOf(data.lead) ?? departmentOfRole(roleOf(data.lead), playbook),
    anyone: isForAnyone(data) || undefined,
    participants: data.participants,
    departments: data.departments,
    people: data.people,
    prepMinutes: data.prepMinutes,
    runMinutes: data.runMinutes,
    repeat: data.repeat,
    steps: data.steps.map(({ minutes }) => plannedOf(minutes)),
    aheadMinutes: aheadMinutes(data) || undefined,
    money: data.money,
    skills: data.skills.map(({ skill }) => skill),
    prerequisites: data.prerequisites,
    conflicts: data.conflicts.map(({ action }) => action),
    grade: data.evidence.grade,
  })),
);

/** How an action is done, as a plan shows it. */
export const howToOf = (action: Action, playbook: Playbook): HowTo => {
  const sheetTitle = (id: string) => playbook.get('materials', id).data.title;
  return {
    preparation: action.preparation ?? [],
    materials: action.materials.map((material) =>
      typeof material === 'string' ? material : [material.what, sheetTitle(material.material)].filter(Boolean).join(': '),
    ),
    sheets: action.materials.flatMap((material) =>
      typeof material === 'string' ? [] : [{ id: material.material, title: sheetTitle(material.material) }],
    ),
    privacy: action.privacy === 'none' ? undefined : action.privacy,
    openingWords: action.openingWords,
    steps: action.steps,
    artefact: action.artefact,
    doneWhen: action.doneWhen,
    variations: action.variations,
  };
};
