import type { Action } from '../model/action.ts';
import { audiences, type SkillLevel, skillLevels } from '../model/fields.ts';
import type { Role } from '../model/role.ts';
import { actionMinutes } from '../model/times.ts';
import { plannedOf, type Range, total } from '../text/range.ts';
import { actionMoney, fewestPeople } from './planner.ts';
import type { Entry, Playbook } from './playbook.ts';

/** Whether anybody can do an action: it is written for all but executives, who can do it too, and needs nothing first. */
export const isForAnyone = ({ audience, prerequisites }: Pick<Action, 'audience' | 'prerequisites'>): boolean =>
  prerequisites.length === 0 && audiences.every((one) => one === 'executives' || audience.includes(one));

/** What a list of actions needs, added up. */
export interface Needs {
  /** The most prep and run minutes of every action, once. */
  minutes: number;
  /** The most people that one of the actions needs at the least, the lead included. */
  people: number;
  /** Skill ids with the highest level that an action needs. */
  skills: { skill: string; level: SkillLevel }[];
  /** The most money that they cost together, in the playbook's currency. */
  money: number;
}

const PLAN_DAYS = 90;

/** The working hours of the first 90 days beside the actions of the plan, to the nearest ten, for a role with this ordinary week. */
export function hoursBeside({ minutes }: Pick<Needs, 'minutes'>, week: readonly { hours: Range }[]): number {
  const hours = (PLAN_DAYS / 7) * week.reduce((sum, part) => sum + plannedOf(part.hours), 0);
  return 10 * Math.round((hours - minutes / 60) / 10);
}

/** Whether a plan has more than the first Monday, which alone is no plan for 90 days. */
export const isPlanOfDays = ({ day30, day60, day90 }: NonNullable<Role['plan']>): boolean => Boolean(day30 || day60 || day90);

/** Adds up what the actions need; an action that stands twice counts once. */
export function needsOf(ids: readonly string[], playbook: Playbook): Needs {
  const actions = [...new Set(ids)].map((id) => playbook.get('actions', id));
  return {
    minutes: total(actions.map(({ data }) => actionMinutes(data))),
    people: Math.max(0, ...actions.map(({ data }) => fewestPeople(data))),
    skills: highestLevels(actions),
    money: total(actions.map(({ data }) => actionMoney(data))),
  };
}

function highestLevels(actions: readonly Entry<'actions'>[]): Needs['skills'] {
  const levels = new Map<string, SkillLevel>();
  for (const { skill, level } of actions.flatMap((action) => action.data.skills)) {
    const known = levels.get(skill);
    if (!known || skillLevels.indexOf(level) > skillLevels.indexOf(known)) levels.set(skill, level);
  }
  return [...levels].map(([skill, level]) => ({ skill, level })).sort((a, b) => (a.skill < b.skill ? -1 : 1));
}
