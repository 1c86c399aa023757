import { hash } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import type { ListedFile } from '../hosting/manifest.ts';
import { growSearchIndex } from './search-index.ts';
import type { FileMessage, WriterAnswer, WriterMessage } from './site-writer.ts';

/** Writes files as they come, and puts pages into the search index in the order of their places. */
const { folder } = workerData as { folder: string };
const answer = (message: WriterAnswer) => parentPort?.postMessage(message);
const queue: FileMessage[] = [];
let expected: { texts: number; pages: number } | undefined;
let ended = false;
let wake = () => {};
parentPort?.on('message', (message: WriterMessage) => {
  if (message === 'end') ended = true;
  else if (Array.isArray(message)) queue.push(...message);
  else expected = message;
  wake();
});

const growing = await growSearchIndex();
const decoder = new TextDecoder();
const made = new Set<string>();
const files: [string, number, string][] = [];
const kinds: [string, boolean, Extract<WriterAnswer, { kinds: unknown }>['kinds'][number][2]][] = [];
const pages = new Map<number, FileMessage>();
let next = 0;
let done = 0;
for (let at = 0; !(ended && at >= queue.length); ) {
  const message = queue[at];
  if (!message) {
    answer({ done });
    await new Promise<void>((resolve) => {
      wake = resolve;
    });
    continue;
  }
  if (++at === 1024) {
    queue.splice(0, at);
    at = 0;
  }
  const target = placeFor(message.file);
  if ('from' in message) linkSync(message.from, target);
  else {
    const content = new Uint8Array(message.content);
    writeFileSync(target, content);
    files.push([message.file, content.byteLength, hash('sha256', content)]);
  }
  if (message.place !== undefined) {
    pages.set(message.place, message);
    await indexPages();
  }
  if ('content' in message && ++done % 16 === 0) answer({ done });
}
const index = await growing.finish();
const indexFiles = index.files.map(({ path: name, content }): ListedFile => {
  const file = `pagefind/${name}`;
  writeFileSync(placeFor(file), content);
  return { path: file, bytes: content.byteLength, sha256: hash('sha256', content) };
});
answer({ files, kinds, index: { pages: index.pages, files: indexFiles, bytes: index.bytes } });
parentPort?.close();

/** Where a file stands in the site, with the folder for it. */
function placeFor(file: string): string {
  const target = path.join(folder, file);
  const above = path.dirname(target);
  if (!made.has(above)) {
    mkdirSync(above, { recursive: true });
    made.add(above);
  }
  return target;
}

/** Indexes the pages whose turn it is. */
async function indexPages(): Promise<void> {
  for (let page = pages.get(next); page; page = pages.get(++next)) {
    pages.delete(next);
    if (expected && next >= expected.texts) growing.endTexts();
    if (page.row !== undefined) {
      if (page.row) growing.addRow(page.row);
      continue;
    }
    const html = 'from' in page ? readFileSync(page.from, 'utf8') : decoder.decode(page.content);
    const { indexed, row } = growing.add(`/${page.file.replace(/(^|\/)index\.html$/, '$1')}`, html);
    kinds.push([page.file, indexed, row ?? null]);
    if (indexed) await growing.room();
  }
}
