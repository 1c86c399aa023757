/** A formula as a tree. */
export type Formula =
  | { kind: 'number'; value: number }
  | { kind: 'input'; name: string }
  | { kind: 'negate'; of: Formula }
  | { kind: 'operation'; operator: '+' | '-' | '*' | '/'; left: Formula; right: Formula }
  | { kind: 'call'; name: FunctionName; parts: Formula[] };

export type FunctionName = keyof typeof functions;
export type InputValue = number | number[];

const numbers = (value: InputValue): number[] => (Array.isArray(value) ? value : [value]);
const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);

/** @see https://numpy.org/doc/stable/reference/generated/numpy.percentile.html, method "linear" */
function percentile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const below = Math.floor(place);
  const low = sorted[below] ?? Number.NaN;
  const high = sorted[Math.min(below + 1, sorted.length - 1)] ?? low;
  return low + (high - low) * (place - below);
}

const functions = {
  sum: (...parts: InputValue[]) => sum(parts.flatMap(numbers)),
  mean: (...parts: InputValue[]) => sum(parts.flatMap(numbers)) / parts.flatMap(numbers).length,
  median: (...parts: InputValue[]) => percentile(parts.flatMap(numbers), 0.5),
  min: (...parts: InputValue[]) => Math.min(...parts.flatMap(numbers)),
  max: (...parts: InputValue[]) => Math.max(...parts.flatMap(numbers)),
  sqrt: (part: InputValue) => Math.sqrt(numbers(part)[0] ?? Number.NaN),
  percentile: (list: InputValue, share: InputValue) => percentile(numbers(list), numbers(share)[0] ?? Number.NaN),
};

/** More than the schema takes, and few enough that no tree of them is too deep to walk. */
const MAX_CHARACTERS = 1000;

/**
 * Reads a formula: numbers, inputs, + - * / ( ) and the functions sum, mean, median, min, max, sqrt and percentile.
 * @throws Error that says at which character the formula goes wrong; RangeError where it is longer than any is.
 */
export function parseFormula(text: string): Formula {
  if (text.length > MAX_CHARACTERS) throw new RangeError('the formula is too long');
  const tokens = [...text.matchAll(/\s*(\d+(?:\.\d+)?|[a-z][a-z0-9_]*|\S)/gy)].map((match) => ({
    text: match[1] as string,
    at: match.index + match[0].length - (match[1] as string).length,
  }));
  let next = 0;
  const peek = () => tokens[next]?.text;
  const fail = (wanted: string): never => {
    const token = tokens[next];
    throw new Error(
      token ? `at character ${token.at + 1}, \`${token.text}\`: ${wanted} was expected` : `at the end: ${wanted} was expected`,
    );
  };
  const expect = (token: string) => {
    if (peek() !== token) fail(`\`${token}\``);
    next++;
  };
  const chain = (operators: string[], part: () => Formula): Formula => {
    let left = part();
    for (let operator = peek(); operator !== undefined && operators.includes(operator); operator = peek()) {
      next++;
      left = { kind: 'operation', operator: operator as '+', left, right: part() };
    }
    return left;
  };
  const addition = (): Formula => chain(['+', '-'], multiplication);
  const multiplication = (): Formula => chain(['*', '/'], unary);
  const unary = (): Formula => {
    if (peek() !== '-') return atom();
    next++;
    return { kind: 'negate', of: unary() };
  };
  const atom = (): Formula => {
    const token = peek() ?? fail('a number or an input');
    if (token === '(') {
      next++;
      const inside = addition();
      expect(')');
      return inside;
    }
    if (/^\d/.test(token)) {
      next++;
      return { kind: 'number', value: Number(token) };
    }
    if (!/^[a-z]/.test(token)) return fail('a number or an input');
    next++;
    if (peek() !== '(') return { kind: 'input', name: token };
    if (!Object.hasOwn(functions, token)) {
      next--;
      return fail(`one of the functions ${Object.keys(functions).join(', ')}`);
    }
    next++;
    const parts = [addition()];
    while (peek() === ',') {
      next++;
      parts.push(addition());
    }
    expect(')');
    return { kind: 'call', name: token as FunctionName, parts };
  };
  const formula = addition();
  if (next < tokens.length) fail('the end');
  return formula;
}

/** The names of the inputs that a formula uses, sorted. */
export function inputsOf(formula: Formula): string[] {
  const names = new Set<string>();
  const visit = (part: Formula): void => {
    if (part.kind === 'input') names.add(part.name);
    else if (part.kind === 'negate') visit(part.of);
    else if (part.kind === 'operation') [part.left, part.right].forEach(visit);
    else if (part.kind === 'call') part.parts.forEach(visit);
  };
  visit(formula);
  return [...names].sort();
}

/**
 * What the formula gives for the inputs.
 * @throws Error where an input is missing or a list stands where a number belongs.
 */
export function evaluate(formula: Formula, inputs: Record<string, InputValue>): number {
  const value = (part: Formula): InputValue => {
    switch (part.kind) {
      case 'number':
        return part.value;
      case 'input': {
        const input = inputs[part.name];
        if (input === undefined) throw new Error(`the input \`${part.name}\` has no value`);
        return input;
      }
      case 'negate':
        return -single(part.of);
      case 'operation': {
        const [left, right] = [single(part.left), single(part.right)];
        if (part.operator === '+') return left + right;
        if (part.operator === '-') return left - right;
        return part.operator === '*' ? left * right : left / right;
      }
      case 'call':
        return (functions[part.name] as (...parts: InputValue[]) => number)(...part.parts.map(value));
    }
  };
  const single = (part: Formula): number => {
    const result = value(part);
    if (Array.isArray(result)) throw new Error('a list stands where one number belongs; use sum, mean, median or percentile');
    return result;
  };
  return single(formula);
}

/** Rounds half away from zero to a number of decimal places. */
export function round(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  return (Math.sign(value) * Math.round((Math.abs(value) + Number.EPSILON) * factor)) / factor;
}
