import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { checkFiles } from '../../src/check/run.ts';
import { type ContentFiles, readContentFrom } from '../../src/read/content.ts';

/** The text of every file of the small playbook with its translations, by path. */
export const small: ReadonlyMap<string, string> = new Map(
  ['test/fixtures/small', 'test/fixtures/more/translations'].flatMap((folder) =>
    globSync('**/*.{mdx,yaml}', { cwd: folder }).map((file): [string, string] => [
      `${folder.endsWith('translations') ? 'translations/' : ''}${file.replaceAll('\\', '/')}`,
      readFileSync(path.join(folder, file), 'utf8'),
    ]),
  ),
);

const bytesOf = (texts: ReadonlyMap<string, string | Buffer>) =>
  new Map([...texts].map(([file, text]) => [file, typeof text === 'string' ? Buffer.from(text) : text]));

const unchanged = readContentFrom('content', bytesOf(small));

/** Content from texts, or bytes, by path. Files as they are in the small playbook are not read again. */
export const contentOf = (texts: ReadonlyMap<string, string | Buffer>): ContentFiles =>
  readContentFrom('content', bytesOf(texts), unchanged);

export const textsOf = ({ documents }: ContentFiles): Map<string, string> =>
  new Map(documents.map(({ file, bytes }): [string, string] => [file, Buffer.from(bytes).toString()]).sort(([a], [b]) => (a < b ? -1 : 1)));

/** The small playbook with some files changed. */
export const smallWith = (changes: Record<string, (text: string) => string>): Map<string, string> =>
  new Map([...small].map(([file, text]) => [file, changes[file]?.(text) ?? text]));

export const findingsIn = (content: ContentFiles): string[] =>
  checkFiles(content, { today: '2026-12-01' }).findings.map(({ code, file, message }) => `${code} ${file}: ${message}`);
