import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import zlib from 'node:zlib';

const brotli = promisify(zlib.brotliCompress);
const gzip = promisify(zlib.gzip);
const texts = /\.(?:html|css|js|json|svg|xml|txt|md|csv|webmanifest)$/;
/** What readers wait for; it is worth the most work, which is done once. */
const awaited = /\.(?:html|css|js)$|\bpagefind[\\/](?:pages|summaries[\\/][^\\/]+)\.json$|\bdata[\\/]searches\.json$/;
/** Brotli's own scale, to 11. */
const qualityOf = (file: string): number => (awaited.test(file) ? 11 : 9);
/** Below this many bytes a compressed answer saves no packet. */
const smallest = 1024;

/**
 * Writes compressed variants beside the text files of a site, where they are smaller.
 * @returns How many files have variants, and their bytes before and after Brotli.
 */
export async function compressFolder(folder: string): Promise<{ files: number; before: number; after: number }> {
  const queue = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile() && texts.test(item.name))
    .map((item) => path.join(item.parentPath, item.name));
  const sum = { files: 0, before: 0, after: 0 };
  const work = async () => {
    for (let file = queue.shift(); file; file = queue.shift()) {
      const plain = await readFile(file);
      if (plain.length < smallest) continue;
      const [br, gz] = await Promise.all([
        brotli(plain, {
          params: { [zlib.constants.BROTLI_PARAM_QUALITY]: qualityOf(file), [zlib.constants.BROTLI_PARAM_SIZE_HINT]: plain.length },
        }),
        gzip(plain, { level: 9 }),
      ]);
      if (gz.length >= plain.length) continue;
      await Promise.all([writeFile(`${file}.br`, br), writeFile(`${file}.gz`, gz)]);
      sum.files++;
      sum.before += plain.length;
      sum.after += br.length;
    }
  };
  await Promise.all(Array.from({ length: 8 }, work));
  return sum;
}
