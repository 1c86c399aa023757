import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { ListedFile } from '../hosting/manifest.ts';
import type { PageRow } from '../search/pages.ts';
import type { Output } from './outputs.ts';

/** How to come by a file: what was made, or a file of the last build that is the same. */
export type FileMessage = { file: string } & ({ content: ArrayBuffer } | { from: string }) & {
    /** Of a page, its place among all pages. */
    place?: number;
    /** Of a page that is taken over and whose text is not indexed, how the search knows it. */
    row?: PageRow | null;
  };
/** What the thread is told: files, or how many pages there are, and how many of them come before the first without text. */
export type WriterMessage = FileMessage[] | { texts: number; pages: number } | 'end';

/** What the thread answers: how many files that were made it is done with, or what it has written. */
export type WriterAnswer =
  | { done: number }
  | {
      files: [file: string, bytes: number, sha256: string][];
      kinds: [file: string, indexed: boolean, row: PageRow | null][];
      index: BuiltIndex;
    };

export interface BuiltIndex {
  /** Pages whose text is indexed. */
  pages: number;
  files: ListedFile[];
  bytes: number;
}

/** So many made files may wait to be written and indexed before the making waits: they are in memory. */
const most = 256;
/** Messages go to the thread by so many at a time, since each wakes it. */
const batch = 16;

/** Writes the files of a site and makes its search index in a thread of its own, while pages are made. */
export class SiteWriter {
  readonly outputs: Output[] = [];
  /** How many files were taken over from the last build. */
  same = 0;
  readonly #worker: Worker;
  readonly #answer: Promise<Extract<WriterAnswer, { index: unknown }>>;
  #batch: FileMessage[] = [];
  #made = 0;
  #done = 0;
  #free = () => {};

  /** @param folder Of the site. */
  constructor(folder: string) {
    this.#worker = new Worker(new URL('./site-writer-thread.ts', import.meta.url), { workerData: { folder } });
    this.#worker.unref();
    this.#answer = new Promise((resolve, reject) => {
      this.#worker.on('message', (answer: WriterAnswer) => {
        if ('index' in answer) resolve(answer);
        else this.#done = answer.done;
        this.#free();
      });
      once(this.#worker, 'error').then(([error]) => {
        reject(error);
        this.#done = Number.POSITIVE_INFINITY;
        this.#free();
      }, reject);
    });
    this.#answer.catch(() => {});
  }

  /** How many pages come before the first without text, and how many there are. */
  expect(texts: number, pages: number): void {
    this.#post({ texts, pages });
  }

  /** A file that was made. Waits where too many wait to be written. */
  async add(output: Output, content: Uint8Array<ArrayBuffer>, place: number | undefined): Promise<void> {
    this.outputs.push(output);
    this.#made++;
    this.#send({ file: output.path, content: content.buffer, ...(place === undefined ? {} : { place }) });
    while (this.#made - this.#done > most) {
      this.#flush();
      await new Promise<void>((resolve) => {
        this.#free = resolve;
      });
    }
  }

  /** A file that is as it was in the last build. */
  takeOver(output: Output, from: string, place: number | undefined): void {
    this.outputs.push(output);
    this.same++;
    const page = place === undefined ? {} : output.indexed ? { place } : { place, row: output.row ?? null };
    this.#send({ file: output.path, from, ...page });
  }

  /**
   * Waits until all is written and indexed, and completes the outputs.
   * @throws What went wrong in the thread.
   */
  async finish(): Promise<BuiltIndex> {
    this.#worker.ref();
    this.#flush();
    this.#post('end');
    const { files, kinds, index } = await this.#answer;
    const outputs = new Map(this.outputs.map((output) => [output.path, output]));
    for (const [file, bytes, sha256] of files) Object.assign(outputs.get(file) as Output, { bytes, sha256 });
    for (const [file, indexed, row] of kinds) Object.assign(outputs.get(file) as Output, { indexed, row: row ?? undefined });
    return index;
  }

  #send(message: FileMessage): void {
    this.#batch.push(message);
    if (this.#batch.length >= batch) this.#flush();
  }

  #flush(): void {
    const messages = this.#batch;
    this.#batch = [];
    if (messages.length > 0)
      this.#post(
        messages,
        messages.flatMap((message) => ('content' in message ? [message.content] : [])),
      );
  }

  #post(message: WriterMessage, transfer: ArrayBuffer[] = []): void {
    this.#worker.postMessage(message, transfer);
  }
}
