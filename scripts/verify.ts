import { existsSync } from 'node:fs';
import { manifestFile, verifyFolder, verifySite } from '../src/hosting/manifest.ts';
import { buildDirs, restore } from '../src/integrations/publish.ts';

/** `npm run verify -- DIR|URL`: exits with 0 where the site is whole, with 1 where it is not, with 2 where it cannot be read. */
const [target = 'dist'] = process.argv.slice(2);
try {
  const isAddress = /^https?:\/\//.test(target);
  if (!isAddress) restore(buildDirs(target));
  if (!isAddress && !existsSync(target)) throw new Error(`there is no folder ${target}`);
  const problems = isAddress ? (await verifySite(new URL(target.replace(/\/?$/, '/')))).problems : verifyFolder(target);
  for (const problem of problems) console.log(problem);
  console.log(
    problems.length === 0 ? `${target} is whole: every file is as ${manifestFile} lists it` : `${target}: ${problems.length} files differ`,
  );
  process.exitCode = problems.length === 0 ? 0 : 1;
} catch (error) {
  console.error(`verify: ${(error as Error).message}`);
  process.exitCode = 2;
}
