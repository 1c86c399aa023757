import { compressFolder } from '../src/hosting/compress.ts';
import { buildDirs, restore } from '../src/integrations/publish.ts';

/** `npm run compress -- [DIR]`: writes .br and .gz files beside the files of a built site, for servers that send them as they are. */
const [folder = 'dist'] = process.argv.slice(2);
try {
  restore(buildDirs(folder));
  const { files, before, after } = await compressFolder(folder);
  console.log(`${files} files: ${(before / 1e6).toFixed(1)} MB, ${(after / 1e6).toFixed(1)} MB with Brotli`);
} catch (error) {
  console.error(`compress: ${(error as Error).message}`);
  process.exitCode = 1;
}
