import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { buildDirs, restore } from '../build/publish.ts';
import { manifestFile, verifyFolder, verifySite } from '../hosting/manifest.ts';

export const usage = `Proves that a site is whole, by the ${manifestFile} in it.

  cx-playbook verify [DIR|ADDRESS]     dist, if absent

Exit status: 0 whole, 1 files differ, 2 it could not be read.`;

export async function run(args: string[]): Promise<void> {
  const [target = 'dist'] = parseArgs({ args, allowPositionals: true }).positionals;
  const isAddress = /^https?:\/\//.test(target);
  if (!isAddress) restore(buildDirs(target));
  if (!isAddress && !existsSync(target)) throw new Error(`there is no folder ${target}`);
  const problems = isAddress ? (await verifySite(new URL(target.replace(/\/?$/, '/')))).problems : verifyFolder(target);
  for (const problem of problems) console.log(problem);
  console.log(
    problems.length === 0 ? `${target} is whole: every file is as ${manifestFile} lists it` : `${target}: ${problems.length} files differ`,
  );
  process.exitCode = problems.length === 0 ? 0 : 1;
}
