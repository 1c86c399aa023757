import { hash } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import type { ListedFile } from '../hosting/manifest.ts';
import { type Card, drawCard } from './draw.ts';

/** Draws the pictures that it is sent into a site; `null` ends it. What was drawn before comes from the cache. */
const { site, cache } = workerData as { site: string; cache: string };
const files: ListedFile[] = [];
let prepared = false;
parentPort?.on('message', (cards: { digest: string; card: Card | null }[] | null) => {
  if (cards === null) {
    parentPort?.postMessage(files);
    parentPort?.close();
    return;
  }
  if (!prepared) {
    for (const folder of [cache, path.join(site, 'og')]) mkdirSync(folder, { recursive: true });
    prepared = true;
  }
  for (const { digest, card } of cards) {
    const kept = path.join(cache, `${digest}.png`);
    const picture = readKept(kept) ?? draw(card, kept);
    const file = `og/${digest}.png`;
    put(kept, picture, path.join(site, file));
    files.push({ path: file, bytes: picture.byteLength, sha256: hash('sha256', picture) });
  }
});

/** A link costs nothing; a site on another disk than the kept pictures, or on one that has no links, gets a copy. */
function put(kept: string, picture: Buffer, target: string): void {
  try {
    linkSync(kept, target);
  } catch {
    writeFileSync(target, picture);
  }
}

function readKept(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

function draw(card: Card | null, kept: string): Buffer {
  if (!card) throw new Error(`${kept} is gone`);
  const picture = drawCard(card);
  // A build that is killed leaves no half of a picture behind.
  const half = `${kept}-${process.pid}`;
  writeFileSync(half, picture);
  renameSync(half, kept);
  return picture;
}
