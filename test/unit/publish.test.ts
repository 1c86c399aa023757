import { spawnSync } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { assertReplaceable, buildDirs, lock, publish, restore } from '../../src/build/publish.ts';
import { siteFolder } from '../support/build.ts';

let folder: string;
let live: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'publish '));
  live = path.join(folder, 'site');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function stage(text: string) {
  const dirs = buildDirs(live);
  mkdirSync(dirs.staged, { recursive: true });
  writeFileSync(path.join(dirs.staged, 'index.html'), text);
  writeFileSync(path.join(dirs.staged, 'files.json'), '[{ "path": "index.html", "sha256": "" }]');
  return dirs;
}
const shown = () => readFileSync(path.join(live, 'index.html'), 'utf8');

describe('publishing a site', () => {
  it('makes a real folder where there was none, and leaves nothing beside it', () => {
    publish(stage('one'));
    expect(shown()).toBe('one');
    expect(lstatSync(live).isSymbolicLink()).toBe(false);
    expect(readdirSync(folder)).toEqual(['site']);
  });

  it('replaces the site before, with all its files', () => {
    publish(stage('one'));
    writeFileSync(path.join(live, 'gone.html'), '');
    publish(stage('two'));
    expect(readdirSync(live)).toEqual(['files.json', 'index.html']);
    expect(shown()).toBe('two');
    expect(readdirSync(folder)).toEqual(['site']);
  });

  it('replaces the link that the first edition made', () => {
    const old = path.join(folder, '.site', 'site-1');
    mkdirSync(old, { recursive: true });
    symlinkSync(path.relative(folder, old), live);
    publish(stage('two'));
    expect(shown()).toBe('two');
    expect(lstatSync(live).isSymbolicLink()).toBe(false);
  });

  it('leaves the live site as it was where the new one is not there', () => {
    publish(stage('one'));
    const dirs = stage('two');
    rmSync(dirs.staged, { recursive: true });
    expect(() => publish(dirs)).toThrow(/ENOENT/);
    expect(shown()).toBe('one');
  });

  it('gives the site before back to the next command after a kill between the two renames', () => {
    publish(stage('one'));
    const dirs = stage('two');
    renameSync(live, dirs.previous);
    expect(existsSync(live)).toBe(false);
    restore(dirs);
    expect(shown()).toBe('one');
    restore(dirs);
    publish(dirs);
    expect(shown()).toBe('two');
  });

  it('keeps the new site where a kill came before the old one was removed', () => {
    publish(stage('one'));
    const dirs = stage('two');
    renameSync(live, dirs.previous);
    renameSync(dirs.staged, live);
    restore(dirs);
    expect(shown()).toBe('two');
    publish(stage('three'));
    expect(readdirSync(folder)).toEqual(['site']);
  });
});

describe('two builds into one folder', () => {
  it('are kept apart: the second names the process of the first', () => {
    const { work } = buildDirs(live);
    mkdirSync(work);
    writeFileSync(path.join(work, 'lock'), '1');
    expect(() => lock(work)).toThrow(/Another build is running \(process 1\)\. Wait for it/);
  });

  it('do not wait for one whose process is gone', () => {
    const { work } = buildDirs(live);
    mkdirSync(work);
    const { pid: gone } = spawnSync(process.execPath, ['-e', '']);
    writeFileSync(path.join(work, 'lock'), String(gone));
    lock(work);
    expect(readFileSync(path.join(work, 'lock'), 'utf8')).toBe(String(process.pid));
  });

  it('give the lock back when they end', () => {
    const { work } = buildDirs(live);
    const module = path.resolve('src/build/publish.ts');
    const run = spawnSync(process.execPath, ['-e', `import(${JSON.stringify(module)}).then(({ lock }) => lock(${JSON.stringify(work)}))`]);
    expect(run.status, String(run.stderr)).toBe(0);
    expect(existsSync(path.join(work, 'lock'))).toBe(false);
  });
});

