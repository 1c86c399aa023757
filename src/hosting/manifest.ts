import { createHash } from 'node:crypto';
import { closeSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';
import path from 'node:path';

export interface ListedFile {
  /** Relative to the site, with `/`. */
  path: string;
  bytes: number;
  sha256: string;
}

/** The file in a site that lists all others. */
export const manifestFile = 'files.json';
/** Made from other files by `npm run compress`; they are checked against these, not against the list. */
const isVariant = (file: string) => /\.(?:br|gz)$/.test(file);

/** What the list says of a file. */
export const listed = (file: string, content: Uint8Array): ListedFile => ({
  path: file,
  bytes: content.byteLength,
  sha256: createHash('sha256').update(content).digest('hex'),
});

/** The paths of all files below a folder, sorted, with `/`. */
export const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => path.relative(folder, path.join(item.parentPath, item.name)).replaceAll('\\', '/'))
    .sort();

/** Every file of a built site but the list itself, sorted by path. */
export function listFiles(folder: string): ListedFile[] {
  // One for all files: a buffer for each costs as much as reading and hashing it.
  const piece = Buffer.allocUnsafe(2 ** 18);
  return filesBelow(folder)
    .filter((file) => file !== manifestFile && !isVariant(file))
    .map((file) => listedAt(folder, file, piece));
}

function listedAt(folder: string, file: string, piece: Buffer): ListedFile {
  const hash = createHash('sha256');
  const opened = openSync(path.join(folder, file), 'r');
  try {
    let bytes = 0;
    for (let read = readSync(opened, piece); read > 0; read = readSync(opened, piece)) {
      hash.update(piece.subarray(0, read));
      bytes += read;
    }
    return { path: file, bytes, sha256: hash.digest('hex') };
  } finally {
    closeSync(opened);
  }
}

/** The name of a site by all that is in it: the same files, the same name. */
export const nameOf = (files: readonly ListedFile[]): string =>
  `site-${createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 16)}`;

/** What differs between what a site says of itself and what it is; empty where nothing does. */
export function verifyFolder(folder: string): string[] {
  const expected = readManifest(readFileSync(path.join(folder, manifestFile), 'utf8'));
  const actual = new Map(listFiles(folder).map((file) => [file.path, file]));
  const problems = expected.flatMap((file) => compare(file, actual.get(file.path)));
  const known = new Set(expected.map((file) => file.path));
  for (const file of actual.keys()) if (!known.has(file)) problems.push(`${file}: is there and not in the list`);
  return problems;
}

/**
 * The same for a site that is served.
 * @param root The address of the site, with a slash at its end.
 * @throws Error where the list cannot be read.
 */
export async function verifySite(root: URL, atOnce = 16): Promise<{ files: number; problems: string[] }> {
  const answer = await fetch(new URL(manifestFile, root));
  if (!answer.ok) throw new Error(`${answer.url} answers ${answer.status}`);
  const expected = readManifest(await answer.text());
  const problems: string[] = [];
  // Hosts take these for themselves and do not serve them.
  const queue = expected.filter((file) => !/^(?:_headers|_redirects|\.nojekyll)$/.test(file.path));
  const files = queue.length;
  const work = async () => {
    for (let file = queue.shift(); file; file = queue.shift()) {
      const address = new URL(encodeURI(file.path.replace(/(^|\/)index\.html$/, '$1')), root);
      try {
        const response = await fetch(address);
        const isError = file.path === '404.html';
        if (!response.ok && !isError) problems.push(`${file.path}: answers ${response.status}`);
        else problems.push(...compare(file, listed(file.path, new Uint8Array(await response.arrayBuffer()))));
      } catch (error) {
        problems.push(`${file.path}: ${(error as Error).message}`);
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return { files, problems: problems.sort() };
}

/** Whether a folder holds a site with its list of files. */
export function isSite(folder: string): boolean {
  try {
    return readManifest(readFileSync(path.join(folder, manifestFile), 'utf8')).length > 0;
  } catch {
    return false;
  }
}

function readManifest(text: string): ListedFile[] {
  const value: unknown = JSON.parse(text);
  if (!Array.isArray(value) || !value.every((file) => typeof file?.path === 'string' && typeof file?.sha256 === 'string'))
    throw new Error(`${manifestFile} is no list of files`);
  return value as ListedFile[];
}

function compare(expected: ListedFile, actual: ListedFile | undefined): string[] {
  if (!actual) return [`${expected.path}: is missing`];
  if (actual.sha256 === expected.sha256) return [];
  return [`${expected.path}: has other content (${actual.bytes} bytes, ${expected.bytes} expected)`];
}
