import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { lock, publish, workshopFor } from '../../src/integrations/publish.ts';

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
