import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

export interface Cost {
  /** Seconds. */
  wall: number;
  /** Seconds of processor time in user mode, of the command and all that it waited for. */
  user: number;
  /** The largest sum of resident memory over all processes of the command, sampled; MiB. Null where there is no /proc. */
  peak: number | null;
}

const sampleEvery = 100;
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
    const sampler = setInterval(() => {
      const now = residentOf(session);
      if (now !== null) peak = Math.max(peak ?? 0, now);
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
      if (code === 0) resolve({ wall, user: userSeconds(times), peak });
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

/** Resident memory of all processes of a session, MiB; null where /proc does not exist. */
function residentOf(session: number): number | null {
  if (!existsSync('/proc/self/stat')) return null;
  let kibibytes = 0;
  for (const pid of readdirSync('/proc')) {
    if (!/^\d+$/.test(pid)) continue;
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      // The name in brackets may hold spaces; after it come state, parent, group and session.
      if (Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[3]) !== session) continue;
      kibibytes += Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
    } catch {
      // The process ended between the listing and the reading.
    }
  }
  return Math.round(kibibytes / 1024);
}
