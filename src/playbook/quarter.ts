import { total } from '../text/range.ts';
import { lackWords } from './plan-view.ts';
import { type Means, type MondayPlan, type PlannableAction, planMonday, type Unplanned, weeksAfter, withPrerequisites } from './planner.ts';

/** Weeks of a quarter. */
export const WEEKS = 13;

/** The words of the planner that the plan of a quarter uses too. */
export const quarterWords = ['failed', 'noMoney', 'upTo', 'needs', 'prepare', ...lackWords] as const;

export interface QuarterWeek extends MondayPlan {
  /** Of the quarter, from 1. */
  week: number;
  /** The day of the week on which it is done, YYYY-MM-DD. */
  date: string;
}

export interface QuarterPlan {
  /** The weeks that have something to do, in order. */
  weeks: QuarterWeek[];
  minutes: number;
  /** The most people at once. */
  people: number;
  skills: string[];
  money: number;
  /** What no week can hold, and what it lacks: to be had from outside. */
  missing: Unplanned[];
}

/**
 * Actions spread over the weeks of a quarter: each week is a plan of its own that fits the means, with the money for all of
 * them together, and nothing comes before what it needs.
 * @param ids The actions in the order in which they matter; what must come before them is added.
 * @param start The first day, YYYY-MM-DD.
 */
export function planQuarter(
  ids: readonly string[],
  all: readonly PlannableAction[],
  start: string,
  means: Pick<Means, 'minutes' | 'people' | 'money' | 'skills' | 'from'>,
): QuarterPlan {
  const wanted = [...new Set(ids.flatMap((id) => [...withPrerequisites(id, all)]))];
  const done: string[] = [];
  const weeks: QuarterWeek[] = [];
  const planOf = (money: number) => planMonday(wanted, { ...means, money, kept: ids, done });
  let left = means.money;
  for (let week = 1; week <= WEEKS; week++) {
    const plan = planOf(left);
    if (plan.actions.length === 0) break;
    weeks.push({ ...plan, week, date: weeksAfter(start, week - 1) });
    done.push(...plan.actions.map(({ id }) => id));
    left = total([left, -plan.money]);
  }
  return {
    weeks,
    minutes: total(weeks.map(({ minutes }) => minutes)),
    people: Math.max(0, ...weeks.map(({ people }) => people)),
    skills: [...new Set(weeks.flatMap(({ skills }) => skills))].sort(),
    money: total(weeks.map(({ money }) => money)),
    missing: planOf(left).others,
  };
}
