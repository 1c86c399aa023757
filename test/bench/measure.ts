import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

export interface Cost {
  /** Seconds. */
  wall: number;
  /** Seconds of processor time in user mode, of the command and all that it started. */
  user: number;
  /** The largest sum of resident memory over all processes of the command, sampled; MiB. Null where there is no /proc. */
  peak: number | null;
}

const sampleEvery = 100;
/** Of /proc, the same on every Linux that Node runs on. */
const ticksPerSecond = 100;
const longest = 30 * 60_000;
// The command has a session of its own, so what ends this process does not end it.
const signals = ['SIGINT', 'SIGTERM'] as const;

/**
 * Runs a shell command in a session of its own and says what it cost. Memory that processes share counts once for
 * each. Throws with the last lines of its output where it fails or takes more than half an hour.
 */
export function measure(command: string, folder: string, env: NodeJS.ProcessEnv): Promise<Cost> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const shell = spawn('/bin/sh', ['-c', `{ ${command}\n}; code=$?; times >&3; exit $code`], {
      cwd: folder,
      env,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    });
    const session = shell.pid;
    if (session === undefined) {
      shell.once('error', reject);
      return;
    }
    const stop = () => {
      try {
        process.kill(-session, 'SIGKILL');
      } catch {}
    };
    const interrupted = () => {
      stop();
      process.exit(130);
    };
    for (const signal of signals) process.once(signal, interrupted);
    let said = '';
    let times = '';
    shell.stdout?.on('data', (chunk: Buffer) => (said = (said + chunk).slice(-4000)));
    shell.stderr?.on('data', (chunk: Buffer) => (said = (said + chunk).slice(-4000)));
    shell.stdio[3]?.on('data', (chunk: Buffer) => (times += chunk));
    let peak: number | null = null;
    const seen = new Map<string, number>();
    const sampler = setInterval(() => {
      const now = processesOf(session);
      if (!now) return;
      peak = Math.max(peak ?? 0, Math.round(now.reduce((sum, { kibibytes }) => sum + kibibytes, 0) / 1024));
      for (const { pid, user } of now) seen.set(pid, user);
    }, sampleEvery);
    const limit = setTimeout(stop, longest);
    let wall = 0;
    shell.once('exit', () => {
      wall = (performance.now() - started) / 1000;
    });
    shell.once('close', (code) => {
      clearInterval(sampler);
      clearTimeout(limit);
      for (const signal of signals) process.off(signal, interrupted);
      // The shell does not count what nobody waited for, as a search indexer that is stopped when it is done; samples lack
      // what is shorter than they are apart.
      const sampled = [...seen.values()].reduce((sum, seconds) => sum + seconds, 0);
      if (code === 0) resolve({ wall, user: Math.max(userSeconds(times), sampled), peak });
      else reject(new Error(`“${command}” failed (${code ?? 'stopped'}):\n${said.trim().split('\n').slice(-20).join('\n')}`));
    });
  });
}

/** The user time of the children in what the shell's `times` prints, in seconds. */
export function userSeconds(times: string): number {
  const [, minutes, seconds] = /^(\d+)m([\d.]+)s/.exec(times.trim().split('\n')[1] ?? '') ?? [];
  if (minutes === undefined) throw new Error(`the shell's times are not as expected: ${times}`);
  return Number(minutes) * 60 + Number(seconds);
}

/** Resident memory and user time in seconds of each process of a session; null where /proc does not exist. */
function processesOf(session: number): { pid: string; kibibytes: number; user: number }[] | null {
  if (!existsSync('/proc/self/stat')) return null;
  return readdirSync('/proc').flatMap((pid) => {
    if (!/^\d+$/.test(pid)) return [];
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      // The name in brackets may hold spaces; after it come state, parent, group, session, and as the 12th the ticks in user mode.
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      if (Number(fields[3]) !== session) return [];
      const kibibytes = Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
      return [{ pid, kibibytes, user: Number(fields[11]) / ticksPerSecond }];
    } catch {
      // The process ended between the listing and the reading.
      return [];
    }
  });
}
