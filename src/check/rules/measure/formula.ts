import { evaluate, type Formula, inputsOf, parseFormula, round } from '../../../playbook/formula.ts';
import { excerpt } from '../../../text/excerpt.ts';
import { nearest } from '../../../text/nearest.ts';
import { defineRule } from '../../rule.ts';
import { isShare } from './shared.ts';

/** Signs of a word processor, and words, for those that a formula takes. */
const signs: readonly [written: RegExp, plain: string][] = [
  [/[×·✕]|\b(?:times|multiplied by|mal)\b|(?<=[\s\d)])x(?=[\s\d(])/gi, '*'],
  [/[÷∕:]|\b(?:divided by|geteilt durch)\b/gi, '/'],
  [/[−–—]|\bminus\b/gi, '-'],
  [/\bplus\b/gi, '+'],
];
/** What the result is in, written after the formula. */
const unitAtEnd = /\s*(?:%|\b(?:per ?cent|prozent|points|seconds|minutes|hours|days))\s*$/i;

/**
 * A formula with plain signs, without its unit and without the `=` before it; undefined where it still cannot be read, or
 * names what is no input.
 * @param names The inputs, which no sign stands for.
 */
function plainFormula(formula: string, names: readonly string[]): string | undefined {
  const known = new Set(names);
  let plain = formula.trim().replace(/^=\s*/, '');
  if (!known.has(/\w+$/.exec(plain)?.[0] ?? '')) plain = plain.replace(unitAtEnd, '');
  for (const [written, sign] of signs) plain = plain.replace(written, (found) => (known.has(found) ? found : ` ${sign} `));
  plain = plain.replace(/ {2,}/g, ' ').trim();
  try {
    return inputsOf(parseFormula(plain)).every((name) => known.has(name)) ? plain : undefined;
  } catch {
    return undefined;
  }
}

/** What to write for single signs where the rest of a formula cannot be read either; undefined where there are none. */
function plainSigns(formula: string): string | undefined {
  const found = signs.flatMap(([written, plain]) => (formula.match(written) ?? []).map((one) => `\`${plain}\` for \`${one}\``));
  return found.length > 0 ? `Write ${[...new Set(found)].join(', ')}.` : undefined;
}

/** Whether a formula divides by something of its inputs and has no 100, so that it gives a share of one. */
function isRatio(formula: Formula): boolean {
  const parts = (part: Formula): Formula[] => [
    part,
    ...(part.kind === 'negate' ? parts(part.of) : []),
    ...(part.kind === 'operation' ? [part.left, part.right].flatMap(parts) : []),
    ...(part.kind === 'call' ? part.parts.flatMap(parts) : []),
  ];
  const all = parts(formula);
  return (
    all.some((part) => part.kind === 'operation' && part.operator === '/' && inputsOf(part.right).length > 0) &&
    !all.some((part) => part.kind === 'number' && part.value === 100)
  );
}

/** A formula that gives a share of one, in percent. */
function inPercent(formula: string): string {
  const tree = parseFormula(formula);
  const isSum = tree.kind === 'operation' && /[+-]/.test(tree.operator);
  return `${isSum ? `(${formula})` : formula} * 100`;
}

/** The two inputs of which each has the value of the other, if the result says so; undefined where it says nothing. */
function swappedInputs(formula: Formula, inputs: Inputs, result: number, decimals: number): [string, string] | undefined {
  const names = Object.keys(inputs).filter((name) => typeof inputs[name] === 'number');
  const pairs = names.flatMap((one, index) => names.slice(index + 1).map((other): [string, string] => [one, other]));
  const fit = pairs.filter(([one, other]) => {
    const turned = { ...inputs, [one]: inputs[other], [other]: inputs[one] } as Inputs;
    return inputs[one] !== inputs[other] && round(evaluate(formula, turned), decimals) === result;
  });
  return fit.length === 1 ? fit[0] : undefined;
}

/** A name with underscores as some write it. */
const withHyphens = (name: string) => new RegExp(`(?<![a-z0-9_])${name.replaceAll('_', ' *- *')}(?![a-z0-9_])`);

