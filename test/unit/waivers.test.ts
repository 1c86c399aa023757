import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/check/finding.ts';
import { checkWith, reference } from '../support/content.ts';

const settings = reference.get('playbook.yaml') as string;
const wrong = (file: string) => (reference.get(file) as string).concat('\n# Captain\n');
const [waived, other] = ['roles/cx-manager.mdx', 'roles/service-team-leader.mdx'];
/** What the check says of two roles with the same error; its day is 2026-12-01. */
const check = (settingsText: string) => checkWith({ [waived]: wrong(waived), [other]: wrong(other), 'playbook.yaml': settingsText });
const waive = (until: string, rule = 'body/heading') =>
  settings.replace(
    /^waivers: .*$/m,
    `waivers:\n  - rule: ${rule}\n    entry: roles/cx-manager\n    reason: The level is being agreed.\n    until: ${until}`,
  );
const files = (findings: readonly Finding[]) =>
  findings.filter(({ code, message }) => code === 'body/heading' && message.includes('first-level')).map(({ file }) => file);

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
  const set = (severity: string) => settings.replace(/^severities: .*$/m, `severities:\n  body/heading: ${severity}`);

  it('takes the place of that of the rule', () => {
    const { findings, counts, ok } = check(set('warning'));
    expect(new Set(findings.filter(({ code }) => code === 'body/heading').map(({ severity }) => severity))).toEqual(new Set(['warning']));
    expect({ errors: counts.error, ok }).toEqual({ errors: 0, ok: true });
  });

  it('of off stops the rule', () => {
    expect(files(check(set('off')).findings)).toEqual([]);
  });

  it.each(['off', 'warning'])('of %s changes nothing for a rule that the site cannot do without', (severity) => {
    const text = settings.replace(/^severities: .*$/m, `severities:\n  body/link: ${severity}`);
    const link = (reference.get(waived) as string).concat('\nSee [this](javascript:alert).\n');
    const { ok, findings } = checkWith({ [waived]: link, 'playbook.yaml': text });
    expect(ok).toBe(false);
    expect(findings.filter(({ code }) => code === 'body/link').map(({ file, severity: is }) => `${file} ${is}`)).toEqual([
      `${waived} error`,
    ]);
    expect(findings.filter(({ code }) => code === 'settings/locked-rule')).toHaveLength(1);
  });
});

describe('a waiver of a rule that the site cannot do without', () => {
  it('counts for nothing', () => {
    const link = (reference.get(waived) as string).concat('\nSee [this](javascript:alert).\n');
    const { ok, waived: none } = checkWith({ [waived]: link, 'playbook.yaml': waive('2026-12-31', 'body/link') });
    expect({ ok, none }).toEqual({ ok: false, none: [] });
  });
});

it('an address in a field that runs code is refused, whatever the settings say', () => {
  const text = settings.replace(/^severities: .*$/m, 'severities:\n  schema/format: off');
  for (const url of ['javascript:alert(1)', 'data:text/html,x', 'vbscript:x', 'JAVASCRIPT:alert(1)', '" javascript:alert(1)"']) {
    const sources = (reference.get('sources.yaml') as string).replace(/^ {2}url: .*$/m, `  url: ${url}`);
    const { ok, findings } = checkWith({ 'sources.yaml': sources, 'playbook.yaml': text });
    expect(ok, url).toBe(false);
    expect(
      findings.filter(({ code }) => code === 'schema/format').map(({ file }) => file),
      url,
    ).toEqual(['sources.yaml']);
  }
});
