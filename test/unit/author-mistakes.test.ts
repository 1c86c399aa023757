import { describe, expect, it } from 'vitest';
import { rules } from '../../src/check/rules/index.ts';
import { checkFiles } from '../../src/check/run.ts';
import { type Mistake, mistakes } from '../support/author-mistakes.ts';
import { contentOf, small } from '../support/small.ts';

/** The findings of the small playbook after a mistake, and its texts then. */
function findingsAfter({ file, from, to, renamedFrom }: Mistake) {
  const texts = new Map(small);
  const before = small.get(renamedFrom ?? file) ?? '';
  if (renamedFrom) texts.delete(renamedFrom);
  const text = from ? before.replace(from, to ?? '') : (to ?? before);
  if (from) expect(text, 'the change changes nothing').not.toBe(before);
  texts.set(file, text);
  return { texts, findings: checkFiles(contentOf(texts), { today: '2026-12-01' }).findings };
}

describe('a slip of an author', () => {
  it.each(mistakes.map((mistake) => [mistake.what, mistake] as const))('%s is told where it is, in at most five findings', (_, mistake) => {
    const { texts, findings } = findingsAfter(mistake);
    const where = mistake.in ?? mistake.file;
    const lines = (texts.get(where) ?? '').split('\n');
    const told = findings.map(({ file, position, message }) => `${file}: ${position ? lines[position.line - 1] : 'the file'}: ${message}`);
    const expected = findings.filter(({ file, message }) => file === where && message === mistake.message);
    expect(expected.length, told.join('\n')).toBeGreaterThan(0);
    if (mistake.at !== undefined)
      expect(expected.map(({ position }) => lines[(position?.line ?? 0) - 1]).join('\n'), told.join('\n')).toContain(mistake.at);
    expect(findings.length, told.join('\n')).toBeLessThanOrEqual(5);
  });
});

it('there are more than three hundred kinds, each with its place and its message', () => {
  // The examples of the rules are tried in rules.test.ts, and at most five findings for one cause in test/nightly.
  const kinds = [
    ...mistakes.map(({ what, message }) => `${what}: ${message}`),
    ...rules.flatMap(({ code, bad }) => bad.map(({ title }) => `${code}: ${title}`)),
  ];
  expect(new Set(kinds).size).toBe(kinds.length);
  expect(new Set(mistakes.map(({ what }) => what)).size).toBe(mistakes.length);
  for (const { message } of mistakes) expect(message.length).toBeGreaterThan(10);
  expect(kinds.length).toBeGreaterThan(300);
});
