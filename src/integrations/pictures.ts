import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Card } from '../share/draw.ts';

export interface Drawing {
  draw(digest: string, card: Card): void;
  /** Waits for the last picture; says how many there are. */
  finish(): Promise<number>;
}

/** Draws pictures in a thread of its own. A picture that cannot be drawn fails the build. */
export function startDrawing(folder: string, cache: string): Drawing {
  const worker = new Worker(new URL('../share/worker.ts', import.meta.url), { workerData: { folder, cache } });
  let problem: unknown;
  worker.on('error', (error) => {
    problem = error;
  });
  worker.unref();
  const sent = new Set<string>();
  return {
    draw(digest, card) {
      if (sent.has(digest)) return;
      sent.add(digest);
      worker.postMessage({ digest, card });
    },
    async finish() {
      if (problem) throw problem;
      worker.ref();
      const answer = once(worker, 'message');
      worker.postMessage(null);
      const [count] = await answer;
      return count as number;
    },
  };
}
