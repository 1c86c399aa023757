import { spawn } from 'node:child_process';
import { existsSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';

/** Puts the finished build in `staged` in the place of `live`, which stays as it is until then. */
export function publish(staged: string, live: string): void {
  const previous = path.join(path.dirname(staged), `previous-${process.pid}`);
  rmSync(previous, { recursive: true, force: true });
  if (existsSync(live)) renameSync(live, previous);
  renameSync(staged, live);
  removeLater(previous);
}

/** Removes a folder in a process of its own; nobody has to wait for ten thousand files to go. */
function removeLater(folder: string): void {
  const script = 'require("node:fs").rmSync(process.argv[1], { recursive: true, force: true })';
  spawn(process.execPath, ['-e', script, folder], { detached: true, stdio: 'ignore' }).unref();
}
