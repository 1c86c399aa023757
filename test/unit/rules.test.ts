import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/check/finding.ts';
import type { Example } from '../../src/check/rule.ts';
import * as book from '../../src/check/rules/book.ts';
import { rules } from '../../src/check/rules/index.ts';
import { type Batch, batchesOf, foundAfterBatch } from '../support/batches.ts';
import { checkWith, editOf, expectedFindings, foundAfter, foundWith } from '../support/content.ts';

const plain = ({ code, file, position, message }: Finding) => `${code} ${file}:${position?.line} ${message}`;

/** Good examples that are tried at once, by example. Each alone is in test/nightly/good-examples.test.ts. */
const batchOf = new Map<Example, { batch: Batch; isSilent?: boolean }>();
const together = rules.flatMap(({ good = [] }) => good.filter(({ file, copy }) => file === undefined && !copy));
for (const batch of batchesOf(together)) {
  const shared = { batch };
  for (const example of together) if (batch.examples.includes(example)) batchOf.set(example, shared);
}

/** What the check says after a good example. Only where it says something of the batch is the example tried alone. */
function saidAfter(example: Example): string[] {
  const shared = batchOf.get(example);
  if (shared) shared.isSilent ??= foundAfterBatch(shared.batch).length === 0;
  return shared?.isSilent ? [] : foundAfter(example).map(plain);
}

describe('the reference playbook', () => {
  it('has no error', () => {
    expect(
      checkWith({})
        .findings.filter(({ severity }) => severity === 'error')
        .map(plain),
    ).toEqual([]);
  });
});

describe('the rule book', () => {
  it('lists the rule of every file, under the code that the path gives it', () => {
    const codes = readdirSync('src/check/rules', { recursive: true, encoding: 'utf8' })
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => file.includes('/') && file.endsWith('.ts') && !file.endsWith('/shared.ts'))
      .map((file) => file.replace(/\.ts$/, ''))
      .sort();
    expect(Object.keys(book)).toEqual(codes);
    expect(rules.map(({ code }) => code)).toEqual(codes);
  });
});

describe.each(rules.map((rule) => [rule.code, rule] as const))('%s', (code, rule) => {
  it('says what, why and how to fix it, and shows it', () => {
    expect(code).toMatch(/^[a-z]+\/[a-z-]+$/);
    for (const text of [rule.what, rule.why, rule.fix]) expect(text.length).toBeGreaterThan(20);
    expect(rule.bad.length).toBeGreaterThan(0);
  });

  it.each((rule.good ?? []).map((example) => [example.title, example] as const))('no rule finds anything in %s', (_, example) => {
    expect(saidAfter(example)).toEqual([]);
  });

  // A rule does not see what others find, so its own findings are the same when it runs alone.
  it.each(rule.bad.map((example) => [example.title, example] as const))('finds %s', (_, example) => {
    const edit = editOf(example);
    const expected = expectedFindings(example, edit);
    const found = foundWith({ [edit.file]: edit.text }, [rule]);
    expect(expected.length).toBeGreaterThan(0);
    expect(found.map(({ file, position, message, fix, also }) => ({ file, position, message, fix, also }))).toMatchObject(expected);
  });
});
