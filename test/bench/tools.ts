import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { adapters, type BenchPage, changeWord, changeWordOfFile, fileOf } from './pages.ts';

export type ToolName = 'ours' | keyof typeof adapters;

/** A site generator, with one content, ready to be built. */
export interface Tool {
  name: ToolName;
  folder: string;
  command: string;
  env: NodeJS.ProcessEnv;
  /** Where the built site is. */
  output: string;
  /** What a cold build starts without: the output and everything that the tool keeps between builds. */
  kept: string[];
  /** Puts `word` into the body of the page, in the tool's content. */
  change(page: BenchPage, word: string): void;
  /** The page's address in the built site. */
  address(page: Pick<BenchPage, 'collection' | 'id'>): string;
}

interface Peer {
  content: string;
  output: string;
  kept: string[];
  /** Addresses of pages end with a slash. */
  slash: boolean;
  /** A program that npm does not bring. */
  needs?: string;
}

const peers: Record<keyof typeof adapters, Peer> = {
  eleventy: { content: 'content', output: 'dist', kept: ['.cache'], slash: true },
  hugo: { content: 'content', output: 'public', kept: ['resources', '.hugo_build.lock'], slash: true, needs: 'hugo' },
  starlight: { content: 'src/content/docs', output: 'dist', kept: ['.astro', 'node_modules/.astro', 'node_modules/.vite'], slash: true },
  vitepress: { content: 'content', output: '.vitepress/dist', kept: ['.vitepress/cache', 'node_modules/.vite'], slash: false },
  docusaurus: { content: 'content', output: 'build', kept: ['.docusaurus', 'node_modules/.cache'], slash: true },
};

export const peerNames = Object.keys(peers) as (keyof typeof adapters)[];

const root = path.resolve(import.meta.dirname, '../..');
export const workFolder = path.join(root, '.build', 'bench');

/** The environment of every build: the Node that runs this, the tool's own programs, and nothing sent over the network. */
const environment = (folder: string): NodeJS.ProcessEnv => ({
  PATH: [path.dirname(process.execPath), path.join(folder, 'node_modules/.bin'), process.env.PATH].join(path.delimiter),
  HOME: process.env.HOME,
  LANG: process.env.LANG ?? 'C.UTF-8',
  NODE_ENV: 'production',
  NO_COLOR: '1',
  ASTRO_TELEMETRY_DISABLED: '1',
  NO_UPDATE_NOTIFIER: '1',
});

const buildCommand = (folder: string): string =>
  (JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as { scripts: { build: string } }).scripts.build;

/** This project, copied so that its own `dist/` and caches stay as they are, over the content in `content`. */
export function ours(content: string): Tool {
  const folder = path.join(workFolder, 'ours');
  rmSync(folder, { recursive: true, force: true });
  for (const part of ['src', 'public', 'scripts', 'astro.config.mjs', 'tsconfig.json', 'package.json'])
    cpSync(path.join(root, part), path.join(folder, part), { recursive: true });
  return {
    name: 'ours',
    folder,
    command: `${buildCommand(folder)} --content ${content}`,
    env: environment(folder),
    output: path.join(folder, 'dist'),
    kept: ['dist', '.dist', '.build', '.astro', 'node_modules'].map((name) => path.join(folder, name)),
    change(page, word) {
      const file = path.join(content, fileOf(page));
      writeFileSync(file, changeWordOfFile(readFileSync(file, 'utf8'), word));
    },
    address: ({ collection, id }) => `/${collection}/${id}/`,
  };
}

/** A peer with the pages written in its own form; installs what its lock file says where that is not there yet. Throws where the peer cannot be had. */
export function peer(name: keyof typeof adapters, pages: readonly BenchPage[]): Tool {
  const { content, output, kept, slash, needs } = peers[name];
  const folder = path.join(import.meta.dirname, 'peers', name);
  if (needs && spawnSync(needs, ['version']).status !== 0) throw new Error(`there is no ${needs} on this machine`);
  install(folder);
  const below = path.join(folder, content);
  rmSync(below, { recursive: true, force: true });
  const write = (some: readonly BenchPage[]) => {
    for (const [file, text] of adapters[name](some)) {
      mkdirSync(path.dirname(path.join(below, file)), { recursive: true });
      writeFileSync(path.join(below, file), text);
    }
  };
  write(pages);
  return {
    name,
    folder,
    command: buildCommand(folder),
    env: environment(folder),
    output: path.join(folder, output),
    kept: [output, ...kept].map((part) => path.join(folder, part)),
    change(page, word) {
      const file = `${page.collection}/${page.id}.md`;
      writeFileSync(path.join(below, file), adapters[name]([{ ...page, body: changeWord(page.body, word) }]).get(file) as string);
    },
    address: ({ collection, id }) => `/${collection}/${id}${slash ? '/' : ''}`,
  };
}

/** Installs what the lock file of a folder says, where that is not there yet. Throws where it cannot be had. */
export function install(folder: string): void {
  const installed = path.join(folder, 'node_modules', '.package-lock.json');
  const wanted = path.join(folder, 'package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(wanted).mtimeMs) return;
  const { status } = spawnSync('npm', ['ci', '--no-fund', '--no-audit'], { cwd: folder, stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error(`npm ci failed in ${path.relative(root, folder)}`);
}

let aside = 0;
/**
 * Takes a folder away that the next build must not find. It is removed with the work folder at the end: right after
 * many files were removed, ext4 takes several times as long to make new ones.
 */
export function setAside(folder: string): void {
  if (!existsSync(folder)) return;
  const trash = path.join(workFolder, 'aside');
  mkdirSync(trash, { recursive: true });
  renameSync(folder, path.join(trash, String(++aside)));
}

/** The file of the page that is at `address` in a built site. */
export function builtFile(output: string, address: string): string {
  const file = path.join(output, address);
  return address.endsWith('/') ? path.join(file, 'index.html') : `${file}.html`;
}

/** How many files a folder holds, how many of them are HTML, and their bytes in MiB. */
export function sizeOf(folder: string): { files: number; pages: number; output: number } {
  const files = globSync('**/*', { cwd: folder, withFileTypes: true }).filter((item) => item.isFile());
  const bytes = files.reduce((sum, item) => sum + statSync(path.join(item.parentPath, item.name)).size, 0);
  return { files: files.length, pages: files.filter(({ name }) => name.endsWith('.html')).length, output: bytes / 2 ** 20 };
}
