/** The days that it can be on Earth at one moment, as YYYY-MM-DD: the author and the builder may be anywhere. */
export interface Days {
  /** Where the day begins last, 12 hours behind UTC: what is over there is over everywhere. */
  earliest: string;
  /** Where it begins first, 14 hours ahead of UTC: what is still to come there is to come everywhere. */
  latest: string;
}

export const daysAt = (now: Date): Days => ({ earliest: dayAt(now, -12), latest: dayAt(now, 14) });

const dayAt = (now: Date, hours: number) => new Date(now.getTime() + hours * 3_600_000).toISOString().slice(0, 10);
