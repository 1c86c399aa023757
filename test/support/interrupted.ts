import { type ChildProcess, type SpawnSyncReturns, spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildDirs, restore } from '../../src/build/publish.ts';
import { listFiles, manifestFile, verifyFolder } from '../../src/hosting/manifest.ts';
import { build, buildArguments, builtFixture, copyFixture, temporaryFolder } from './build.ts';
import { until } from './until.ts';

/** What a site is, to the byte. */
const digestOf = (site: string) => JSON.stringify(listFiles(site)) + readFileSync(path.join(site, manifestFile), 'utf8');

export type Outcome = 'first' | 'second';

/** A live site, and a build of other content that is interrupted on its way to replace it. */
export class Interrupted {
  readonly folder = temporaryFolder('interrupted');
  readonly live = path.join(this.folder, 'site');
  readonly #content = path.join(this.folder, 'content');
  readonly #first = builtFixture('root');
  readonly #second = path.join(this.folder, 'other');
  /** Files of the second site, the list of them included. */
  readonly files: number;

  constructor() {
    copyFixture(this.#content);
    const terms = path.join(this.#content, 'glossary.yaml');
    writeFileSync(terms, readFileSync(terms, 'utf8').replace('A place at which', 'A place or a time at which'));
    const run = build({ content: this.#content, out: this.#second });
    if (run.status !== 0) throw new Error(run.stderr);
    if (digestOf(this.#second) === digestOf(this.#first)) throw new Error('the two sites are the same');
    this.files = listFiles(this.#second).length + 1;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Puts the first site back, as if nothing had been built since. */
  reset(): void {
    rmSync(this.live, { recursive: true, force: true });
    cpSync(this.#first, this.live, { recursive: true });
  }

  /**
   * Which of the two sites is live.
   * @throws Error where it is neither, or not whole.
   */
  outcome(): Outcome {
    const problems = verifyFolder(this.live);
    if (problems.length > 0) throw new Error(`the live site is not whole: ${problems.slice(0, 5).join('; ')}`);
    const digest = digestOf(this.live);
    if (digest === digestOf(this.#first)) return 'first';
    if (digest === digestOf(this.#second)) return 'second';
    throw new Error('the live site is neither of the two');
  }

  /** Builds to the end. */
  build(): number | null {
    return build({ content: this.#content, out: this.live }).status;
  }

  /**
   * Runs a build by a shell that prepares what the build meets; the shell becomes the build.
   * @param content The content folder, if it is another.
   */
  buildAfter(preparation: string, content = this.#content): SpawnSyncReturns<string> {
    const build = buildArguments({ content, out: this.live });
    return spawnSync('/bin/sh', ['-c', `${preparation}; exec "$0" "$@"`, process.execPath, ...build], { encoding: 'utf8' });
  }

  /** Kills a build of the second site, where the first is live, at a step that kill-at.ts knows. */
  async killAt(step: string): Promise<void> {
    this.reset();
    const { signal } = await ended(this.#start(['--import', './test/support/kill-at.ts'], { KILL_AT: step }));
    if (signal !== 'SIGKILL') throw new Error(`the build never came to: ${step}`);
  }

  /** The same when it has written a share of the files of its site; 0 is as soon as it has begun. */
  async killWhenWritten(share: number): Promise<void> {
    this.reset();
    const { work, staged } = buildDirs(this.live);
    rmSync(work, { recursive: true, force: true });
    const child = this.#start();
    const end = ended(child);
    const hasCome = () => (share === 0 ? existsSync(path.join(work, 'lock')) : countFiles(staged) >= share * this.files);
    await until(`${share} of the files`, () => child.exitCode !== null || hasCome());
    if (child.exitCode === null) process.kill(-(child.pid as number), 'SIGKILL');
    await end;
  }

  /** Whether no site is live: the build was killed between its two renames. */
  get isGone(): boolean {
    return !existsSync(this.live);
  }

  /** Does what every command does first. */
  restore(): void {
    restore(buildDirs(this.live));
  }

  #start(flags: readonly string[] = [], environment: Record<string, string> = {}): ChildProcess {
    return spawn(process.execPath, [...flags, ...buildArguments({ content: this.#content, out: this.live })], {
      env: { ...process.env, ...environment },
      stdio: 'ignore',
      detached: true,
    });
  }
}

/** Infinity where the folder is renamed while it is read: the build has come to its end. */
function countFiles(folder: string): number {
  if (!existsSync(folder)) return 0;
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((item) => item.isFile()).length;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return Number.POSITIVE_INFINITY;
    throw error;
  }
}

const ended = (child: ChildProcess) =>
  new Promise<{ status: number | null; signal: string | null }>((resolve) =>
    child.once('exit', (status, signal) => resolve({ status, signal })),
  );
