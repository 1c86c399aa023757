import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/check/finding.ts';
import { checkWith, reference } from '../support/content.ts';

const settings = reference.get('playbook.yaml') as string;
const wrong = (file: string) => (reference.get(file) as string).replace(/^level: .*$/m, 'level: captain');
const [waived, other] = ['roles/cx-manager.mdx', 'roles/service-team-leader.mdx'];
/** What the check says of two roles with the same error; its day is 2026-12-01. */
const check = (settingsText: string) => checkWith({ [waived]: wrong(waived), [other]: wrong(other), 'playbook.yaml': settingsText });
const waive = (until: string, rule = 'schema/unknown-value') =>
  settings.replace(
    /^waivers: .*$/m,
    `waivers:\n  - rule: ${rule}\n    entry: roles/cx-manager\n    reason: The level is being agreed.\n    until: ${until}`,
  );
const files = (findings: readonly Finding[]) =>
  findings.filter(({ code, message }) => code === 'schema/unknown-value' && message.includes('captain')).map(({ file }) => file);

describe('a waiver', () => {
  it('takes the finding of its rule from its entry, and from no other, and the report names it', () => {
    const report = check(waive('2026-12-31'));
    expect(files(report.findings)).toEqual([other]);
    expect(files(report.waived)).toEqual([waived]);
    expect(report.waived[0]).toMatchObject({ reason: 'The level is being agreed.', until: '2026-12-31' });
  });

  it('holds on its last day', () => {
    expect(files(check(waive('2026-12-01')).findings)).toEqual([other]);
  });

  it.each([
    ['whose day has passed', waive('2026-11-30')],
    ['of another rule', waive('2026-12-31', 'role/week-hours')],
  ])('%s takes nothing away', (_, text) => {
    const report = check(text);
    expect(files(report.findings)).toEqual([waived, other]);
    expect(report.waived).toEqual([]);
  });
});

describe('a severity in the settings', () => {
  const set = (severity: string) => settings.replace(/^severities: .*$/m, `severities:\n  schema/unknown-value: ${severity}`);

  it('takes the place of that of the rule', () => {
    const { findings, counts, ok } = check(set('warning'));
    expect(new Set(findings.filter(({ code }) => code === 'schema/unknown-value').map(({ severity }) => severity))).toEqual(
      new Set(['warning']),
    );
    expect({ errors: counts.error, ok }).toEqual({ errors: 0, ok: true });
  });

  it('of off stops the rule', () => {
    expect(files(check(set('off')).findings)).toEqual([]);
  });
});
