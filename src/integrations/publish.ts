import { existsSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';

/** Puts the finished build in `staged` in the place of `live`, which stays as it is until then. */
export function publish(staged: string, live: string): void {
  const previous = path.join(path.dirname(staged), 'previous');
  rmSync(previous, { recursive: true, force: true });
  if (existsSync(live)) renameSync(live, previous);
  renameSync(staged, live);
  rmSync(previous, { recursive: true, force: true });
}
