import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkFiles, checkFolder } from '../../src/check/run.ts';
import { type Hostile, hostile } from '../support/hostile.ts';
import { contentOf, small } from '../support/small.ts';
import { ENDLESS } from '../support/until.ts';

const today = '2026-12-01';

function bytesOf({ file, whole, change, body }: Hostile): Buffer {
  const before = small.get(file) ?? '';
  if (whole !== undefined) return Buffer.from(whole);
  const after = change
    ? before.replace(change[0], () => change[1])
    : before.replace(/^(---\n[\s\S]*?\n---\n)[\s\S]*$/, (_, matter: string) => `${matter}\n${body}\n`);
  expect(after, 'the case changes nothing').not.toBe(before);
  return Buffer.from(after);
}

describe('hostile content is refused', () => {
  it.each(hostile.map((one) => [one.name, one] as const))('%s', (_, one) => {
    const started = performance.now();
    const { ok, findings } = checkFiles(contentOf(new Map<string, string | Buffer>([...small, [one.file, bytesOf(one)]])), { today });
    expect(performance.now() - started).toBeLessThan(ENDLESS);
    expect(ok).toBe(false);
    expect(findings.filter(({ file, severity }) => file === one.file && severity === 'error').map(({ code }) => code)).toContain(one.code);
    expect(globalThis).not.toHaveProperty('pwned');
    expect({}).not.toHaveProperty('polluted');
  });
});

describe('a hostile folder', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'hostile-'));
  cpSync('test/fixtures/small', folder, { recursive: true });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const refused = (file: string) =>
    checkFolder(folder, { today })
      .findings.filter((finding) => finding.file === file && finding.severity === 'error')
      .map(({ code }) => code);

  it('links to files and folders elsewhere are not followed', () => {
    symlinkSync('/etc/passwd', path.join(folder, 'roles/passwd.mdx'));
    symlinkSync('/etc', path.join(folder, 'actions/etc'));
    expect(refused('roles/passwd.mdx')).toContain('file/misplaced');
    expect(refused('actions/etc')).toContain('file/misplaced');
    rmSync(path.join(folder, 'roles/passwd.mdx'));
    rmSync(path.join(folder, 'actions/etc'));
  });

  it.skipIf(process.platform === 'win32')('a pipe does not hang the check', () => {
    const pipe = path.join(folder, 'roles/pipe.mdx');
    spawnSync('mkfifo', [pipe]);
    expect(refused('roles/pipe.mdx')).toContain('file/misplaced');
    rmSync(pipe);
  });

  it('a file of 20 MB is refused unread', () => {
    const large = path.join(folder, 'roles/large.mdx');
    writeFileSync(large, 'x'.repeat(20 * 1024 * 1024));
    const started = performance.now();
    expect(refused('roles/large.mdx')).toContain('file/misplaced');
    expect(performance.now() - started).toBeLessThan(ENDLESS);
    rmSync(large);
  });
});

it('docs/security.md has the table of all that is refused', () => {
  const table = hostile.map(({ name, tries, code }) => `| ${name} | ${tries} | \`${code}\` |`).join('\n');
  const file = 'docs/security.md';
  const text = readFileSync(file, 'utf8');
  const [before, after] = ['<!-- hostile set -->\n', '\n<!-- end of the hostile set -->'];
  const whole = `${text.slice(0, text.indexOf(before) + before.length)}| What | What it tries | Refused by |\n|---|---|---|\n${table}${text.slice(text.indexOf(after))}`;
  if (process.env.UPDATE_DOCS) writeFileSync(file, whole);
  expect(readFileSync(file, 'utf8')).toBe(whole);
});
