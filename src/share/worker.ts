import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { type Card, drawCard } from './draw.ts';

/** Draws the pictures that it is sent, each once, into a folder; `null` ends it. What was drawn before comes from the cache. */
const { folder, cache } = workerData as { folder: string; cache: string };
const drawn = new Set<string>();
parentPort?.on('message', (message: { digest: string; card: Card } | null) => {
  if (message === null) {
    parentPort?.postMessage(drawn.size);
    parentPort?.close();
    return;
  }
  const { digest, card } = message;
  if (drawn.has(digest)) return;
  drawn.add(digest);
  const kept = path.join(cache, `${digest}.png`);
  mkdirSync(folder, { recursive: true });
  if (!existsSync(kept)) {
    mkdirSync(cache, { recursive: true });
    writeFileSync(kept, drawCard(card));
  }
  copyFileSync(kept, path.join(folder, `${digest}.png`));
});
