import { closeSync, constants, fstatSync, lstatSync, openSync, readSync, type Stats, statSync } from 'node:fs';

/** More than any content file needs; a larger one is refused unread. */
const maximumBytes = 1024 * 1024;

/** Why a file cannot be read, as the end of a sentence, and what to do. */
export interface Unreadable {
  reason: string;
  fix: string;
}

/** Thrown where a file cannot be read; the message has the file, why, and what to do. */
export class UnreadableFileError extends Error {}

const asOrdinaryFile = 'Delete it, and write the text into an ordinary file of that name.';

/** Why what stands at a path is no file that could be read at once; undefined where it is one. */
export function unreadableKind(stats: Stats, limit = maximumBytes): Unreadable | undefined {
  if (stats.isSymbolicLink())
    return { reason: 'a link to another place; content must be a real file in this folder', fix: 'Put the file itself in its place.' };
  if (stats.isDirectory())
    return { reason: 'a folder where a file is due', fix: 'Rename or remove the folder, and write a file of that name.' };
  if (stats.isFIFO()) return { reason: 'a named pipe, which might never end', fix: asOrdinaryFile };
  if (stats.isSocket()) return { reason: 'a socket and no file', fix: asOrdinaryFile };
  if (!stats.isFile()) return { reason: 'a device and no file', fix: asOrdinaryFile };
  if (stats.size > limit)
    return { reason: `larger than ${limit / 1024 / 1024} MiB`, fix: 'Split it, or remove what does not belong in it.' };
  return undefined;
}

const reasons: Record<string, Unreadable> = {
  EACCES: { reason: 'not readable by whoever runs this', fix: 'Give the right to read it: chmod u+r on it, u+rx on a folder.' },
  EPERM: { reason: 'not readable by whoever runs this', fix: 'Give the right to read it: chmod u+r on it, u+rx on a folder.' },
  ENOENT: { reason: 'not there', fix: 'Write it, or correct the path.' },
  ENOTDIR: { reason: 'a file where a folder is due, or below one', fix: 'Put a folder in the place of that file.' },
  ELOOP: { reason: 'a link to another place; content must be a real file in this folder', fix: 'Put the file itself in its place.' },
  EISDIR: { reason: 'a folder where a file is due', fix: 'Rename or remove the folder, and write a file of that name.' },
};

/** What an error of the file system says to an author. */
export function unreadableBy(error: unknown): Unreadable {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return reasons[code] ?? { reason: `not readable (${code || message})`, fix: 'Fix what the system says, or restore the file.' };
}

/** The bytes of an ordinary file, or why they cannot be had. Never waits, never follows a link, never reads more than the limit. */
export function tryReadFile(file: string, limit = maximumBytes): Uint8Array | Unreadable {
  let descriptor: number | undefined;
  try {
    const problem = unreadableKind(lstatSync(file), limit);
    if (problem) return problem;
    // It may have become a pipe or a link since; Windows has neither of the flags.
    descriptor = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0));
    const stats = fstatSync(descriptor);
    return unreadableKind(stats, limit) ?? readAll(descriptor, stats.size);
  } catch (error) {
    return unreadableBy(error);
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

function readAll(descriptor: number, size: number): Uint8Array {
  const bytes = Buffer.alloc(size);
  let filled = 0;
  while (filled < size) {
    const count = readSync(descriptor, bytes, filled, size - filled, filled);
    if (count === 0) break;
    filled += count;
  }
  return bytes.subarray(0, filled);
}

/** @throws UnreadableFileError where the file cannot be read at once. */
export function readFile(file: string): Uint8Array {
  const read = tryReadFile(file);
  if (read instanceof Uint8Array) return read;
  throw new UnreadableFileError(`${file} is ${read.reason}. ${read.fix}`);
}

/** The same as text, without a byte order mark. */
export const readText = (file: string): string =>
  Buffer.from(readFile(file))
    .toString('utf8')
    .replace(/^\uFEFF/, '');

/** @throws UnreadableFileError where something else than an ordinary file stands at a path that is to be written. */
export function assertWritable(file: string): void {
  const stats = statSync(file, { throwIfNoEntry: false });
  const problem = stats && unreadableKind(stats, Number.POSITIVE_INFINITY);
  if (problem) throw new UnreadableFileError(`${file} is ${problem.reason}. ${problem.fix}`);
}
