import type { Action } from '../model/action.ts';
import { costOf } from '../model/cost.ts';
import { evidenceGrades } from '../model/evidence.ts';
import { departmentsIn, nameOf, rolesOf } from '../model/parties.ts';
import { actionMinutes } from '../model/times.ts';
import { leastOf, plannedOf, total } from '../text/range.ts';
import { Schedule, type Slot, type Task, type TimeWindow } from './schedule.ts';

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
  /** The department of whoever leads it, where that is one. */
  leadIn?: string | undefined;
  /** Whether anybody can do it, whatever their role and department. */
  anyone?: boolean | undefined;
  /** The minutes of each step that a plan keeps free. */
  steps?: number[];
  /** Of its preparation, the minutes that are done on a working day before. */
  aheadMinutes?: number | undefined;
}

/** A colleague of a team's plan. */
export interface Colleague {
  name: string;
  /** A role id; whoever has none may lead anything. */
  role?: string | undefined;
}

/** What the reader has. */
export interface Means extends Pick<TimeWindow, 'prepareBefore'> {
  /** A role id, or nothing for any. */
  role?: string | undefined;
  /** A department id, or nothing for any. */
  department?: string | undefined;
  /** Minutes from start to finish, with preparation, pauses and lunch; more than 480 are days of eight hours. */
  minutes: number;
  /** Minutes after midnight at which the plan starts; 9 o’clock where left out. */
  from?: number | undefined;
  /** People in the room, the reader included. */
  people: number;
  /** Who they are, where each is planned for; `people` and `role` are theirs then. */
  team?: readonly Colleague[] | undefined;
  /** Skill ids that somebody present has; undefined where it does not matter. */
  skills?: readonly string[] | undefined;
  /** Money in the playbook's currency, for the whole plan. */
  money: number;
  /** Ids of actions that are done already; they count as met prerequisites and are not planned again. */
  done?: readonly string[] | undefined;
  /** Ids of actions that were done and are due again: they count as met prerequisites. */
  met?: readonly string[] | undefined;
  /** Ids of actions that the plan must hold, for whomever they are. */
  pinned?: readonly string[] | undefined;
  /** Whether the plan holds the pinned actions and nothing else. */
  onlyPinned?: boolean | undefined;
  /** Ids of actions that the plan holds rather than others, where they fit. */
  kept?: readonly string[] | undefined;
  /** Ids of actions that the reader does not want. */
  dropped?: readonly string[] | undefined;
}

export interface Obstacle {
  kind: 'minutes' | 'people' | 'lead' | 'skill' | 'money' | 'prerequisite' | 'conflict';
  /** What is lacking: minutes, people or money as a number; the id of a role, a skill or an action. */
  lacking: number | string;
  /** Of minutes: whether breaks are among them. */
  breaks?: boolean;
}

export interface Unplanned {
  action: PlannableAction;
  obstacles: Obstacle[];
}

/** What comes closest to a reader for whom nothing fits. */
export interface Nearest extends Unplanned {
  /** Its first steps, with the preparation on the day, where there is time for these. */
  part?: { steps: number; minutes: number };
}

/** For whom a plan is instead, where nothing that fits is for the role and the department that were asked for. */
export type Instead = 'role' | 'department' | 'anyone';

/** What a plan comes to. Everything that shows a plan shows these. */
export interface PlanSums {
  /** Minutes of the actions with their preparation, as the clock counts them once. */
  minutes: number;
  /** Of these, minutes of preparation on the working day before. */
  before: number;
  /** The most people that one of the actions is done with. */
  people: number;
  skills: string[];
  money: number;
}

export interface MondayPlan extends PlanSums {
  /** In the order in which to do them: prerequisites first. */
  actions: PlannableAction[];
  /** Everything by the clock. */
  slots: readonly Slot[];
  /** Ids of the actions that are done with fewer people than they need, the way that a small company does them. */
  small: readonly string[];
  /** Pinned actions that the plan cannot hold, and what each lacks. */
  missing: Unplanned[];
  /** For whom the actions are, where none that fits is for this reader. */
  instead?: Instead | undefined;
  /** The closest of the actions for this reader, where none of them fits. */
  nearest?: Nearest | undefined;
  /** Actions for this reader that are not in the plan, and what stands in the way of each. */
  others: Unplanned[];
}

/** When a plan starts that names no other time: 9 o’clock. */
export const START = 9 * 60;
/** A small company's way of an action needs somebody to do it with. */
const FEWEST_SMALL = 2;

/** The money that a plan keeps for an action: the most that it costs, or the least where there is no most. */
export const actionMoney = ({ money }: Pick<PlannableAction, 'money'>): number => plannedOf(costOf(money));
/** The fewest people that an action needs. */
export const fewestPeople = ({ people }: Pick<PlannableAction, 'people'>): number => Math.max(1, leastOf(people));

