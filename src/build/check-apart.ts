import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Report } from '../check/finding.ts';
import type { LeftOut } from '../playbook/tools.ts';

export interface Checked {
  report: Report;
  /** When entries were last reviewed, by address. */
  reviewed: ReadonlyMap<string, string>;
  /** The addresses of the pictures that bodies show. */
  shown: ReadonlySet<string>;
  /** What the site leaves out. */
  leftOut: LeftOut;
}

/** Why a folder could not be checked. */
export interface Unchecked {
  problem: string;
}

/** A process that runs a file beside this one. Its exit codes and messages are told as events. */
export function startProcess(name: string, args: string[]): ChildProcess {
  const file = new URL(`./${name}${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url);
  return fork(fileURLToPath(file), args, { serialization: 'advanced', execArgv: [] });
}

/**
 * Checks a content folder in a process of its own, while Astro starts: its memory is free again before pages are made.
 * @throws Error where the folder cannot be read.
 */
export async function checkApart(folder: string): Promise<Checked> {
  const child = startProcess('check-process', [folder]);
  return new Promise((resolve, reject) => {
    child.once('message', (message: Checked | Unchecked) => {
      if ('problem' in message) reject(new Error(message.problem));
      else resolve(message);
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the check of ${folder} ended with status ${code}`)));
  });
}
