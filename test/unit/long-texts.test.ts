import { describe, expect, it } from 'vitest';
import { checkFiles } from '../../src/check/run.ts';
import { createIds } from '../../src/text/ids.ts';
import { contentOf, smallWith } from '../support/small.ts';

const file = 'roles/service-manager.mdx';
const findingsWith = (edit: (text: string) => string) =>
  checkFiles(contentOf(smallWith({ [file]: edit })), { today: '2026-12-01' }).findings;
const inField = (written: string) => findingsWith((text) => text.replace(/^budget: .*$/m, () => `budget: "${written}"`));
const inBody = (written: string) => findingsWith((text) => `${text}\n${written}\n`);
const told = (findings: ReturnType<typeof findingsWith>) =>
  findings.map(({ code, position, message }) => `${code} ${position?.line}: ${message.slice(0, 70)}`);

/** Where a pattern or the parser of bodies reads the rest of the text again from each sign, each of these takes minutes. */
describe('a damaged file of less than 1 MiB is told at once', { timeout: 60_000 }, () => {
  it.each(['{{', '[add ', '<add ', '(check ', '@A', '“', 'a '])('with a field of `%s` over and over', (unit) => {
    expect(told(inField(unit.repeat(800_000 / unit.length)))).toContainEqual(
      expect.stringMatching(/^(?:schema\/(?:bounds|format)|syntax\/yaml) 21: /),
    );
  });

  it('with a word of 200,000 letters in a body', () => {
    expect(told(inBody('a'.repeat(200_000)))).toEqual(['wording/reading-level 1: The reading level is grade 107']);
  });

  it('with 20,000 headings of one text', () => {
    const findings = inBody('# a\n\n'.repeat(20_000));
    expect(findings.length).toBeLessThanOrEqual(5);
    expect(told(findings)[0]).toMatch(/^body\/heading 209: /);
  });

  it.each(['<', '_'])('with a body of `a%s `', (sign) => {
    expect(told(inBody(`a${sign} `.repeat(200_000)))).toEqual([
      `syntax/mdx 209: The body has \`${sign}\` in 200000 places, more than can be read`,
    ]);
  });

  it('with a body of code that begins over and over', () => {
    const ticks = Array.from({ length: 1200 }, (_, index) => '`'.repeat(index)).join(' ');
    expect(inBody(ticks).length).toBeLessThanOrEqual(5);
  });

  it('with 80,000 links that lead nowhere', () => {
    expect(inBody('[a](/x/) '.repeat(80_000)).length).toBeLessThanOrEqual(5);
  });

  it.each([
    ['{', 800_000],
    ['{{', 400_000],
    ['<a b={', 250],
    ['<a b={ ', 20],
    ['{ a\n\n', 100_000],
    ['```\n{\n', 100_000],
  ])('with a body of `%s`', (unit, count) => {
    expect(told(inBody(unit.repeat(count)))).toEqual([
      expect.stringMatching(/^syntax\/mdx (?:209|212): \d+ braces `\{` stand in the body: what follows one is code/),
    ]);
  });
});

it('leaves braces in code and after a backslash alone', () => {
  const shown = ['```json', ...Array.from({ length: 30 }, () => '{ "a": 1 }'), '```', '', 'So `{{a}}` and \\{ '.repeat(20)].join('\n');
  expect(told(inBody(shown)).filter((text) => text.startsWith('syntax/'))).toEqual([]);
});

it('gives each of many equal texts an id, in linear time', () => {
  const idOf = createIds(['a-2']);
  expect(['a', 'a', 'a', 'a-1', 'a'].map(idOf)).toEqual(['a', 'a-1', 'a-3', 'a-1-1', 'a-4']);
});
