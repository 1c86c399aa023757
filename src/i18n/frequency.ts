import { countedOf } from '../text/frequency.ts';
import { sayNamed } from '../text/named.ts';
import type { Words } from './words.ts';

/** How often something is: weekly, every 2 years, twice a day. Words of an author's own as they are. */
export function sayFrequency(text: string, { every, twice, times, ...named }: Words['frequencies']): string {
  const counted = countedOf(text);
  if (!counted) return sayNamed(named, text);
  if ('every' in counted) return every[counted.unit]({ count: counted.every });
  return counted.times === 2 ? twice[counted.unit] : times[counted.unit]({ count: counted.times });
}
