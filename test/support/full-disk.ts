import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, statfsSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { buildDirs } from '../../src/build/publish.ts';
import { manifestFile, verifyFolder } from '../../src/hosting/manifest.ts';
import { build, builtFixture, copyFixture, temporaryFolder } from './build.ts';

/** A small disk of memory; only root may mount one. */
export class FullDisk {
  readonly #folder = temporaryFolder('disk');
  readonly isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=100m', 'tmpfs', this.#folder]).status === 0;

  remove(): void {
    if (this.isMounted) spawnSync('umount', [this.#folder]);
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** Builds with so many megabytes free, each time less than a site takes, and then with enough. */
  proveFull(megabytes: readonly number[]): void {
    const [content, live] = [path.join(this.#folder, 'content'), path.join(this.#folder, 'site')];
    this.#resize(100);
    mkdirSync(content, { recursive: true });
    copyFixture(content);
    cpSync(builtFixture('root'), live, { recursive: true });
    const list = () => readFileSync(path.join(live, manifestFile), 'utf8');
    const before = list();
    const run = () => build({ content, out: live });
    for (const free of megabytes) {
      this.#resize(this.#used() + free);
      const { status, stderr } = run();
      expect(status, `with ${free} MB`).not.toBe(0);
      expect(stderr, `with ${free} MB`).toMatch(/ENOSPC|no space left|StorageFull/i);
      expect(verifyFolder(live), `with ${free} MB`).toEqual([]);
      expect(list()).toBe(before);
      rmSync(buildDirs(live).work, { recursive: true, force: true });
    }
    this.#resize(100);
    expect(run().status).toBe(0);
    expect(verifyFolder(live)).toEqual([]);
  }

  #used(): number {
    const { blocks, bfree, bsize } = statfsSync(this.#folder);
    return Math.ceil(((blocks - bfree) * bsize) / 1024 / 1024);
  }

  #resize(megabytes: number): void {
    expect(spawnSync('mount', ['-o', `remount,size=${megabytes}m`, this.#folder]).status).toBe(0);
  }
}
