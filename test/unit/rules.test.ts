import { describe, expect, it } from 'vitest';
import { rules } from '../../src/check/rules/index.ts';
import { readContentFrom } from '../../src/read/content.ts';
import { applyExample, checkWith, homeOf, newFindings } from '../support/content.ts';

const base = checkWith({});

describe('the reference playbook', () => {
  it('has no error', () => {
    expect(
      base.findings
        .filter((finding) => finding.severity === 'error')
        .map(({ file, position, message }) => `${file}:${position?.line} ${message}`),
    ).toEqual([]);
  });
});

describe.each(rules.map((rule) => [rule.code, rule] as const))('%s', (code, rule) => {
  it('says what, why and how to mend it', () => {
    expect(code).toMatch(/^[a-z]+\/[a-z-]+$/);
    for (const text of [rule.what, rule.why, rule.fix]) expect(text.length).toBeGreaterThan(20);
  });

  it.runIf(rule.good).each((rule.good ?? []).map((example) => [example.title, example] as const))('lets pass %s', (_, example) => {
    const { file, text } = applyExample(example);
    const found = newFindings(checkWith({ [file]: text }), base).filter((finding) => finding.code === code && finding.file === file);
    expect(found.map(({ message }) => message)).toEqual([]);
  });

  it.each(rule.bad.map((example) => [example.title, example] as const))('finds %s', (_, example) => {
    const { file, text } = applyExample(example);
    const found = newFindings(checkWith({ [file]: text }), base).filter((finding) => finding.code === code);
    expect(found.length, 'no finding of this rule').toBeGreaterThan(0);
    if (example.at === undefined) return;
    const root = example.on.includes('.') ? [] : homeOf(example.on).root;
    const files = readContentFrom('content', new Map([[file, Buffer.from(text)]]));
    const document = files.documents[0];
    const path = [...root, ...example.at.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part))];
    const lines = [document?.at(path).line, document?.at(path, 'key').line];
    expect(
      found.some((finding) => finding.file === file && lines.includes(finding.position?.line)),
      `line ${lines.join(' or ')} of ${file}, not ${found.map(({ file: where, position }) => `${where}:${position?.line}`).join(', ')}`,
    ).toBe(true);
  });
});
