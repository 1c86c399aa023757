import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { compareFindings, type Finding, type Report } from '../../src/check/finding.ts';
import { github, githubSummary } from '../../src/check/report/github.ts';
import { json } from '../../src/check/report/json.ts';
import { pretty } from '../../src/check/report/pretty.ts';
import { sarif } from '../../src/check/report/sarif.ts';
import { checkWith, reference } from '../support/content.ts';

const options = { folder: 'content' };
const role = reference.get('roles/cx-manager.mdx') as string;
const broken = checkWith({ 'roles/cx-manager.mdx': role.replace(/^family: .*/m, 'family: "50%, off:\\n::error::x"') });

describe('the SARIF rendering', () => {
  it('is valid against the schema of SARIF 2.1.0', () => {
    const schema = createRequire(import.meta.url)
      .resolve('@microsoft/jest-sarif')
      .replace(/lib\/.*$/, 'lib/schemas/sarif-2.1.0-rtm.5.json');
    const ajv = new Ajv({ strict: false, unicodeRegExp: false });
    addFormats(ajv as never);
    const validate = ajv.compile(JSON.parse(readFileSync(schema, 'utf8')));
    for (const report of [broken, checkWith({})])
      expect(validate(JSON.parse(sarif(report, options))), JSON.stringify(validate.errors)).toBe(true);
    expect(JSON.parse(sarif(broken, options)).runs[0].results.length).toBe(broken.findings.length + broken.waived.length);
  });
});

describe('the GitHub rendering', () => {
  it('is one line a finding, with %, line breaks, colons and commas escaped', () => {
    const lines = github(broken, options).split('\n');
    expect(lines).toHaveLength(broken.findings.length);
    for (const line of lines) expect(line).toMatch(/^::(?:error|warning|notice) file=content\/[^:,]+(?:,[a-zA-Z]+=[^:,]*)*::[^\n\r]+$/);
    const unknown = lines.find((line) => line.includes('reference%2Funknown') || line.includes('reference/unknown'));
    expect(unknown).toContain('50%25');
    expect(unknown).toContain('%0A');
  });

  it('writes a summary whose table cannot be broken by content', () => {
    const rows = githubSummary(broken, options)
      .split('\n')
      .filter((line) => line.startsWith('| error'));
    expect(rows).toHaveLength(broken.counts.error);
    for (const row of rows) expect(row.replaceAll('\\|', '').split('|')).toHaveLength(7);
  });
});

it('the pretty rendering shows the line and points at the place', () => {
  const text = pretty(broken, options);
  expect(text).toMatch(/content\/roles\/cx-manager\.mdx:\d+:\d+/);
  expect(text).toMatch(/\d+ │ family:/);
  expect(text).toContain('^^^');
});

it('the JSON rendering carries its version and every finding', () => {
  const parsed = JSON.parse(json(broken)) as Report & { version: number };
  expect(parsed.version).toBe(1);
  expect(parsed.findings).toEqual(broken.findings);
});

it('findings come in the same order whatever the order of the rules', () => {
  const shuffled = broken.findings.toReversed().toSorted(compareFindings);
  expect(shuffled).toEqual(broken.findings);
  const places = broken.findings.map(({ file }: Finding) => file);
  expect(places).toEqual(places.toSorted());
});
