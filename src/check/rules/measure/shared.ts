import { type Formula, parseFormula } from '../../../playbook/formula.ts';
import { memoize } from '../../memoize.ts';
import type { CheckedEntry, Content } from '../../rule.ts';

export type Measure = CheckedEntry<'measures'>['data'];

/** What may fall below nothing, or rise above what it is compared with. */
const signed = /\b(?:growth|change|changed|difference|increase|decrease|margins?|profits?|loss(?:es)?|net|balance|deviation)\b/i;
const compared = /\b(?:forecast|planned|plan|targets?|budget|quota|index|last year|a year ago)\b/i;

/** Whether a value described so may be negative, such as a margin. */
export const maySink = (text: string): boolean => signed.test(text);

/** Whether a formula adds or measures something that is not part of what it divides by. */
function adds(formula: Formula): boolean {
  if (formula.kind === 'operation') return formula.operator === '+' || adds(formula.left) || adds(formula.right);
  return formula.kind === 'call' ? formula.parts.some(adds) : false;
}

function parsed(formula: string | undefined): Formula | undefined {
  try {
    return formula === undefined ? undefined : parseFormula(formula);
  } catch {
    return undefined;
  }
}

/** Whether a measure in percent is a share of a whole, so that more than 100% cannot be. */
export function isShare({ unit, formula, title, definition }: Measure): boolean {
  const tree = unit === 'percent' ? parsed(formula) : undefined;
  return tree !== undefined && !adds(tree) && !signed.test(`${title} ${definition}`) && !compared.test(`${title} ${definition}`);
}

/** The measures that are shares, by id. */
export const shareMeasures = memoize(
  (content: Content): ReadonlySet<string> =>
    new Set(
      content
        .of('measures')
        .filter(({ data }) => isShare(data))
        .map(({ id }) => id),
    ),
);
