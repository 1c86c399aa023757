import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/**
 * Preloaded into a build, kills it at a step, as a power cut would: KILL_AT is `before` or `after`, a function of node:fs
 * and the end of the last path that it is given, such as `after renameSync /previous`.
 */
const [when, name, ending = ''] = (process.env.KILL_AT ?? '').split(' ');
const functions = fs as unknown as Record<string, (...values: unknown[]) => unknown>;
const real = name && functions[name];
if (!name || !real) throw new Error(`KILL_AT names no function of node:fs: ${process.env.KILL_AT}`);
functions[name] = (...values) => {
  const path = values.findLast((value) => typeof value === 'string') as string | undefined;
  const isIt = path?.replace(/\/$/, '').endsWith(ending);
  if (isIt && when === 'before') process.kill(process.pid, 'SIGKILL');
  const result = real(...values);
  if (isIt && when === 'after') process.kill(process.pid, 'SIGKILL');
  return result;
};
syncBuiltinESMExports();
