import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { ListedFile } from '../hosting/manifest.ts';
import type { Card } from '../share/draw.ts';

export interface Drawing {
  draw(digest: string, card: Card): void;
  /** Takes a picture from those that are kept. */
  again(digest: string): void;
  /** Waits for the last picture. */
  finish(): Promise<ListedFile[]>;
}

/** Digests of the pictures that earlier builds have drawn. */
export const keptPictures = (cache: string): ReadonlySet<string> =>
  new Set(existsSync(cache) ? readdirSync(cache).map((name) => name.replace(/\.png$/, '')) : []);

/**
 * Draws pictures in a thread of its own. A picture that cannot be drawn fails the build.
 * @param site The folder of the site; pictures go into `og/`.
 * @param cache Where pictures are kept for the next build.
 */
export function startDrawing(site: string, cache: string): Drawing {
  const worker = new Worker(new URL('../share/worker.ts', import.meta.url), { workerData: { site, cache } });
  const answer = once(worker, 'message');
  answer.catch(() => {});
  worker.unref();
  const sent = new Set<string>();
  let batch: { digest: string; card: Card | null }[] = [];
  const flush = () => {
    worker.postMessage(batch);
    batch = [];
  };
  const send = (digest: string, card: Card | null) => {
    if (sent.has(digest)) return;
    sent.add(digest);
    batch.push({ digest, card });
    if (batch.length >= 16) flush();
  };
  return {
    draw: send,
    again: (digest) => send(digest, null),
    async finish() {
      worker.ref();
      flush();
      worker.postMessage(null);
      const [files] = await answer;
      return files as ListedFile[];
    },
  };
}