describe('an output folder', () => {
  const kept = () => ['project', 'project/content', 'project/src', 'project/public'].map((name) => path.join(folder, name));
  const write = (name: string, text = '') => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  };
  const judge = (out: string) => () => assertReplaceable(buildDirs(out), kept());
  const site = '[{ "path": "index.html", "sha256": "" }]';
  beforeEach(() => {
    for (const name of kept()) mkdirSync(name, { recursive: true });
    write('project/content/playbook.yaml');
  });

  it('may be empty, not there yet, or a site that was built', () => {
    mkdirSync(path.join(folder, 'empty'));
    write('site/files.json', site);
    write('site/index.html');
    for (const name of ['empty', 'empty/', 'project/dist', 'none/../none', 'site', 'a/b/c', 'project/content-site', 'project/srcs'])
      expect(judge(path.join(folder, name) + (name.endsWith('/') ? path.sep : '')), name).not.toThrow();
  });

  it.each([
    ['files of others', 'own', 'has files in it that no build has made'],
    ['files of others and a list of another kind', 'listed', 'has files in it that no build has made'],
    ['a hidden file', 'hidden', 'has files in it that no build has made'],
    ['no folder but a file', 'own/thesis.odt', 'is a file'],
    ['the project', 'project', 'would replace'],
    ['the project, the long way', 'project/content/../../project/.', 'would replace'],
    ['what holds the project', '.', 'would replace'],
    ['the root of the file system', '/', 'is the root of the file system'],
    ['the content', 'project/content', 'would replace'],
    ['a folder in the content', 'project/content/dist', 'lies in'],
    ['a folder that is not there in the content', 'project/content/new/dist/', 'lies in'],
    ['a folder in the sources', 'project/src/dist', 'lies in'],
    ['a folder in the public files', 'project/public/site', 'lies in'],
    ['the content behind a link', 'link', 'would replace'],
    ['a folder in the content behind a link', 'link/dist', 'lies in'],
    ['a link that leads nowhere', 'loose', 'is a link that leads nowhere'],
    ['a folder whose work folder is of others', 'config', 'needs'],
  ])('may not be, or have, %s', (_, name, why) => {
    write('own/thesis.odt');
    write('listed/files.json', '["thesis.odt"]');
    write('hidden/.keep');
    write('.config/settings.ini');
    symlinkSync(path.join(folder, 'project/content'), path.join(folder, 'link'));
    symlinkSync(path.join(folder, 'nowhere'), path.join(folder, 'loose'));
    const before = readdirSync(folder, { recursive: true });
    expect(judge(path.resolve(folder, name))).toThrow(new RegExp(`^The output folder .* ${why}.*Nothing was deleted`));
    expect(readdirSync(folder, { recursive: true })).toEqual(before);
  });

  it('of a content folder outside of the project is judged like one inside', () => {
    const content = path.join(folder, 'words of ours [2]');
    mkdirSync(content);
    const dirs = (name: string) => buildDirs(path.join(folder, name));
    expect(() => assertReplaceable(dirs('words of ours [2]/dist'), [...kept(), content])).toThrow(/lies in/);
    expect(() => assertReplaceable(dirs('words of ours'), [...kept(), content])).not.toThrow();
  });

  it('behind a link gets the site where the link leads', () => {
    const served = path.join(folder, 'served');
    mkdirSync(served);
    symlinkSync(served, live);
    publish(stage('one'));
    expect(lstatSync(live).isSymbolicLink()).toBe(true);
    expect(readFileSync(path.join(served, 'index.html'), 'utf8')).toBe('one');
  });

  it('with files of others is refused by the build, which leaves it as it was', () => {
    write('own/thesis.odt', 'years of work');
    const out = path.join(folder, 'own');
    // A build in the folder of the project would wait for those that `npm test` makes beside the unit tests.
    const root = siteFolder('publish');
    const run = spawnSync(
      process.execPath,
      ['src/cli/index.ts', 'build', '--root', root, '--content', path.resolve('test/fixtures/small'), '--out', out],
      { encoding: 'utf8' },
    );
    rmSync(root, { recursive: true });
    expect(run.status).toBe(1);
    expect(run.stderr).toContain(`The output folder ${out} has files in it that no build has made`);
    expect(readFileSync(path.join(out, 'thesis.odt'), 'utf8')).toBe('years of work');
    expect(readdirSync(out)).toEqual(['thesis.odt']);
  });
});
