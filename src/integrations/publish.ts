import { spawn } from 'node:child_process';
import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';

/**
 * Where builds are made and kept: `.dist/` beside `dist/`. `dist` is a link to the newest whole site in it, since a link
 * can be replaced in one step and a folder cannot.
 */
export interface Workshop {
  live: string;
  folder: string;
  /** The build that is being made. */
  staged: string;
}

export function workshopFor(live: string): Workshop {
  const whole = path.resolve(live);
  const folder = path.join(path.dirname(whole), `.${path.basename(whole)}`);
  return { live: whole, folder, staged: path.join(folder, 'next', path.sep) };
}

/**
 * Keeps two builds apart that use the same folder. A lock whose process is gone is taken over.
 * @returns What gives the lock back; it is given back anyway when the process ends by itself.
 * @throws BuildRuns where a build holds it.
 */
export function lock(folder: string): () => void {
  const file = path.join(folder, 'lock');
  mkdirSync(folder, { recursive: true });
  for (let attempt = 0; ; attempt++) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || attempt > 3) throw error;
      const holder = Number(readText(file));
      if (holder !== process.pid && isAlive(holder))
        throw new BuildRuns(
          `Another build is running (process ${holder}). Wait for it, or end it; if it is no build, remove ${path.relative(process.cwd(), file)}.`,
        );
      rmSync(file, { force: true });
    }
  }
  const release = () => {
    if (readText(file) === String(process.pid)) rmSync(file, { force: true });
  };
  process.once('exit', release);
  return release;
}

/** Thrown where another build uses a folder. */
export class BuildRuns extends Error {}

/** Waits for the builds that use a folder, and locks it. */
export async function lockInTurn(folder: string): Promise<() => void> {
  for (let told = false; ; told = true) {
    try {
      return lock(folder);
    } catch (error) {
      if (!(error instanceof BuildRuns)) throw error;
      if (!told) console.error(error.message.replace('Wait for it', 'This one waits for it'));
      await setTimeout(200);
    }
  }
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Puts the finished build in the place of the live one in one step, and keeps the one before.
 * @param name Of the build, unlike those of other builds.
 * @returns The name of its folder in the workshop.
 */
export function publish({ live, folder, staged }: Workshop, name: string): string {
  // The same site once more takes another name, since the live one may have been changed by hand.
  const same = path.join(folder, name);
  const site = target(live) === same ? `${same}-again` : same;
  rmSync(site, { recursive: true, force: true });
  renameSync(staged, site);
  const link = path.join(folder, `link-${process.pid}`);
  rmSync(link, { force: true });
  symlinkSync(path.relative(path.dirname(live), site), link, 'junction');
  const before = target(live);
  const old = isFolder(live) ? aside(live, folder) : undefined;
  if (process.platform === 'win32' && before) unlinkSync(live);
  renameSync(link, live);
  const kept = new Set([site, before]);
  const others = readdirSync(folder)
    .map((entry) => path.join(folder, entry))
    .filter((entry) => /^(?:site-|old-)/.test(path.basename(entry)) && !kept.has(entry));
  removeLater([...others, ...(old ? [old] : [])]);
  return path.basename(site);
}

function aside(from: string, folder: string): string {
  const to = path.join(folder, `old-${process.pid}-${Date.now()}`);
  renameSync(from, to);
  return to;
}

function target(live: string): string | undefined {
  try {
    return path.resolve(path.dirname(live), readlinkSync(live));
  } catch {
    return undefined;
  }
}

function isFolder(file: string): boolean {
  try {
    return lstatSync(file).isDirectory();
  } catch {
    return false;
  }
}

/** Removes folders in a process of its own; nobody has to wait for ten thousand files to go. */
function removeLater(folders: string[]): void {
  if (folders.length === 0) return;
  const script = 'for (const folder of process.argv.slice(1)) require("node:fs").rmSync(folder, { recursive: true, force: true })';
  spawn(process.execPath, ['-e', script, ...folders], { detached: true, stdio: 'ignore' }).unref();
}