/** The people that an action is done with, of so many; undefined where they are too few, also for the way of a small company. */
export function peopleFor(action: Pick<PlannableAction, 'people'>, people: number): number | undefined {
  const fewest = fewestPeople(action);
  if (fewest <= people) return fewest;
  return people >= FEWEST_SMALL ? people : undefined;
}

/** Whether an action is for the reader: led by the role or with it in the room, and for the department. */
export const isFor = (action: PlannableAction, { role, department }: Pick<Means, 'role' | 'department'>): boolean =>
  (!role || rolesOf([action.lead, ...action.participants]).includes(role)) && (!department || departmentsIn(action).includes(department));

function taskOf(action: PlannableAction, people: readonly number[]): Task {
  const preparation = plannedOf(action.prepMinutes);
  const ahead = Math.min(action.aheadMinutes ?? 0, preparation);
  return {
    id: action.id,
    people,
    ahead,
    prepare: total([preparation, -ahead]),
    run: plannedOf(action.runMinutes),
    steps: action.steps,
    after: action.prerequisites,
  };
}

/** The sums of some actions as a schedule holds them. */
function sumsOf(actions: readonly PlannableAction[], schedule: Schedule): PlanSums {
  const minutesOf = (slots: readonly Slot[]) => total(slots.map(({ from, to }) => to - from));
  const work = schedule.slots.filter(({ action }) => action !== undefined);
  return {
    minutes: minutesOf(work),
    before: minutesOf(work.filter(({ day }) => day < 0)),
    people: Math.max(0, ...work.map(({ people }) => people.length)),
    skills: [...new Set(actions.flatMap((action) => action.skills))].sort(),
    money: total(actions.map(actionMoney)),
  };
}

/** These actions by the clock, one after the other, whether they fit a window or not. */
export function planOf(actions: readonly PlannableAction[], window: TimeWindow): PlanSums & { slots: readonly Slot[]; overrun: number } {
  const schedule = new Schedule(window, Math.max(1, ...actions.map(fewestPeople)));
  for (const action of actions)
    schedule.add(
      taskOf(
        action,
        Array.from({ length: fewestPeople(action) }, (_, person) => person),
      ),
    );
  return { ...sumsOf(actions, schedule), slots: schedule.slots, overrun: schedule.overrun };
}

/**
 * A plan that fits the means. Pinned actions come first, then those that are kept. Of the others, actions that the role leads
 * come before those in which it takes part, then those for which there are enough people, then the better evidence, then the
 * shorter, then the title. Each brings the prerequisites that are not done yet. What somebody of another department than the
 * reader's leads is planned where nothing else fits. Where nothing for the reader fits, the plan is for the role alone, for the
 * department alone, or of what anybody can do. Nothing else that would still fit is left out, and the same means give the same
 * plan.
 */
