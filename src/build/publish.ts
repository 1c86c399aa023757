import { cpSync, existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { isSite, manifestFile } from '../hosting/manifest.ts';
import { isBelow, realPath } from '../paths.ts';

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
  const named = path.resolve(outDir);
  const beside = path.join(realPath(path.dirname(named)), path.basename(named));
  // A link is followed, so that a site lands where it leads; but not the one of the first edition, into the work folder.
  const real = realPath(named);
  const live = isBelow(workOf(beside), real) ? beside : real;
  const work = workOf(live);
  return { live, work, staged: path.join(work, 'next', path.sep), previous: path.join(work, 'previous') };
}

const workOf = (live: string) => path.join(path.dirname(live), `.${path.basename(live)}`);

/** What a site is swapped by where its folder cannot be renamed: folders in it. */
const partsOf = (live: string) => ({
  next: path.join(live, '.cx-playbook-next'),
  ready: path.join(live, '.cx-playbook-ready'),
  previous: path.join(live, '.cx-playbook-previous'),
});
const isPart = (name: string) => name.startsWith('.cx-playbook-');

/**
 * Whether a build may replace the output folder: only one that is empty, not there yet, or holds a site of a build.
 * @param kept Folders that must stay, such as that of the content.
 * @throws Error, before anything is deleted.
 */
export function assertReplaceable({ live, work }: BuildDirs, kept: readonly string[]): void {
  const refuse = (why: string) => {
    throw new Error(`The output folder ${live} ${why}. Nothing was deleted. Name a folder that is empty or not there yet.`);
  };
  if (path.dirname(live) === live) refuse('is the root of the file system');
  for (const folder of kept.map(realPath)) {
    for (const replaced of [live, work]) if (replaced === folder || isBelow(replaced, folder)) refuse(`would replace ${folder}`);
    if (isBelow(folder, live) && folder !== realPath(kept[0] as string)) refuse(`lies in ${folder}, which is read to build the site`);
  }
  const stats = lstatSync(live, { throwIfNoEntry: false });
  if (stats && !statSync(live, { throwIfNoEntry: false })) refuse('is a link that leads nowhere');
  if (stats && !statSync(live).isDirectory()) refuse('is a file');
  if (stats && !isOurs(live)) refuse(`has files in it that no build has made (there is no ${manifestFile} of a site)`);
  if (existsSync(work) && !isOurWork(work)) refuse(`needs ${work} beside it to work in, which has other files in it`);
}

/** Whether a folder is empty or holds a site that a build has made, or was swapping when it was killed. */
function isOurs(live: string): boolean {
  const { ready, previous } = partsOf(live);
  const names = readdirSync(live).filter((name) => !isPart(name));
  return names.length === 0 || [live, ready, previous].some(isSite);
}

const isOurWork = (work: string): boolean =>
  statSync(work).isDirectory() && readdirSync(work).every((name) => /^(?:lock|next|previous|cache|site-\w+)$/.test(name));

/** Puts the site before back where a build was killed between taking it away and putting its own in its place. */
export function restore({ live, previous }: BuildDirs): void {
  if (!existsSync(live) && isSite(previous)) renameSync(previous, live);
  else if (existsSync(live)) endSwap(live);
}

/** Puts the finished site in the place of the live one, and removes all else that the build has made. */
export function publish(dirs: BuildDirs): void {
  const { live, work, staged, previous } = dirs;
  rmSync(previous, { recursive: true, force: true });
  try {
    if (existsSync(live)) renameSync(live, previous);
    renameSync(staged, live);
  } catch (error) {
    if (!existsSync(live) && existsSync(previous)) renameSync(previous, live);
    if (!cannotRename(error)) throw error;
    swapByCopy(live, staged);
  }
  rmSync(work, { recursive: true, force: true });
}

/** On another file system, a mounted folder, or one of a lower layer of a container: its files can be replaced, not the folder. */
const cannotRename = (error: unknown) => ['EXDEV', 'EBUSY'].includes((error as NodeJS.ErrnoException).code ?? '');

/** Copies the site into the live folder, and when all of it is there puts it in the place of the one before, name by name. */
function swapByCopy(live: string, staged: string): void {
  const { next, ready, previous } = partsOf(live);
  mkdirSync(live, { recursive: true });
  try {
    cpSync(staged, next, { recursive: true });
    mkdirSync(previous, { recursive: true });
    for (const name of readdirSync(live)) if (!isPart(name)) move(path.join(live, name), path.join(previous, name));
    renameSync(next, ready);
  } catch (error) {
    endSwap(live);
    throw error;
  }
  endSwap(live);
}

/** Ends what `swapByCopy` has begun: forward where all of the new site is ready, else back to the one before. */
function endSwap(live: string): void {
  const { next, ready, previous } = partsOf(live);
  if (existsSync(ready)) for (const name of readdirSync(ready)) move(path.join(ready, name), path.join(live, name));
  else if (existsSync(previous))
    for (const name of readdirSync(previous)) {
      if (isPart(name)) continue;
      rmSync(path.join(live, name), { recursive: true, force: true });
      move(path.join(previous, name), path.join(live, name));
    }
  for (const part of [ready, previous, next]) rmSync(part, { recursive: true, force: true });
}

/** A rename, or a copy where there can be none: it has its name only when it is whole. */
function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!cannotRename(error)) throw error;
    const copy = path.join(path.dirname(to), '.cx-playbook-copy');
    rmSync(copy, { recursive: true, force: true });
    cpSync(from, copy, { recursive: true });
    renameSync(copy, to);
    rmSync(from, { recursive: true, force: true });
  }
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
