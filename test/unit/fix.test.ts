import { describe, expect, it } from 'vitest';
import { fixEntry } from '../../src/author/fix.ts';
import { checkWith, reference } from '../support/content.ts';

const file = 'roles/cx-manager.mdx';
const text = reference.get(file) as string;
const known = new Map([
  ['families', new Set(['programme'])],
  ['roles', new Set(['chief-customer-officer', 'cx-manager'])],
]);
const fix = (changed: string) => fixEntry('roles', changed, known);

describe('npm run check -- --fix', () => {
  it('leaves a sound file as it is, byte for byte', () => {
    for (const [name, whole] of reference) {
      const collection = name.replace(/^translations\/[^/]+\//, '').split('/')[0] as 'roles';
      if (!name.includes('/') || !/\.(mdx|yaml)$/.test(name)) continue;
      expect(fixEntry(collection, whole, new Map()), name).toEqual({ text: whole, changes: [] });
    }
  });

  it('puts fields into the order of the schema with their comments, and loses no line', () => {
    const mandate = /^mandate: .*\n/m.exec(text)?.[0] as string;
    const moved = text.replace(mandate, '').replace(/^title:/m, `# the heart of it\n${mandate}title:`);
    const fixed = fix(moved);
    expect(fixed.changes).toEqual(['the fields are in the order of the schema']);
    expect(fixed.text.replace('# the heart of it\n', '')).toBe(text);
    expect(fixed.text).toContain(`# the heart of it\n${mandate}`);
    expect(fixed.text.split('\n').sort()).toEqual(moved.split('\n').sort());
  });

  it('writes dates and ids the one way', () => {
    const wrong = text
      .replace(/^reviewed: .*/m, 'reviewed: 2026/11/3')
      .replace(/^family: .*/m, 'family: Programme')
      .replace(/^owner: .*/m, 'owner: CX Manager');
    const fixed = fix(wrong);
    expect(fixed.text).toMatch(/^reviewed: 2026-11-03$/m);
    expect(fixed.text).toMatch(/^family: programme$/m);
    expect(fixed.text).toMatch(/^owner: cx-manager$/m);
    expect(fixed.changes).toHaveLength(3);
  });

  it('says none where a field that takes it was left out', () => {
    const without = text.replace(/^experience: none\n/m, '').replace(/^niceToHaves:\n(?: {2}- .*\n)*/m, '');
    const fixed = fix(without);
    expect(fixed.text).toMatch(/^experience: none$/m);
    expect(fixed.text).toMatch(/^niceToHaves: \[\]$/m);
    const report = checkWith({ [file]: fixed.text });
    expect(report.findings.filter((finding) => finding.file === file && finding.code.startsWith('schema/'))).toEqual([]);
  });

  it('leaves alone what cannot be read', () => {
    for (const broken of ['', 'no front matter', '---\ntitle: [\n---\n', text.replace('\n---\n', '\n')])
      expect(fix(broken).text).toBe(broken);
  });
});
