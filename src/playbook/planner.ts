import type { Action } from '../model/action.ts';

/** What the planner knows of an action; all of it is published at /data/actions.json. */
export interface PlannableAction
  extends Pick<
    Action,
    | 'title'
    | 'what'
    | 'lead'
    | 'participants'
    | 'departments'
    | 'money'
    | 'prerequisites'
    | 'people'
    | 'prepMinutes'
    | 'runMinutes'
    | 'repeat'
  > {
  id: string;
  grade: Action['evidence']['grade'];
  skills: string[];
  conflicts: string[];
}

/** What the reader has. */
export interface Means {
  /** A role id, or nothing for any. */
  role?: string | undefined;
  /** A department id, or nothing for any. */
  department?: string | undefined;
  /** Working minutes, preparation included. */
  minutes: number;
  /** People in the room, the reader included. */
  people: number;
  /** Skill ids that somebody present has; undefined where it does not matter. */
  skills?: readonly string[] | undefined;
  /** Money in the playbook's currency, for the whole plan. */
  money: number;
  /** Ids of actions that are done already; they count as met prerequisites and are not planned again. */
  done?: readonly string[] | undefined;
}

export interface Obstacle {
  kind: 'minutes' | 'people' | 'skill' | 'money' | 'prerequisite' | 'conflict';
  /** What is lacking: minutes, people or money as a number; the id of a skill or an action. */
  lacking: number | string;
}

export interface MondayPlan {
  /** In the order in which to do them: prerequisites first. */
  actions: PlannableAction[];
  minutes: number;
  /** The most people that one of them needs at the least. */
  people: number;
  skills: string[];
  money: number;
  /** Actions for this reader that are not in the plan, and what stands in the way of each. */
  others: { action: PlannableAction; obstacles: Obstacle[] }[];
}

const grades = ['strong', 'moderate', 'weak', 'judgement'] as const;
const minutesOf = (action: PlannableAction) => action.prepMinutes + action.runMinutes;

/** Whether an action is for the reader: led by the role or with it in the room, and for the department. */
export const isFor = (action: PlannableAction, { role, department }: Pick<Means, 'role' | 'department'>): boolean =>
  (!role || action.lead === role || action.participants.includes(role)) && (!department || action.departments.includes(department));

/**
 * A plan that fits the means. Actions that the role leads come before those in which it takes part, then the better
 * evidence, then the shorter, then the title. Each brings the prerequisites that are not done yet. Nothing that would
 * still fit is left out, and the same means give the same plan.
 */
export function planMonday(all: readonly PlannableAction[], means: Means): MondayPlan {
  const byId = new Map(all.map((action) => [action.id, action]));
  const done = new Set(means.done ?? []);
  const wanted = all
    .filter((action) => isFor(action, means) && !done.has(action.id))
    .sort(
      (a, b) =>
        Number(b.lead === means.role) - Number(a.lead === means.role) ||
        grades.indexOf(a.grade) - grades.indexOf(b.grade) ||
        minutesOf(a) - minutesOf(b) ||
        (a.title < b.title ? -1 : a.title > b.title ? 1 : 0),
    );
  const chosen: PlannableAction[] = [];
  const sum = { minutes: 0, money: 0 };

  /** The action with all that must come before it and is neither done nor planned, first things first; undefined where something is missing. */
  const bundleOf = (action: PlannableAction): PlannableAction[] | undefined => {
    const bundle: PlannableAction[] = [];
    const visit = (item: PlannableAction, above: ReadonlySet<string>): boolean => {
      if (above.has(item.id)) return false;
      for (const id of item.prerequisites) {
        if (done.has(id) || chosen.some((other) => other.id === id) || bundle.some((other) => other.id === id)) continue;
        const first = byId.get(id);
        if (!first || !visit(first, new Set([...above, item.id]))) return false;
      }
      bundle.push(item);
      return true;
    };
    return visit(action, new Set()) ? bundle : undefined;
  };

  const obstaclesOf = (action: PlannableAction): Obstacle[] => {
    const obstacles: Obstacle[] = [];
    const bundle = bundleOf(action) ?? [action];
    const minutes = bundle.reduce((total, item) => total + minutesOf(item), 0);
    const money = bundle.reduce((total, item) => total + item.money.upTo, 0);
    const people = Math.max(...bundle.map((item) => item.people.min));
    if (people > means.people) obstacles.push({ kind: 'people', lacking: people - means.people });
    for (const skill of new Set(bundle.flatMap((item) => item.skills)))
      if (means.skills && !means.skills.includes(skill)) obstacles.push({ kind: 'skill', lacking: skill });
    if (sum.money + money > means.money) obstacles.push({ kind: 'money', lacking: sum.money + money - means.money });
    if (sum.minutes + minutes > means.minutes) obstacles.push({ kind: 'minutes', lacking: sum.minutes + minutes - means.minutes });
    for (const item of bundle) {
      const clash = [...chosen, ...bundle].find(
        (other) => other !== item && (item.conflicts.includes(other.id) || other.conflicts.includes(item.id)),
      );
      if (clash) obstacles.push({ kind: 'conflict', lacking: clash.id });
    }
    if (obstacles.length > 0) for (const item of bundle.slice(0, -1)) obstacles.push({ kind: 'prerequisite', lacking: item.id });
    return obstacles;
  };

  // What one action needs first may enter with another, so that a later round can fit what an earlier one could not.
  for (let changed = true; changed; ) {
    changed = false;
    for (const action of wanted) {
      if (chosen.includes(action)) continue;
      const bundle = bundleOf(action);
      if (!bundle || obstaclesOf(action).length > 0) continue;
      chosen.push(...bundle);
      sum.minutes += bundle.reduce((total, item) => total + minutesOf(item), 0);
      sum.money += bundle.reduce((total, item) => total + item.money.upTo, 0);
      changed = true;
    }
  }
  return {
    actions: chosen,
    minutes: sum.minutes,
    people: Math.max(0, ...chosen.map((action) => action.people.min)),
    skills: [...new Set(chosen.flatMap((action) => action.skills))].sort(),
    money: sum.money,
    others: wanted.filter((action) => !chosen.includes(action)).map((action) => ({ action, obstacles: obstaclesOf(action) })),
  };
}

/** The Monday on or after a day, as YYYY-MM-DD. */
export function mondayFrom(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + ((8 - date.getUTCDay()) % 7));
  return date.toISOString().slice(0, 10);
}
