import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildDirs, publish, restore } from '../../src/build/publish.ts';

// Other files of the worker have loaded the module with the real file system.
vi.hoisted(() => vi.resetModules());
afterAll(() => vi.resetModules());

/** Answers a rename with the code of an error, as the file system would; undefined where it may go on. */
let refuse: (from: string, to: string) => string | undefined = () => undefined;
vi.mock('node:fs', async (original) => {
  const real = await original<typeof fs>();
  const renameSync: typeof fs.renameSync = (from, to) => {
    const code = refuse(String(from), String(to));
    if (code) throw Object.assign(new Error(`${code}: rename '${from}' -> '${to}'`), { code });
    real.renameSync(from, to);
  };
  return { ...real, default: { ...real, renameSync }, renameSync };
});

let folder: string;
let live: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(tmpdir(), 'other-'));
  live = path.join(folder, 'site');
});
afterEach(() => {
  refuse = () => undefined;
  fs.rmSync(folder, { recursive: true, force: true });
});

function stage(text: string) {
  const dirs = buildDirs(live);
  fs.mkdirSync(path.join(dirs.staged, 'roles', text), { recursive: true });
  fs.writeFileSync(path.join(dirs.staged, 'index.html'), text);
  fs.writeFileSync(path.join(dirs.staged, 'roles', text, 'index.html'), text);
  fs.writeFileSync(path.join(dirs.staged, 'files.json'), '[{ "path": "index.html", "sha256": "" }]');
  return dirs;
}
/** Every file of the live site and below. */
const files = () => fs.readdirSync(live, { recursive: true, encoding: 'utf8' }).sort();
const siteOf = (text: string) => ['files.json', 'index.html', 'roles', `roles/${text}`, `roles/${text}/index.html`];

const isFolder = (file: string) => fs.statSync(file).isDirectory();
const inLive = (file: string) => file.startsWith(`${live}${path.sep}`);
const systems: Record<string, typeof refuse> = {
  'a mounted output folder': (from, to) => (from === live || to === live ? 'EBUSY' : inLive(from) !== inLive(to) ? 'EXDEV' : undefined),
  'an output folder on another file system': (from, to) =>
    from === live || (to === live && !from.endsWith('previous')) || inLive(from) !== inLive(to) ? 'EXDEV' : undefined,
  'folders of a lower layer, which cannot be renamed': (from) =>
    from === live || (inLive(from) && isFolder(from) && !path.basename(from).startsWith('.cx') && !from.includes('-ready'))
      ? 'EXDEV'
      : undefined,
};

describe.each(Object.entries(systems))('%s', (_, system) => {
  it('gets the first site and the next', () => {
    refuse = system;
    publish(stage('one'));
    expect(files()).toEqual(siteOf('one'));
    publish(stage('two'));
    expect(files()).toEqual(siteOf('two'));
    expect(fs.readFileSync(path.join(live, 'index.html'), 'utf8')).toBe('two');
    expect(fs.readdirSync(folder)).toEqual(['site']);
  });

  // A kill is a rename after which nothing happens any more.
  it('has the one or the other, whole, after a kill at any step', () => {
    for (let step = 1, killed = true; killed; step++) {
      for (const name of fs.readdirSync(folder)) fs.rmSync(path.join(folder, name), { recursive: true });
      refuse = system;
      publish(stage('one'));
      let count = 0;
      killed = false;
      const dirs = stage('two');
      refuse = (from, to) => {
        if (killed) return 'EIO';
        const code = system(from, to);
        if (code === undefined && ++count === step) killed = true;
        return killed ? 'EIO' : code;
      };
      try {
        publish(dirs);
      } catch (error) {
        expect((error as Error).message).toContain('EIO');
      }
      refuse = system;
      restore(buildDirs(live));
      expect([siteOf('one'), siteOf('two')], `after step ${step}`).toContainEqual(files());
    }
  });
});

it('another error of a rename leaves the site as it was', () => {
  publish(stage('one'));
  const dirs = stage('two');
  refuse = (_, to) => (to === live ? 'EACCES' : undefined);
  // The site before cannot be put back either while this lasts: the next command does it.
  expect(() => publish(dirs)).toThrow(/EACCES/);
  refuse = () => undefined;
  restore(dirs);
  expect(files()).toEqual(siteOf('one'));
});
