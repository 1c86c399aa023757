import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** The folders of one build. All lie beside each other, so that each replaces another by a rename. */
export interface BuildDirs {
  /** The site that is served: `dist/`. */
  live: string;
  /** What a build works in, `.dist/`; gone when it has ended well. */
  work: string;
  /** The site that is being made. */
  staged: string;
  /** The site before, from the moment it makes room until the new one stands in its place. */
  previous: string;
}

export function buildDirs(outDir: string): BuildDirs {
  const live = path.resolve(outDir);
  const work = path.join(path.dirname(live), `.${path.basename(live)}`);
  return { live, work, staged: path.join(work, 'next', path.sep), previous: path.join(work, 'previous') };
}

/** Puts the site before back where a build was killed between taking it away and putting its own in its place. */
export function restore({ live, previous }: BuildDirs): void {
  if (!existsSync(live) && existsSync(previous)) renameSync(previous, live);
}

/** Puts the finished site in the place of the live one, and removes all else that the build has made. */
export function publish(dirs: BuildDirs): void {
  const { live, work, staged, previous } = dirs;
  rmSync(previous, { recursive: true, force: true });
  if (existsSync(live)) renameSync(live, previous);
  try {
    renameSync(staged, live);
  } catch (error) {
    restore(dirs);
    throw error;
  }
  rmSync(work, { recursive: true, force: true });
}

/** Thrown where another build uses a folder. */
export class BuildRunningError extends Error {}

/**
 * Keeps two builds apart that use the same folder. A lock whose process is gone is taken over. It is given back when the
 * process ends.
 * @throws BuildRunningError where a build holds it.
 */
export function lock(folder: string): void {
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
        throw new BuildRunningError(
          `Another build is running (process ${holder}). Wait for it, or end it; if it is no build, remove ${path.relative(process.cwd(), file)}.`,
        );
      rmSync(file, { force: true });
    }
  }
  process.once('exit', () => {
    if (readText(file) === String(process.pid)) rmSync(file, { force: true });
  });
}

/** Waits for the builds that use a folder, and locks it. */
export async function lockInTurn(folder: string): Promise<void> {
  for (let told = false; ; told = true) {
    try {
      return lock(folder);
    } catch (error) {
      if (!(error instanceof BuildRunningError)) throw error;
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
