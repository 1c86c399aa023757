import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listFiles, manifestFile, verifyFolder } from '../../src/hosting/manifest.ts';
import { lock, publish, workshopFor } from '../../src/integrations/publish.ts';
import { randomFrom } from '../bench/generate.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'publish-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('publishing', () => {
  const live = path.join(folder, 'small');
  const stage = (text: string) => {
    const workshop = workshopFor(live);
    mkdirSync(workshop.staged, { recursive: true });
    writeFileSync(path.join(workshop.staged, 'index.html'), text);
    return workshop;
  };
  const shown = () => readFileSync(path.join(live, 'index.html'), 'utf8');

  it('takes the place of a folder, then of a link, and keeps one site before the newest', async () => {
    mkdirSync(live);
    writeFileSync(path.join(live, 'index.html'), 'an old folder');
    publish(stage('one'), 'site-1');
    expect(shown()).toBe('one');
    expect(lstatSync(live).isSymbolicLink()).toBe(true);
    for (const number of [2, 3, 4]) {
      publish(stage(String(number)), `site-${number}`);
      expect(shown()).toBe(String(number));
    }
    await expect.poll(() => readdirSync(workshopFor(live).folder).sort(), { timeout: 5000 }).toEqual(['site-3', 'site-4']);
  });

  it('replaces a site of the same name that was changed by hand', () => {
    writeFileSync(path.join(live, 'index.html'), 'changed by hand');
    publish(stage('4'), 'site-4');
    expect(shown()).toBe('4');
  });

  it('leaves the live site as it was where a step fails', () => {
    const workshop = stage('5');
    rmSync(workshop.staged, { recursive: true });
    expect(() => publish(workshop, 'site-5')).toThrow(/ENOENT/);
    expect(shown()).toBe('4');
  });

  it('refuses a second build while one runs, names its process, and takes over from one that is gone', () => {
    const workshop = workshopFor(path.join(folder, 'locked'));
    mkdirSync(workshop.folder, { recursive: true });
    const file = path.join(workshop.folder, 'lock');
    writeFileSync(file, '1');
    expect(() => lock(workshop.folder)).toThrow(/Another build is running \(process 1\)/);
    const { pid: gone } = spawnSync(process.execPath, ['-e', '']);
    writeFileSync(file, String(gone));
    const release = lock(workshop.folder);
    expect(readFileSync(file, 'utf8')).toBe(String(process.pid));
    release();
    expect(existsSync(file)).toBe(false);
  });
});

