import { expect, it } from 'vitest';
import { rules } from '../../src/check/rules/index.ts';
import { type Edit, editOf, foundWith, reference } from '../support/content.ts';
import { defects } from '../support/defects.ts';

/** What an example does wrong: each value that it sets, or each thing that its rule finds in a body or a file. */
const causesIn = ({ set, finds }: { set?: object; finds: object | object[] }): number =>
  Math.max(Object.keys(set ?? {}).length, [finds].flat().length);

const atMost = ({ file, text }: Edit, count: number) => {
  const found = foundWith({ [file]: text });
  const told = found.map((one) => `${one.code} ${one.file} ${one.message}`).join('\n');
  expect(found.length, told).toBeGreaterThan(0);
  expect(found.length, told).toBeLessThanOrEqual(count);
};

const examples = rules.flatMap((rule) => rule.bad.map((example) => [`${rule.code}: ${example.title}`, example] as const));

it.each(examples)('%s gives at most five findings for one cause', (_, example) => atMost(editOf(example), 5 * causesIn(example)));

it.each(defects.map((defect) => [defect.what, defect] as const))('%s gives at most five findings', (_, { file, from, to }) =>
  atMost({ file, text: (reference.get(file) as string).replace(from, to) }, 5),
);
