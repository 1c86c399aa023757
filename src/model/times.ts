import { DAY_MINUTES, plannedOf, type Range, sumOf, total } from '../text/range.ts';

/**
 * The choices of "time needed": the most minutes of each, in their order. The search knows a choice by its name;
 * `words.search.tool.choices` says it to readers.
 */
export const timeChoices = [
  { name: 'up to 15 minutes', most: 15 },
  { name: 'up to 30 minutes', most: 30 },
  { name: 'up to 1 hour', most: 60 },
  { name: 'up to 2 hours', most: 120 },
  { name: 'more than 2 hours', most: Number.POSITIVE_INFINITY },
] as const;

/** The name of the first choice that so many minutes fit in. */
export const timeChoiceOf = (minutes: number): string =>
  (timeChoices.find(({ most }) => minutes <= most) ?? (timeChoices.at(-1) as (typeof timeChoices)[number])).name;

/** The choices that have an end. */
export const timeLimits = timeChoices.filter(({ most }) => Number.isFinite(most));

/** Minutes that somebody may have from a Monday on: ten, the limits, half a day, a day, and a week of five days. */
export const mondayMinutes: readonly number[] = [10, ...timeLimits.map(({ most }) => most), DAY_MINUTES / 2, DAY_MINUTES, 5 * DAY_MINUTES];

interface Timed {
  prepMinutes: Range;
  runMinutes: Range;
}
/** How long an action takes, preparation included. */
export const actionTime = ({ prepMinutes, runMinutes }: Timed): Range => sumOf([prepMinutes, runMinutes]);
/** The minutes that a plan keeps free for an action: the most that it takes, or the least where there is no most. */
export const actionMinutes = ({ prepMinutes, runMinutes }: Timed): number => total([plannedOf(prepMinutes), plannedOf(runMinutes)]);

interface Prepared extends Timed {
  preparation?: { minutes: Range; ahead?: true | undefined }[] | undefined;
}
/** Of the preparation of an action, the minutes that are done on a working day before. */
export const aheadMinutes = ({ preparation = [] }: Pick<Prepared, 'preparation'>): number =>
  total(preparation.flatMap(({ ahead, minutes }) => (ahead ? [plannedOf(minutes)] : [])));
/** The minutes of an action without what is done on a working day before. */
export const minutesOnTheDay = (action: Prepared): number => total([actionMinutes(action), -aheadMinutes(action)]);

/** Minutes for which an interview kit has a plan. */
export const interviewMinutes = [45, 60, 90] as const;
