import { parseArgs } from 'node:util';
import { buildDirs, restore } from '../build/publish.ts';
import { compressFolder } from '../hosting/compress.ts';

export const usage = `Writes .br and .gz files beside the files of a built site, for servers that send them as they are.

  cx-playbook compress [DIR]     dist, if absent`;

export async function run(args: string[]): Promise<void> {
  const [folder = 'dist'] = parseArgs({ args, allowPositionals: true }).positionals;
  restore(buildDirs(folder));
  const { files, before, after } = await compressFolder(folder);
  console.log(`${files} files: ${(before / 1e6).toFixed(1)} MB, ${(after / 1e6).toFixed(1)} MB with Brotli`);
}
