import type { Formula } from '../playbook/formula.ts';

/** What the functions in formulas are called. */
export type FormulaNames = Record<'mean' | 'median' | 'min' | 'max' | 'percentile', string>;

interface Part {
  markup: string;
  /** About how many characters wide it is drawn. */
  width: number;
}

/** Sums that are wider than this many characters are set in several lines, so that they fit a phone. */
const longest = 30;
const symbols = { '+': '+', '-': '−', '*': '×' } as const;

const text = (tag: 'mn' | 'mi' | 'mo', value: string): Part => ({ markup: `<${tag}>${value}</${tag}>`, width: value.length });
const row = (parts: Part[]): Part => ({
  markup: parts.length === 1 ? (parts[0] as Part).markup : `<mrow>${parts.map(({ markup }) => markup).join('')}</mrow>`,
  width: parts.reduce((sum, { width }) => sum + width, 0),
});
const inBrackets = (part: Part) => row([text('mo', '('), part, text('mo', ')')]);
const operator = (sign: keyof typeof symbols): Part => ({ markup: `<mo>${symbols[sign]}</mo>`, width: 3 });
const isSum = (formula: Formula) => formula.kind === 'operation' && (formula.operator === '+' || formula.operator === '-');

/** The terms of a sum, each with the sign before it; the first has none. */
function terms(names: FormulaNames, formula: Formula): Part[][] {
  if (formula.kind !== 'operation' || !isSum(formula)) return [[set(names, formula)]];
  const right = isSum(formula.right) || formula.right.kind === 'negate' ? inBrackets(set(names, formula.right)) : set(names, formula.right);
  return [...terms(names, formula.left), [operator(formula.operator as '+' | '-'), right]];
}

function setSum(names: FormulaNames, formula: Formula): Part {
  const lines: Part[][] = [[]];
  let width = 0;
  for (const term of terms(names, formula)) {
    const more = row(term).width;
    if (width > 0 && width + more > longest) {
      lines.push([]);
      width = 0;
      // A sign that begins a line stands between two terms all the same.
      if (term[0]) term[0].markup = term[0].markup.replace('<mo>', '<mo form="infix">');
    }
    lines.at(-1)?.push(...term);
    width += more;
  }
  const rows = lines.map(row);
  if (rows.length === 1) return rows[0] as Part;
  return {
    markup: `<mtable>${rows.map(({ markup }) => `<mtr><mtd>${markup}</mtd></mtr>`).join('')}</mtable>`,
    width: Math.max(...rows.map((line) => line.width)),
  };
}

function setCall(names: FormulaNames, { name, parts }: Extract<Formula, { kind: 'call' }>): Part {
  const [first, second] = parts;
  if (name === 'sqrt' && first) return { markup: `<msqrt>${set(names, first).markup}</msqrt>`, width: set(names, first).width + 1 };
  if (name === 'sum' && first && parts.length === 1)
    return row([text('mo', '∑'), isSum(first) ? inBrackets(set(names, first)) : set(names, first)]);
  if (name === 'percentile' && first && second?.kind === 'number') {
    const share = String(Math.round(second.value * 1000) / 10);
    return row([{ markup: `<msub><mi>${names.percentile}</mi><mn>${share}</mn></msub>`, width: 12 }, inBrackets(set(names, first))]);
  }
  const list = parts.flatMap((part, index) => (index > 0 ? [text('mo', ','), set(names, part)] : [set(names, part)]));
  return row([text('mi', names[name as keyof FormulaNames] ?? name), text('mo', '⁡'), inBrackets(row(list))]);
}

function set(names: FormulaNames, formula: Formula): Part {
  switch (formula.kind) {
    case 'number':
      return text('mn', String(formula.value));
    case 'input':
      // Not mtext: between two of those an operator loses its space, as mtext counts as space itself.
      return text('mi', formula.name.replaceAll('_', ' '));
    case 'negate':
      return row([text('mo', '−'), isSum(formula.of) ? inBrackets(set(names, formula.of)) : set(names, formula.of)]);
    case 'call':
      return setCall(names, formula);
    case 'operation': {
      if (isSum(formula)) return setSum(names, formula);
      const [above, below] = [set(names, formula.left), set(names, formula.right)];
      if (formula.operator === '/')
        return { markup: `<mfrac>${above.markup}${below.markup}</mfrac>`, width: Math.max(above.width, below.width) };
      const factor = (side: Formula, part: Part) => (isSum(side) || side.kind === 'negate' ? inBrackets(part) : part);
      return row([factor(formula.left, above), operator('*'), factor(formula.right, below)]);
    }
  }
}

const isTimesHundred = (formula: Formula) =>
  formula.kind === 'operation' && formula.operator === '*' && formula.right.kind === 'number' && formula.right.value === 100;

/**
 * A formula as MathML Core, from its equals sign on; names in words, quotients as fractions, brackets only where they
 * change the meaning; functions by the names given. `data-width` says how wide it is, in sixes of characters, from 1 to 8. A share that is multiplied by 100 into a percentage says so with its sign.
 */
export function mathml(formula: Formula, unit: string, names: FormulaNames): string {
  const percent = unit === 'percent' && isTimesHundred(formula) ? '<mi>%</mi>' : '';
  const { markup, width } = set(names, formula);
  return `<math displaystyle="true" data-width="${Math.min(8, Math.ceil((width + 3) / 6))}"><mo>=</mo>${markup}${percent}</math>`;
}
