import { execFileSync, spawnSync } from 'node:child_process';
import { type Finding, filesOf, type Report } from '../check/finding.ts';
import { only } from '../check/run.ts';
import { type ContentFiles, readContentFrom } from '../read/content.ts';

/** What changed in a content folder since a git ref, committed or not. */
export interface Changes {
  has(file: string): boolean;
  /** A file as it was, relative to the content folder; undefined where it was not there. */
  before(file: string): Uint8Array | undefined;
  /** Files that are, or were, in the folder and changed; of a repository within it only the folder. */
  files: readonly string[];
}

/** The variables by which git hooks point at a repository, which need not be that of the content. */
const ofHooks = new Set(['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_PREFIX']);

/**
 * Asks git in the folder, which may be a repository of its own. What git cannot know counts as changed: files that it
 * ignores or is told to take for unchanged, and all of a repository within the folder that changed or is not known to it.
 * @throws Error where git knows nothing of the folder, so that nothing is taken for unchanged.
 */
export function changesSince(ref: string, folder: string): Changes {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !ofHooks.has(name)));
  const options = { cwd: folder, env, maxBuffer: Number.POSITIVE_INFINITY } as const;
  const git = (...args: string[]) => execFileSync('git', args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  const namesOf = (...args: string[]) =>
    git(...args)
      .toString('utf8')
      .split('\0')
      .filter(Boolean);
  const refuse = (why: string) => new Error(`--changed ${ref}: ${why}. Without --changed all of ${folder} is checked.`);
  try {
    git('rev-parse', '--show-toplevel');
  } catch (error) {
    throw refuse((error as NodeJS.ErrnoException).code === 'ENOENT' ? 'git is not installed' : `${folder} is not in a git repository`);
  }
  let changed: string[];
  try {
    changed = namesOf(
      'diff',
      '-z',
      '--relative',
      '--name-only',
      '--no-renames',
      '--ignore-submodules=none',
      '--end-of-options',
      ref,
      '--',
      '.',
    );
  } catch {
    throw refuse('git does not know this ref; it may be misspelt, or not fetched');
  }
  // Status 0 says that it is ignored, 1 that it is not.
  if (spawnSync('git', ['check-ignore', '--quiet', '.'], options).status === 0)
    throw refuse(`git ignores ${folder}, so it does not know what changed in it`);
  const untracked = namesOf('ls-files', '-z', '--others', '--', '.');
  // A small letter: git is told to assume that it is unchanged. S: it is not checked out.
  const unwatched = namesOf('ls-files', '-z', '-v', '--', '.').flatMap((line) => (/^[a-zS] /.test(line) ? [line.slice(2)] : []));
  const files = [...new Set([...changed, ...untracked, ...unwatched])];
  const names = new Set(files.map((file) => file.replace(/\/$/, '')));
  return {
    files,
    has: (file) => file.split('/').some((_part, index, parts) => names.has(parts.slice(0, index + 1).join('/'))),
    before(file) {
      const { status, stdout } = spawnSync('git', ['cat-file', 'blob', `${ref}:./${file}`], options);
      return status === 0 ? stdout : undefined;
    },
  };
}

/** The findings in files that changed, and those elsewhere that the changes brought, such as links to an entry that is gone. */
export function onlyOf(changes: Changes, report: Report, files: ContentFiles, check: (files: ContentFiles) => Report): Report {
  const isThere = (finding: Finding) => filesOf(finding).some((file) => changes.has(file));
  if (report.findings.every(isThere)) return only(report, isThere);
  const known = Map.groupBy(check(asBefore(files, changes)).findings, keyOf);
  const isNew = new Set(report.findings.filter((finding) => !known.get(keyOf(finding))?.pop()));
  return only(report, (finding) => isNew.has(finding) || isThere(finding));
}

const keyOf = ({ code, file, message }: Finding): string => `${code}\n${file}\n${message}`;

/** The content with what changed as it was. */
function asBefore(content: ContentFiles, { files, has, before }: Changes): ContentFiles {
  const bytes = new Map(content.documents.filter(({ file }) => !has(file)).map((document) => [document.file, document.bytes]));
  for (const file of files) {
    const was = before(file);
    if (was) bytes.set(file, was);
  }
  const old = readContentFrom(content.folder, bytes, content);
  const pictures = [...content.pictures].filter(([address]) => !has(address.slice(1)));
  return {
    ...old,
    pictures: new Map([...pictures, ...old.pictures]),
    strays: [...content.strays.filter(({ file }) => !has(file)), ...old.strays],
  };
}