/** What to write for a formula of a spreadsheet, or one with words that are no name of an input; undefined for others. */
function asInputs(formula: string, names: readonly string[]): string | undefined {
  const advice: string[] = [];
  if (/^\s*=/.test(formula)) advice.push('Leave out the `=` at the beginning.');
  const call = /\b([A-Z]{2,}|[A-Z][a-z]+)\s*\(/.exec(formula)?.[1];
  if (call) advice.push(`Write functions in small letters: \`${call === 'AVERAGE' ? 'mean' : call.toLowerCase()}(…)\`.`);
  if (/[A-Z]+\d+(?::[A-Z]+\d+)?/.test(formula))
    advice.push(`Name the inputs in the place of cells: ${names.map((name) => `\`${name}\``).join(', ')}.`);
  const [words] = /[A-Za-z][A-Za-z0-9_]*(?: +[A-Za-z][A-Za-z0-9_]*)+/.exec(formula) ?? [];
  if (words) {
    const joined = words.toLowerCase().replace(/ +/g, '_');
    const guess = nearest(joined, names) ?? names.find((name) => words.toLowerCase().split(/ +/).includes(name));
    advice.push(
      guess ? `An input is one word: write \`${guess}\` for \`${excerpt(words, 60)}\`.` : 'An input is one word, as under `inputs`.',
    );
  }
  return advice.length > 0 ? advice.join(' ') : undefined;
}

type Inputs = Record<string, number | number[]>;