describe('a build that is killed', () => {
  const out = path.join(folder, 'site');
  const content = path.join(folder, 'content');
  const environment = {
    ...process.env,
    PLAYBOOK_CONTENT: content,
    PLAYBOOK_OUT: out,
    NODE_COMPILE_CACHE: path.resolve('.build/compile-cache'),
  };
  const build = (): ChildProcess =>
    spawn(process.execPath, ['--max-semi-space-size=16', 'scripts/build.ts'], { env: environment, stdio: 'ignore', detached: true });
  const ended = (child: ChildProcess) => new Promise<number | null>((resolve) => child.once('exit', resolve));
  const digest = () => JSON.stringify(listFiles(out)).length + readFileSync(path.join(out, manifestFile), 'utf8');
  let first = '';
  let second = '';
  let seconds = 0;

  beforeAll(async () => {
    cpSync('content', content, { recursive: true });
    expect(await ended(build())).toBe(0);
    first = digest();
    const term = path.join(content, 'glossary.yaml');
    writeFileSync(term, readFileSync(term, 'utf8').replace('People who gave up waiting', 'Callers who gave up waiting'));
    const other = path.join(folder, 'other');
    const started = performance.now();
    const run = spawnSync(process.execPath, ['--max-semi-space-size=16', 'scripts/build.ts'], {
      env: { ...environment, PLAYBOOK_OUT: other },
      encoding: 'utf8',
    });
    seconds = (performance.now() - started) / 1000;
    expect(run.status, run.stderr).toBe(0);
    second = JSON.stringify(listFiles(other)).length + readFileSync(path.join(other, manifestFile), 'utf8');
    expect(second).not.toBe(first);
  });

  it('at any of 20 moments leaves one of the two whole sites, and the next build succeeds', async () => {
    const random = randomFrom(20);
    const found: string[] = [];
    for (let round = 0; round < 20; round++) {
      const child = build();
      const exit = ended(child);
      // The last fifth of a build is when files change places: half of the moments are there.
      const share = round % 2 === 0 ? random(1000) / 1000 : 0.8 + random(300) / 1000;
      await new Promise((resolve) => setTimeout(resolve, share * seconds * 1000));
      try {
        process.kill(-(child.pid as number), 'SIGKILL');
      } catch {
        // It had ended already.
      }
      await exit;
      expect(verifyFolder(out), `after ${share.toFixed(2)} of a build`).toEqual([]);
      const now = digest();
      expect([first, second]).toContain(now);
      found.push(now === first ? 'first' : 'second');
    }
    expect(found).toContain('first');
    expect(await ended(build())).toBe(0);
    expect(verifyFolder(out)).toEqual([]);
    expect(digest()).toBe(second);
  }, 400_000);

  /** Runs a build by a shell that prepares what the build meets; the shell becomes the build. */
  const buildAfter = (preparation: string) =>
    spawnSync('/bin/sh', ['-c', `${preparation}; exec "$0" --max-semi-space-size=16 scripts/build.ts`, process.execPath], {
      env: environment,
      encoding: 'utf8',
    });

  it.each([0, 64, 512, 2048])('and one that may write no file beyond %d blocks says so and leaves the live site as it was', (blocks) => {
    const before = digest();
    // The kernel answers writes beyond the limit with EFBIG, as it does with ENOSPC on a full disk, at any file of the build.
    const run = buildAfter(`trap '' XFSZ; ulimit -f ${blocks}`);
    expect(run.status).not.toBe(0);
    expect(run.stderr).toMatch(/EFBIG|file too large|File too large/);
    expect(verifyFolder(out)).toEqual([]);
    expect(digest()).toBe(before);
  });

  it.each([
    ['is not there', 'nowhere', /build: There is no content folder .*nowhere/],
    ['is a file', 'content/playbook.yaml', /build: ENOTDIR/],
  ])('and one whose content folder %s says so and leaves the live site as it was', (_what, place, message) => {
    const before = digest();
    const run = buildAfter(`export PLAYBOOK_CONTENT='${path.join(folder, place)}'`);
    expect(run.status).toBe(1);
    expect(run.stderr).toMatch(message);
    expect(digest()).toBe(before);
  });
});

// A small disk of memory; only root may mount one. It lies below the project, as the folder of a build does.
mkdirSync('.build', { recursive: true });
const disk = mkdtempSync(path.resolve('.build', 'disk-'));
const isDisk = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=300m', 'tmpfs', disk]).status === 0;
afterAll(() => {
  if (isDisk) spawnSync('umount', [disk]);
  rmSync(disk, { recursive: true, force: true });
});

describe.skipIf(!isDisk)('a build on a disk that gets full', () => {
  const out = path.join(disk, 'site');
  const build = () =>
    spawnSync(process.execPath, ['--max-semi-space-size=16', 'scripts/build.ts'], {
      env: { ...process.env, PLAYBOOK_OUT: out },
      encoding: 'utf8',
    });
  const used = () => {
    const { blocks, bfree, bsize } = statfsSync(disk);
    return Math.ceil(((blocks - bfree) * bsize) / 1024 / 1024);
  };
  const resize = (megabytes: number) => expect(spawnSync('mount', ['-o', `remount,size=${megabytes}m`, disk]).status).toBe(0);

  it('says so and leaves the live site as it was, whenever the space ends; with more space, it succeeds', () => {
    expect(build().status).toBe(0);
    const before = readFileSync(path.join(out, manifestFile), 'utf8');
    for (const megabytes of [0, 1, 4, 8]) {
      resize(used() + megabytes);
      const run = build();
      expect(run.status, `with ${megabytes} MB`).not.toBe(0);
      expect(run.stderr, `with ${megabytes} MB`).toMatch(/ENOSPC|no space left|StorageFull/i);
      expect(verifyFolder(out), `with ${megabytes} MB`).toEqual([]);
      expect(readFileSync(path.join(out, manifestFile), 'utf8')).toBe(before);
      rmSync(path.join(disk, '.site', 'next'), { recursive: true, force: true });
    }
    resize(300);
    expect(build().status).toBe(0);
    expect(verifyFolder(out)).toEqual([]);
  }, 300_000);
});
