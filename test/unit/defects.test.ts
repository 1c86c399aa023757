import { describe, expect, it } from 'vitest';
import { ruleByCode } from '../../src/check/rules/index.ts';
import { foundWith, reference } from '../support/content.ts';
import { defects } from '../support/defects.ts';

describe('seeded defects', () => {
  it('are sixty or more, each a change of its own', () => {
    expect(new Set(defects.map(({ what }) => what)).size).toBe(defects.length);
    expect(defects.length).toBeGreaterThanOrEqual(60);
  });

  it.each(defects.map((defect) => [defect.what, defect] as const))('%s', (_, defect) => {
    const text = reference.get(defect.file) as string;
    const broken = text.replace(defect.from, defect.to);
    expect(broken, 'the change changes nothing').not.toBe(text);
    const rule = ruleByCode.get(defect.code);
    if (!rule) throw new Error(`there is no rule ${defect.code}`);
    const found = foundWith({ [defect.file]: broken }, [rule]);
    const where = defect.in ?? defect.file;
    const lines = (where === defect.file ? broken : (reference.get(where) as string)).split('\n');
    const firstChanged = broken.split('\n').findIndex((line, index) => line !== text.split('\n')[index]) + 1;
    const matching = found.flatMap(({ also = [], ...finding }) => [finding, ...also]).filter(({ file }) => file === where);
    expect(
      matching.some(({ position }) =>
        defect.at ? defect.at.test(lines[(position?.line ?? 0) - 1] ?? '\0') : position?.line === firstChanged,
      ),
      found.map(({ code, file, position, message }) => `${code} ${file}:${position?.line} ${message}`).join('\n') || 'nothing was found',
    ).toBe(true);
  });
});