export default defineRule({
  code: 'measure/formula',
  severity: 'error',
  locked: true,
  what: 'The formula of a measure cannot be read, does not use exactly the inputs that are described, or does not give the example’s result.',
  why: 'Two people who compute the same measure must get the same number.',
  fix: 'Correct the formula, its inputs or the example.',
  check(content, report) {
    for (const entry of content.of('measures')) {
      const { formula, inputs, example, decimals, unit } = entry.data;
      const names = (inputs ?? []).flatMap((input) => input?.name ?? []);
      if (formula === undefined) continue;
      let parsed: ReturnType<typeof parseFormula>;
      try {
        parsed = parseFormula(formula);
      } catch (error) {
        // So many brackets are more characters than a formula takes, which schema/bounds says.
        if (error instanceof RangeError) continue;
        const plain = plainFormula(formula, names);
        const isShort = plain !== undefined && unit === 'percent' && isRatio(parseFormula(plain));
        report.entry(entry, ['formula'], {
          message: `The formula cannot be read ${(error as Error).message}`,
          fix: plain ? `Write \`formula: ${isShort ? inPercent(plain) : plain}\`.` : (plainSigns(formula) ?? asInputs(formula, names)),
        });
        continue;
      }
      const used = inputsOf(parsed);
      const described = (inputs ?? []).map((input) => input?.name).filter((part) => part !== undefined);
      const split = described.filter((name) => !used.includes(name) && name.includes('_') && withHyphens(name).test(formula));
      for (const name of split) {
        const [written = ''] = withHyphens(name).exec(formula) ?? [];
        const message = `The formula has \`${written}\`, which is read as ${written
          .split(/\s*-\s*/)
          .map((part) => `\`${part}\``)
          .join(' minus ')}`;
        report.entry(entry, ['formula'], { message, fix: `Write \`${name}\`.` });
      }
      const parts = split.flatMap((name) => name.split('_'));
      const unknown = used.filter((name) => !described.includes(name) && !parts.includes(name));
      const unused = described.filter((name) => !used.includes(name));
      for (const name of unknown) {
        const guess = nearest(name, unused) ?? (unknown.length === 1 && unused.length === 1 ? unused[0] : undefined);
        const fix = guess ? `Did you mean \`${guess}\`?` : undefined;
        report.entry(entry, ['formula'], { message: `The formula uses \`${name}\`, which is not among the inputs`, fix });
      }
      for (const [index, input] of (inputs ?? []).entries()) {
        // One that is written otherwise in the formula is told there.
        if (input?.name && !used.includes(input.name) && !split.includes(input.name) && unknown.length < unused.length)
          report.entry(entry, ['inputs', index, 'name'], {
            message: `The formula does not use \`${input.name}\``,
            fix: `Write \`${input.name}\` into the formula, or delete it here and under \`example\`.`,
          });
      }
      const given = Object.keys(example?.inputs ?? {});
      const strays = given.filter((name) => !described.includes(name) && !used.includes(name));
      const absent = described.filter((one) => !given.includes(one));
      for (const name of strays) {
        const guess = nearest(name, absent) ?? (strays.length === 1 && absent.length === 1 ? absent[0] : undefined);
        const fix = guess ? `Did you mean \`${guess}\`?` : 'Describe it among the inputs, or delete it.';
        report.entry(
          entry,
          ['example', 'inputs', name],
          { message: `The example has \`${name}\`, which is not among the inputs`, fix },
          'key',
        );
      }
      if (example?.result === undefined || !example.inputs || decimals === undefined) continue;
      // A value that is no number, and an input that the formula lacks, are told there.
      const written = Object.keys((entry.value as Partial<typeof entry.data> | undefined)?.example?.inputs ?? {});
      if (written.some((name) => example.inputs?.[name] === undefined) || split.length > 0) continue;
      if (unused.length > 0 && unknown.length === 0) continue;
      try {
        const exact = evaluate(parsed, example.inputs as Inputs);
        const value = round(exact, decimals);
        // The input without which there would be a result; a difference of two that is 0 is neither's fault.
        const zero = Number.isFinite(exact)
          ? undefined
          : Object.keys(example.inputs).find(
              (name) => example.inputs?.[name] === 0 && Number.isFinite(evaluate(parsed, { ...example.inputs, [name]: 1 } as Inputs)),
            );
        if (!Number.isFinite(exact))
          report.entry(
            entry,
            ['example', 'inputs', ...(zero === undefined ? [] : [zero])],
            {
              message: 'The example divides by zero, so that the formula has no result',
              fix: 'Choose inputs, or write the formula, so that nothing after `/` is 0.',
            },
            zero === undefined ? 'key' : 'value',
          );
        else if (unit === 'percent' && isRatio(parsed) && (Math.abs(exact) <= 1 || round(exact * 100, decimals) === example.result)) {
          const percent = round(exact * 100, decimals);
          report.entry(entry, ['formula'], {
            message: `The unit is percent, and the formula gives a share of one: ${round(exact, 4)} in the example`,
            fix: `Write \`formula: ${inPercent(formula)}\`${percent === example.result ? '' : ` and \`result: ${percent}\``}.`,
          });
        } else if (value !== example.result) {
          const turned = swappedInputs(parsed, example.inputs as Inputs, example.result, decimals);
          const isImpossible = isShare(entry.data) && value > 100;
          report.entry(entry, ['example', 'result'], {
            message: `The formula gives ${value}, and the example says ${example.result}`,
            fix: turned
              ? `\`${turned[0]}\` and \`${turned[1]}\` seem to have each other’s value: swap them${isImpossible ? '' : `, or write \`result: ${value}\``}.`
              : isImpossible
                ? 'Correct the inputs, or the formula: a share is at most 100%.'
                : `Write \`result: ${value}\`, or correct the inputs.`,
          });
        }
      } catch (error) {
        // An input that is not described, or has another name in the example, is told already.
        if (used.some((name) => !described.includes(name)) || strays.length > 0) continue;
        report.entry(entry, ['example', 'inputs'], { message: `The example does not compute: ${(error as Error).message}` }, 'key');
      }
    }
  },
  good: [
    {
      title: 'spaces and brackets that change nothing',
      on: 'measures/net-promoter-score',
      set: { formula: '((promoters-detractors) / responses) * 100' },
    },
  ],
  bad: [
    {
      title: 'a formula of a spreadsheet',
      on: 'measures/net-promoter-score',
      set: { formula: '=SUM(promoters - detractors) / responses * 100' },
      finds: {
        at: 'formula',
        message: 'The formula cannot be read at character 1, `=`: a number or an input was expected',
        fix: 'Leave out the `=` at the beginning. Write functions in small letters: `sum(…)`.',
      },
    },
    {
      title: 'the name of an input in two words',
      on: 'measures/net-promoter-score',
      set: { formula: '(happy promoters - detractors) / responses * 100' },
      finds: {
        at: 'formula',
        message: 'The formula cannot be read at character 8, `promoters`: `)` was expected',
        fix: 'An input is one word: write `promoters` for `happy promoters`.',
      },
    },
    {
      title: 'a wrong result',
      on: 'measures/net-promoter-score',
      set: { 'example.result': 99 },
      finds: {
        at: 'example.result',
        message: 'The formula gives 20, and the example says 99',
        fix: 'Write `result: 20`, or correct the inputs.',
      },
    },
    {
      title: 'a share of one where the unit is percent',
      on: 'measures/first-contact-resolution',
      set: { formula: 'settled / matters', 'example.result': 1 },
      finds: {
        at: 'formula',
        message: 'The unit is percent, and the formula gives a share of one: 0.69 in the example',
        fix: 'Write `formula: settled / matters * 100` and `result: 69`.',
      },
    },
    {
      title: 'a formula in words, with its unit',
      on: 'measures/first-contact-resolution',
      set: { formula: 'settled divided by matters percent' },
      finds: {
        at: 'formula',
        message: 'The formula cannot be read at character 9, `divided`: the end was expected',
        fix: 'Write `formula: settled / matters * 100`.',
      },
    },
    {
      title: 'values that stand in each other’s place',
      on: 'measures/first-contact-resolution',
      set: { 'example.inputs': { settled: 1000, matters: 690 } },
      finds: {
        at: 'example.result',
        message: 'The formula gives 145, and the example says 69',
        fix: '`settled` and `matters` seem to have each other’s value: swap them.',
      },
    },
    {
      title: 'another name in the example',
      on: 'measures/first-contact-resolution',
      set: { 'example.inputs': { fixed: 690, matters: 1000 } },
      finds: {
        key: 'example.inputs.fixed',
        message: 'The example has `fixed`, which is not among the inputs',
        fix: 'Did you mean `settled`?',
      },
    },
    {
      title: 'a bracket too few',
      on: 'measures/net-promoter-score',
      set: { formula: '(promoters - detractors / responses * 100' },
      finds: { at: 'formula', message: 'The formula cannot be read at the end: `)` was expected' },
    },
    {
      title: 'signs of a word processor',
      on: 'measures/net-promoter-score',
      set: { formula: '(promoters – detractors) ÷ responses × 100' },
      finds: {
        at: 'formula',
        message: 'The formula cannot be read at character 12, `–`: `)` was expected',
        fix: 'Write `formula: (promoters - detractors) / responses * 100`.',
      },
    },
    {
      title: 'an input that the formula does not use',
      on: 'measures/net-promoter-score',
      set: { 'inputs.4': { name: 'fans', label: 'Fans' } },
      finds: {
        at: 'inputs.4.name',
        message: 'The formula does not use `fans`',
        fix: 'Write `fans` into the formula, or delete it here and under `example`.',
      },
    },
    {
      title: 'an input that is not described',
      on: 'measures/net-promoter-score',
      set: { formula: '(fans - detractors) / responses * 100' },
      finds: { at: 'formula', message: 'The formula uses `fans`, which is not among the inputs', fix: 'Did you mean `promoters`?' },
    },
    {
      title: 'nothing to divide by',
      on: 'measures/net-promoter-score',
      set: { 'example.inputs.responses': 0 },
      finds: {
        at: 'example.inputs.responses',
        message: 'The example divides by zero, so that the formula has no result',
        fix: 'Choose inputs, or write the formula, so that nothing after `/` is 0.',
      },
    },
    {
      title: 'a value under another name',
      on: 'measures/net-promoter-score',
      set: { 'example.inputs.responses': undefined, 'example.inputs.response': 500 },
      finds: {
        key: 'example.inputs.response',
        message: 'The example has `response`, which is not among the inputs',
        fix: 'Did you mean `responses`?',
      },
    },
    {
      title: 'an input without a value',
      on: 'measures/net-promoter-score',
      set: { 'example.inputs.responses': undefined },
      finds: { key: 'example.inputs', message: 'The example does not compute: the input `responses` has no value' },
    },
  ],
});
