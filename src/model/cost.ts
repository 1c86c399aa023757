import { mostOf, type Range } from '../text/range.ts';

/** What an action costs, as its file says it: the most, or a range. */
interface Money {
  upTo?: number | undefined;
  min?: number | undefined;
  max?: number | undefined;
}

/** What an action costs beyond working time; 0 for nothing. */
export const costOf = ({ upTo, min, max }: Money): Range => (upTo === undefined ? { min, max } : upTo === 0 ? 0 : { max: upTo });

/** Whether an action costs nothing beyond working time. */
export const isFree = (money: Money): boolean => mostOf(costOf(money)) === 0;
