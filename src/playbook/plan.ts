import { type SkillLevel, skillLevels } from '../model/fields.ts';
import type { Entry, Playbook } from './playbook.ts';

/** What a list of actions needs, added up. */
export interface Needs {
  /** Prep and run minutes of every action once. */
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
export function hoursBeside({ minutes }: Pick<Needs, 'minutes'>, week: readonly { hours: number }[]): number {
  const hours = (PLAN_DAYS / 7) * week.reduce((sum, part) => sum + part.hours, 0);
  return 10 * Math.round((hours - minutes / 60) / 10);
}

/** Adds up what the actions need; an action that stands twice counts once. */
export function needsOf(ids: readonly string[], playbook: Playbook): Needs {
  const actions = [...new Set(ids)].map((id) => playbook.get('actions', id));
  return {
    minutes: actions.reduce((sum, { data }) => sum + data.prepMinutes + data.runMinutes, 0),
    people: Math.max(0, ...actions.map(({ data }) => data.people.min)),
    skills: highestLevels(actions),
    money: actions.reduce((sum, { data }) => sum + data.money.upTo, 0),
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
