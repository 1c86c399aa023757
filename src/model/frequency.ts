import { z } from 'astro/zod';
import { countedOf, shortFrequencies } from '../text/frequency.ts';

/** Looks like a number of times or units and cannot be read as one. */
const miscounted = /^(?:(?:every|each) )?[-−]?\d+(?!\d|st\b|nd\b|rd\b|th\b)|\btimes\b/i;
const isFrequency = (text: string) => countedOf(text) !== undefined || (/^\S+(?: \S+)+$/.test(text) && !miscounted.test(text));

/** How often something is done or looked at: a short word, a count such as `every 2 years`, or words of one's own, which pages show as written. */
export const frequency = <const Words extends readonly string[]>(words: Words) =>
  z.union([
    z.enum([...words, ...(Object.keys(shortFrequencies) as (keyof typeof shortFrequencies)[])]),
    z
      .string()
      .max(60)
      .refine(isFrequency, { abort: true })
      .meta({ examples: ['every 2 weeks', 'twice a day', '3 times a year', 'after each release'] }),
  ]);
