import { countedOf } from '../text/frequency.ts';
import { leastOf } from '../text/range.ts';
import type { PlannableAction } from './planner.ts';

/** What was done on which days: ids of actions by the day of the plan, YYYY-MM-DD. */
export type Mondays = Record<string, string[]>;

/** Days after which something is due again: a month is four weeks, so that it comes back on the same day of the week. */
const DAYS = { minute: 0, hour: 0, shift: 1, day: 1, 'working-day': 1, week: 7, sprint: 14, month: 28, quarter: 91, year: 364 } as const;

function daysUntilDue(repeat: string): number {
  const counted = countedOf(repeat);
  if (!counted) return Number.POSITIVE_INFINITY;
  return 'every' in counted ? counted.every * DAYS[counted.unit] : DAYS[counted.unit] / Math.max(1, leastOf(counted.times));
}

/** Of the actions that were done before a day, those that are not due again, and those that are: both unlock what follows. */
export function doneBefore(
  mondays: Mondays,
  actions: readonly Pick<PlannableAction, 'id' | 'repeat'>[],
  date: string,
): { done: string[]; met: string[] } {
  const done: string[] = [];
  const met: string[] = [];
  for (const { id, repeat } of actions) {
    const last = Object.keys(mondays)
      .filter((day) => day < date && mondays[day]?.includes(id))
      .sort()
      .at(-1);
    if (last === undefined) continue;
    const days = (Date.parse(date) - Date.parse(last)) / 86_400_000;
    (days >= daysUntilDue(repeat) ? met : done).push(id);
  }
  return { done, met };
}

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));

/** What a browser kept, as far as it is right. */
export function mondaysOf(value: unknown): Mondays {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([day, ids]) => {
      const right = Array.isArray(ids) ? ids.filter((id): id is string => typeof id === 'string' && id.length <= 200) : [];
      return isDay(day) && right.length > 0 ? [[day, right]] : [];
    }),
  );
}
