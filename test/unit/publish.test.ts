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
import { buildDirs, lock, publish, restore } from '../../src/build/publish.ts';

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