export function planMonday(all: readonly PlannableAction[], means: Means): MondayPlan {
  const byId = new Map(all.map((action) => [action.id, action]));
  const { team, pinned = [], kept = [] } = means;
  const people = team?.length ?? means.people;
  const done = new Set(means.done ?? []);
  const met = new Set([...done, ...(means.met ?? [])]);
  const dropped = new Set((means.dropped ?? []).filter((id) => !pinned.includes(id)));
  const leads = ({ lead }: PlannableAction) => (team ? team.some(({ role }) => role !== undefined && lead === role) : lead === means.role);
  const isOurs = (action: PlannableAction) =>
    isFor(action, team ? { department: means.department } : means) && (!team || team.some(({ role }) => !role || action.lead === role));
  const listed = (ids: readonly string[]) => ids.flatMap((id) => byId.get(id) ?? []);
  const isEnough = (action: PlannableAction) => fewestPeople(action) <= people;
  const isElsewhere = (action: PlannableAction) =>
    Boolean(means.department && action.leadIn && action.leadIn !== means.department && !leads(action));
  const ranked = all
    .filter((action) => !means.onlyPinned && !done.has(action.id) && !dropped.has(action.id))
    .sort(
      (a, b) =>
        Number(leads(b)) - Number(leads(a)) ||
        Number(isEnough(b)) - Number(isEnough(a)) ||
        evidenceGrades.indexOf(a.grade) - evidenceGrades.indexOf(b.grade) ||
        actionMinutes(a) - actionMinutes(b) ||
        (a.title < b.title ? -1 : a.title > b.title ? 1 : 0),
    );
  const wanted = ranked.filter(isOurs);
  const chosen: PlannableAction[] = [];
  /** Whether what another department leads may enter. */
  let isOpen = false;
  const window = { from: means.from ?? START, minutes: means.minutes, prepareBefore: means.prepareBefore };
  // Of those without a name, nobody is planned who is in no action.
  let schedule = new Schedule(window, team ? people : Math.min(people, Math.max(1, ...all.map(fewestPeople))));
  let spent = 0;

  /** The action with all that must come before it and is neither done nor planned, first things first; undefined where something is missing. */
  const bundleOf = (action: PlannableAction): PlannableAction[] | undefined => {
    const bundle: PlannableAction[] = [];
    const visit = (item: PlannableAction, above: ReadonlySet<string>): boolean => {
      if (above.has(item.id)) return false;
      for (const id of item.prerequisites) {
        if (met.has(id) || chosen.some((other) => other.id === id) || bundle.some((other) => other.id === id)) continue;
        const first = byId.get(id);
        if (!first || dropped.has(id) || !visit(first, new Set([...above, item.id]))) return false;
      }
      bundle.push(item);
      return true;
    };
    return visit(action, new Set()) ? bundle : undefined;
  };

  /** Who does an action, the lead first: in a team whoever has the roles, and of equals whoever is free first. */
  const crewOf = (action: PlannableAction, plan: Schedule): number[] => {
    const count = peopleFor(action, people) ?? people;
    if (!team) return Array.from({ length: count }, (_, person) => person);
    const everyone = team.map((_, person) => person);
    const lead = rolesOf([action.lead])[0];
    const takePart = rolesOf(action.participants);
    const by = (rank: (role: string | undefined) => number) => (a: number, b: number) => {
      const [one, other] = [plan.freeAt(a), plan.freeAt(b)];
      return rank(team[a]?.role) - rank(team[b]?.role) || one.day - other.day || one.time - other.time || a - b;
    };
    const [first = 0, ...others] = everyone.sort(by((role) => (role === lead && lead ? 0 : role ? 2 : 1)));
    return [first, ...others.sort(by((role) => (role && takePart.includes(role) ? 0 : 1))).slice(0, count - 1)];
  };

  const withBundle = (bundle: readonly PlannableAction[]): Schedule => {
    const plan = schedule.copy();
    for (const action of bundle) plan.add(taskOf(action, crewOf(action, plan)));
    return plan;
  };

  /** What stands in the way of a bundle but for the time. */
  const limitsOf = (bundle: readonly PlannableAction[]): Obstacle[] => {
    const obstacles: Obstacle[] = [];
    const money = total([spent, ...bundle.map(actionMoney)]);
    const most = Math.max(...bundle.filter((item) => peopleFor(item, people) === undefined).map(fewestPeople));
    if (most > people) obstacles.push({ kind: 'people', lacking: most - people });
    if (team)
      for (const item of bundle) {
        const [lead] = rolesOf([item.lead]);
        if (lead && !item.anyone && !team.some(({ role }) => !role || role === lead)) obstacles.push({ kind: 'lead', lacking: lead });
      }
    for (const skill of new Set(bundle.flatMap((item) => item.skills)))
      if (means.skills && !means.skills.includes(skill)) obstacles.push({ kind: 'skill', lacking: skill });
    if (money > means.money) obstacles.push({ kind: 'money', lacking: total([money, -means.money]) });
    for (const item of bundle) {
      const clash = [...chosen, ...bundle].find(
        (other) => other !== item && (item.conflicts.includes(other.id) || other.conflicts.includes(item.id)),
      );
      if (clash) obstacles.push({ kind: 'conflict', lacking: clash.id });
    }
    return obstacles;
  };

  const isHeldBack = (bundle: readonly PlannableAction[]) => !isOpen && bundle.some(isElsewhere);

  const obstaclesOf = (action: PlannableAction): Obstacle[] => {
    const bundle = bundleOf(action);
    const { overrun, slots } = withBundle(bundle ?? [action]);
    const obstacles = limitsOf(bundle ?? [action]);
    const breaksOf = (some: readonly Slot[]) => some.filter((slot) => slot.action === undefined).length;
    if (overrun > 0) obstacles.push({ kind: 'minutes', lacking: overrun, breaks: breaksOf(slots) > breaksOf(schedule.slots) });
    if (!isOpen && isElsewhere(action) && !obstacles.some(({ kind }) => kind === 'lead'))
      obstacles.push({ kind: 'lead', lacking: nameOf(action.lead) });
    const first = bundle
      ? bundle.slice(0, obstacles.length > 0 || isHeldBack(bundle) ? -1 : 0).map(({ id }) => id)
      : action.prerequisites.filter((id) => !met.has(id) && !chosen.some((other) => other.id === id));
    return [...obstacles, ...first.map((lacking): Obstacle => ({ kind: 'prerequisite', lacking }))];
  };

  /** Plans all of these that fit. */
  const fill = (actions: readonly PlannableAction[]): void => {
    const candidates = new Set([...listed(pinned), ...listed(kept).filter((action) => actions.includes(action)), ...actions]);
    // What one action needs first may enter with another, so that a later round can fit what an earlier one could not.
    for (let changed = true; changed; ) {
      changed = false;
      for (const action of candidates) {
        if (chosen.includes(action)) continue;
        const bundle = bundleOf(action);
        if (!bundle || limitsOf(bundle).length > 0) continue;
        if (isHeldBack(bundle) && ![...pinned, ...kept].includes(action.id)) continue;
        const plan = withBundle(bundle);
        if (plan.overrun > 0) continue;
        chosen.push(...bundle);
        schedule = plan;
        spent = total([spent, ...bundle.map(actionMoney)]);
        changed = true;
      }
    }
  };
  const unplanned = (actions: readonly PlannableAction[]): Unplanned[] =>
    actions.filter((action) => !chosen.includes(action)).map((action) => ({ action, obstacles: obstaclesOf(action) }));

  /** The first steps of an action that lacks nothing but time, as far as they fit. */
  const partOf = ({ action, obstacles }: Unplanned): Nearest['part'] => {
    if (obstacles.some(({ kind }) => kind !== 'minutes')) return undefined;
    const { steps = [] } = action;
    const { prepare } = taskOf(action, []);
    for (let count = steps.length - 1; count > 0; count--) {
      const run = total(steps.slice(0, count));
      if (withBundle([{ ...action, runMinutes: run, steps: steps.slice(0, count) }]).overrun === 0)
        return { steps: count, minutes: total([prepare, run]) };
    }
    return undefined;
  };

  const nearestOf = (actions: readonly PlannableAction[]): Nearest | undefined => {
    const lacks = ({ action, obstacles }: Unplanned) => [
      Number(isElsewhere(action)),
      obstacles.length,
      obstacles.filter(({ kind }) => kind === 'prerequisite').length,
      total(obstacles.flatMap(({ kind, lacking }) => (kind === 'minutes' ? Number(lacking) : []))),
    ];
    const [nearest] = unplanned(actions)
      .map((one) => ({ one, lack: lacks(one) }))
      .sort((a, b) => a.lack.map((value, at) => value - (b.lack[at] as number)).find((difference) => difference !== 0) ?? 0);
    return nearest && { ...nearest.one, part: partOf(nearest.one) };
  };

  fill(wanted);
  const isNothing = () => !means.onlyPinned && chosen.every(({ id }) => pinned.includes(id));
  if (isNothing()) {
    isOpen = true;
    fill(wanted);
  }
  let instead: Instead | undefined;
  let nearest: Nearest | undefined;
  let others = unplanned(wanted.filter(({ id }) => !pinned.includes(id)));
  if (isNothing()) {
    const role = ranked.filter((action) => !team && means.role && isFor(action, { role: means.role }));
    const department = ranked.filter((action) => means.department && isFor(action, { department: means.department }));
    nearest = nearestOf([wanted, role, department].find((actions) => actions.length > 0) ?? []);
    const fallbacks: Record<Instead, readonly PlannableAction[]> = { role, department, anyone: ranked.filter(({ anyone }) => anyone) };
    for (const kind of Object.keys(fallbacks) as Instead[]) {
      fill([...wanted, ...fallbacks[kind]]);
      if (isNothing()) continue;
      instead = kind;
      break;
    }
    others = others.filter(({ action }) => !chosen.includes(action));
  }
  return {
    ...sumsOf(chosen, schedule),
    actions: chosen,
    slots: schedule.slots,
    small: chosen.filter((action) => !isEnough(action)).map(({ id }) => id),
    missing: unplanned(listed(pinned)),
    instead,
    nearest,
    others,
  };
}

/** The Monday on or after a day, as YYYY-MM-DD. */
export function mondayFrom(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + ((8 - date.getUTCDay()) % 7));
  return date.toISOString().slice(0, 10);
}

/** The day so many working days after a day, or before where negative, as YYYY-MM-DD. */
export function dayOf(start: string, days: number): string {
  const date = new Date(`${start}T00:00:00Z`);
  for (let left = Math.abs(days); left > 0; ) {
    date.setUTCDate(date.getUTCDate() + Math.sign(days));
    if (date.getUTCDay() % 6 !== 0) left--;
  }
  return date.toISOString().slice(0, 10);
}

/** The same day of the week so many weeks later, as YYYY-MM-DD. */
export function weeksAfter(start: string, weeks: number): string {
  const date = new Date(`${start}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + weeks * 7);
  return date.toISOString().slice(0, 10);
}

/** An action with everything that must be done before it, as far as it is known. */
export function withPrerequisites(id: string, all: readonly PlannableAction[], found = new Set<PlannableAction>()): Set<PlannableAction> {
  const action = all.find((one) => one.id === id);
  if (!action || found.has(action)) return found;
  found.add(action);
  for (const first of action.prerequisites) withPrerequisites(first, all, found);
  return found;
}
