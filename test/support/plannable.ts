import type { Action } from '../../src/model/action.ts';
import { departmentOf, roleOf } from '../../src/model/parties.ts';
import { aheadMinutes } from '../../src/model/times.ts';
import { isForAnyone } from '../../src/playbook/plan.ts';
import type { PlannableAction } from '../../src/playbook/planner.ts';
import { readContent } from '../../src/read/content.ts';
import { plannedOf } from '../../src/text/range.ts';

/** The actions of the reference playbook, as the planner takes them. */
export const referenceActions = (): PlannableAction[] => {
  const { entries } = readContent('content');
  const foundIn = (collection: string, id: string | undefined) =>
    entries.find((entry) => entry.collection === collection && entry.id === id)?.value as Record<string, string> | undefined;
  return entries
    .filter(({ collection }) => collection === 'actions')
    .map(({ id, value }) => {
      const data = value as Action;
      return {
        ...data,
        id,
        grade: data.evidence.grade,
        steps: data.steps.map(({ minutes }) => plannedOf(minutes)),
        aheadMinutes: aheadMinutes(data) || undefined,
        skills: data.skills.map(({ skill }) => skill),
        conflicts: data.conflicts.map(({ action }) => action),
        leadIn: departmentOf(data.lead) ?? foundIn('families', foundIn('roles', roleOf(data.lead))?.family)?.department,
        anyone: isForAnyone(data),
      };
    });
};
