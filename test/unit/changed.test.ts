import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { copyFixture } from '../support/build.ts';

let root: string;
let content: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'changed-'));
  content = path.join(root, 'content');
  copyFixture(content);
});
afterEach(() => rmSync(root, { recursive: true }));

const git = (cwd: string, ...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', ...args], { cwd, stdio: 'pipe' });
/** A repository with all of a folder in its first commit. */
const commitAll = (folder: string) => {
  git(folder, 'init', '--quiet');
  git(folder, 'add', '.');
  git(folder, 'commit', '--quiet', '--message', 'content');
};
const check = (folder = content, ref = 'HEAD', env: NodeJS.ProcessEnv = process.env) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['src/cli/index.ts', 'check', '--content', folder, `--changed=${ref}`, '--format', 'json'],
    { encoding: 'utf8', env },
  );
  return { status, said: stderr, files: status === 2 ? [] : JSON.parse(stdout).findings.map(({ file }: { file: string }) => file) };
};
const role = 'roles/service-manager.mdx';
const breakRole = () => appendFileSync(path.join(content, role), '\n[nowhere](/roles/nobody/)\n');

it('finds what is wrong in a file that changed, and in one that is new', () => {
  commitAll(root);
  expect(check()).toMatchObject({ status: 0, files: [] });
  breakRole();
  writeFileSync(path.join(content, 'skills/größe.yaml'), 'title: x\n');
  expect(check()).toMatchObject({ status: 1, files: expect.arrayContaining([role, 'skills/größe.yaml']) });
});

it('asks the repository of the content folder, where it has its own', () => {
  commitAll(content);
  commitAll(root);
  breakRole();
  expect(check()).toMatchObject({ status: 1, files: [role] });
});

it('looks through a link to the folder', () => {
  commitAll(root);
  symlinkSync(content, path.join(root, 'link'));
  breakRole();
  expect(check(path.join(root, 'link'))).toMatchObject({ status: 1, files: [role] });
});

it('says that it cannot know without a repository, a commit or the ref, and in a folder that git ignores', () => {
  expect(check()).toMatchObject({ status: 2, said: expect.stringContaining('is not in a git repository') });
  git(root, 'init', '--quiet');
  expect(check()).toMatchObject({ status: 2, said: expect.stringContaining('git does not know this ref') });
  writeFileSync(path.join(root, '.gitignore'), 'content\n');
  mkdirSync(path.join(root, 'other'));
  writeFileSync(path.join(root, 'other/file'), 'x');
  commitAll(root);
  expect(check()).toMatchObject({ status: 2, said: expect.stringContaining('git ignores') });
  expect(check(content, 'nonsense')).toMatchObject({ status: 2, said: expect.stringContaining('git does not know this ref') });
});

it('takes for changed what git cannot know: repositories within, ignored files, files that it is told not to watch', () => {
  commitAll(root);
  commitAll(path.join(content, 'skills'));
  writeFileSync(path.join(content, 'skills/broken.yaml'), 'title: x\n');
  // The files of the folder are known outside; within, only the new one is not.
  expect(check()).toMatchObject({ status: 1, files: expect.arrayContaining(['skills/broken.yaml']) });
  rmSync(path.join(content, 'skills/.git'), { recursive: true });
  writeFileSync(path.join(root, '.gitignore'), 'broken.yaml\n');
  expect(check()).toMatchObject({ status: 1, files: expect.arrayContaining(['skills/broken.yaml']) });
  rmSync(path.join(content, 'skills/broken.yaml'));
  git(root, 'update-index', '--assume-unchanged', path.join(content, role));
  breakRole();
  expect(check()).toMatchObject({ status: 1, files: [role] });
});

it('looks into a repository within that the one outside does not know', () => {
  const skills = path.join(content, 'skills');
  cpSync(skills, path.join(root, 'kept'), { recursive: true });
  rmSync(skills, { recursive: true });
  commitAll(root);
  cpSync(path.join(root, 'kept'), skills, { recursive: true });
  writeFileSync(path.join(skills, 'broken.yaml'), 'title: x\n');
  commitAll(skills);
  expect(check()).toMatchObject({ status: 1, files: expect.arrayContaining(['skills/broken.yaml']) });
});

it('asks the repository of the content from the hook of another', () => {
  commitAll(root);
  breakRole();
  const other = path.join(root, '../other-') + path.basename(root);
  mkdirSync(other);
  git(other, 'init', '--quiet');
  const env = { ...process.env, GIT_DIR: path.join(other, '.git'), GIT_WORK_TREE: other, GIT_INDEX_FILE: path.join(other, '.git/index') };
  expect(check(content, 'HEAD', env)).toMatchObject({ status: 1, files: [role] });
  rmSync(other, { recursive: true });
});

it('finds what the changes broke in other files, and not what was broken before', () => {
  const broken = 'principles/put-it-right-at-once.mdx';
  appendFileSync(path.join(content, broken), '\n[nowhere](/roles/nobody/)\n');
  commitAll(root);
  rmSync(path.join(content, 'journeys/return-an-item.yaml'));
  const { status, files } = check();
  expect(status).toBe(1);
  expect(files).toContain('glossary.yaml');
  expect(files).not.toContain(broken);
  writeFileSync(path.join(content, 'README.md'), 'Ours.\n');
  git(root, 'checkout', '--quiet', '--', '.');
  expect(check()).toMatchObject({ status: 0, files: [] });
});

it('takes no option for a ref', () => {
  commitAll(root);
  expect(check(content, `--output=${path.join(root, 'written')}`).status).toBe(2);
  expect(existsSync(path.join(root, 'written'))).toBe(false);
});
