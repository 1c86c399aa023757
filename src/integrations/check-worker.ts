import { parentPort, workerData } from 'node:worker_threads';
import { checkFolder } from '../check/run.ts';

/** Checks a content folder in a thread of its own. */
parentPort?.postMessage(checkFolder((workerData as { folder: string }).folder));
