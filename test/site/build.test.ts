import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { build, builtFixture, copyFixture } from '../support/build.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'playbook-'));
afterAll(() => rmSync(folder, { recursive: true }));

const digestOf = (root: string) => {
  const hash = createHash('sha256');
  for (const item of readdirSync(root, { recursive: true, withFileTypes: true }).sort((a, b) =>
    path.join(a.parentPath, a.name) < path.join(b.parentPath, b.name) ? -1 : 1,
  )) {
    if (!item.isFile()) continue;
    const file = path.join(item.parentPath, item.name);
    hash.update(path.relative(root, file)).update(readFileSync(file));
  }
  return hash.digest('hex');
};

describe('a build of content with an error', () => {
  it('fails, names the line, and leaves the built site as it was, byte for byte', () => {
    const content = path.join(folder, 'wrong');
    copyFixture(content);
    const role = path.join(content, 'roles/service-manager.mdx');
    writeFileSync(role, readFileSync(role, 'utf8').replace(/^mandate:/m, 'mandat:'));
    const site = path.join(folder, 'site');
    cpSync(builtFixture('root'), site, { recursive: true });
    const before = digestOf(site);
    const run = build({ content, out: site });
    expect(run.status).toBe(1);
    expect(run.stderr).toMatch(/roles\/service-manager\.mdx:\d+:\d+/);
    expect(run.stderr).toContain('Did you mean `mandate`?');
    expect(digestOf(site)).toBe(before);
  });
});

describe('npm run check', () => {
  const check = (...args: string[]) => spawnSync('npm', ['run', 'check', '--silent', '--', ...args], { encoding: 'utf8' });

  it('passes on the reference playbook, as JSON that programs can read', () => {
    const run = check('--format', 'json');
    expect(run.status).toBe(0);
    expect(JSON.parse(run.stdout)).toMatchObject({ version: 1, ok: true, counts: { error: 0 } });
  });

  it('finds ten mistakes of one role in one run, each at its line, and exits 1', () => {
    const content = path.join(folder, 'content');
    cpSync('content', content, { recursive: true });
    const file = path.join(content, 'roles/cx-manager.mdx');
    const lines = readFileSync(file, 'utf8').split('\n');
    const expected: [code: string, line: number][] = [];
    const change = (pattern: RegExp, code: string, edit: (line: string) => string, after = 0) => {
      const index = lines.findIndex((line, at) => at >= after && pattern.test(line));
      expect(index, String(pattern)).toBeGreaterThan(-1);
      lines[index] = edit(lines[index] as string);
      expected.push([code, index + 1]);
    };
    const from = (pattern: RegExp) => lines.findIndex((line) => pattern.test(line));
    change(/^family:/, 'reference/unknown', () => 'family: programe');
    change(/^level:/, 'schema/unknown-value', () => 'level: managr');
    change(/^mandate:/, 'schema/unknown-field', (line) => line.replace('mandate', 'mandat'));
    change(/^ {2}refund-limit:/, 'schema/unknown-value', () => '  refund-limit: decide');
    change(/^ {2}cx-budget:/, 'decision/decider', () => '  cx-budget: decides');
    change(/hours:/, 'role/week-hours', (line) => line.replace(/hours: .*/, 'hours: 29'), from(/^week:/));
    change(
      /measure:/,
      'role/outcome-unmeasured',
      (line) => line.replace(/measure: .*/, 'measure: survey-response-rate'),
      from(/^outcomes:/),
    );
    change(/skill:/, 'role/core-skill-untested', (line) => line.replace(/skill: .*/, 'skill: troubleshooting'), from(/^ {2}core:/));
    change(/^reviewed:/, 'schema/format', () => 'reviewed: 2026-13-01');
    change(/^ {2}sideways:/, 'role/move-not-returned', () => '  sideways: [customer-service-representative]');
    writeFileSync(file, lines.join('\n'));
    const run = check('--content', content, '--format', 'json');
    expect(run.status).toBe(1);
    const { findings } = JSON.parse(run.stdout) as { findings: { code: string; file: string; position: { line: number } }[] };
    const found = findings
      .filter((finding) => finding.file === 'roles/cx-manager.mdx')
      .map(({ code, position }) => `${code} ${position.line}`);
    for (const [code, line] of expected) {
      // A sum is reported at its list, the others at the line that was changed.
      const at = code === 'role/week-hours' ? from(/^week:/) + 1 : line;
      expect(found, `${code} at line ${at}`).toContain(`${code} ${at}`);
    }
  });

  it('refuses an unknown format with exit 2', () => {
    expect(check('--format', 'xml').status).toBe(2);
  });
});

describe('the summary of a build', () => {
  it('counts entries, pages and the index', () => {
    const output = readFileSync('.build/output.txt', 'utf8');
    expect(output).toMatch(/entries {2}.*\d+ roles/);
    expect(output).toMatch(/pages {4}\d+/);
    expect(output).toMatch(/index {4}[\d.]+ MB in \d+ files/);
    expect(output).toMatch(/seconds {2}start [\d.]+, render [\d.]+, index [\d.]+/);
  });
});
