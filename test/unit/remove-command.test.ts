import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changedLines } from '../../src/author/diff.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'remove-'));
  cpSync('test/fixtures/small', path.join(folder, 'content'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const command = path.resolve('src/cli/index.ts');
const cli = (...args: string[]) => spawnSync(process.execPath, [command, ...args], { cwd: folder, encoding: 'utf8' });
const files = () =>
  new Map(
    readdirSync(path.join(folder, 'content'), { recursive: true, withFileTypes: true })
      .filter((item) => item.isFile())
      .map((item) => path.join(item.parentPath, item.name))
      .sort()
      .map((file) => [path.relative(folder, file), readFileSync(file, 'utf8')]),
  );

describe('cx-playbook remove', () => {
  it('says the ids that do not exist, and changes nothing', () => {
    const before = files();
    const { status, stderr } = cli('remove', 'role', 'service-manager', 'managing-direktor', 'wizard');
    expect(status).toBe(2);
    expect(stderr).toBe(
      'cx-playbook remove: there is no role managing-direktor; did you mean managing-director?\nthere is no role wizard\nNothing was changed.\n',
    );
    expect(files()).toEqual(before);
  });

  it.each([
    [['remove', 'rolle', 'x'], 'there is no kind “rolle”'],
    [['remove', 'role'], 'say which'],
    [['remove', 'role', 'service-manager', '--to', 'service-manager'], 'cannot take over'],
    [['remove', 'role', 'service-manager', '--to', 'wizard'], 'there is no role wizard'],
    [['rename', 'role', 'service-manager', 'managing-director'], 'there is a role managing-director already'],
    [['rename', 'role', 'service-manager', 'Care Manager'], 'such as care-manager, not Care Manager'],
    [['rename', 'role', 'service-manager'], 'say which and what'],
  ])('%j is refused', (args, message) => {
    const before = files();
    const { status, stderr } = cli(...args);
    expect({ status, said: stderr.includes(message) }).toEqual({ status: 2, said: true });
    expect(files()).toEqual(before);
  });

  it('shows what would change, and changes nothing, with --dry-run', () => {
    const before = files();
    const { status, stdout } = cli('remove', 'role', 'service-manager', '--dry-run');
    expect(status).toBe(0);
    expect(files()).toEqual(before);
    expect(stdout).toContain('content/roles/service-manager.mdx  goes\n');
    expect(stdout).toContain('    13 - lead: service-manager\n');
    expect(stdout).toContain('    13 + lead: managing-director\n');
    expect(stdout).toContain('2 deleted. Nothing was changed.\n');
  });

  it('removes what it said', () => {
    const before = files();
    const dry = cli('remove', 'role', 'service-manager', '--dry-run').stdout;
    const { status } = cli('remove', 'role', 'service-manager');
    expect(status).toBe(0);
    const after = files();
    const gone = [...before.keys()].filter((file) => !after.has(file));
    expect(gone).toEqual(['content/debates/who-sets-the-sum.mdx', 'content/roles/service-manager.mdx']);
    expect([...after.keys()].filter((file) => !before.has(file))).toEqual([]);
    expect([...after].filter(([file, text]) => before.get(file) !== text).every(([file]) => dry.includes(`${file}\n`))).toBe(true);
  });

  it('asks what the check will ask', () => {
    const { stdout } = cli('remove', 'skill', 'listening');
    const asked = [...stdout.matchAll(/^ *content\/(roles\/\S+\.mdx):(\d+) {2}/gm)].map(([, file, line]) => `${file}:${line}`);
    const check = spawnSync(process.execPath, [command, 'check', '--format', 'json'], { cwd: folder, encoding: 'utf8' });
    const { findings } = JSON.parse(check.stdout) as { findings: { file: string; position: { line: number } }[] };
    expect(findings.map(({ file, position }) => `${file}:${position.line}`)).toEqual(asked);
    expect(asked).not.toEqual([]);
  });
});

it('cx-playbook rename moves the file, and says how to lead readers there', () => {
  const stdout = execFileSync(process.execPath, [command, 'rename', 'role', 'service-manager', 'care-manager'], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(stdout).toContain("    '/roles/service-manager/': '/roles/care-manager/',\n");
  const names = [...files().keys()].filter((file) => file.startsWith('content/roles/'));
  expect(names).toEqual(['content/roles/care-manager.mdx', 'content/roles/managing-director.mdx']);
  expect(cli('check').status).toBe(0);
});

it('a changed line is said as it was and as it is', () => {
  expect(changedLines('a\nb\nc\nd', 'a\nB\nc\nx\nd')).toEqual([
    { sign: '-', line: 2, text: 'b' },
    { sign: '+', line: 2, text: 'B' },
    { sign: '+', line: 4, text: 'x' },
  ]);
});
