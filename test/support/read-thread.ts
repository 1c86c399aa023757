import { parentPort } from 'node:worker_threads';
import { withoutMarkup } from '../../src/vacancy/files/markup.ts';
import { textOfFile } from '../../src/vacancy/files/read.ts';
import { Unreadable } from '../../src/vacancy/files/unreadable.ts';

// Reads files as the worker of the browser does.
parentPort?.on('message', async ({ name, bytes }: { name: string; bytes: Uint8Array }) => {
  try {
    withoutMarkup(await textOfFile(name, bytes));
    parentPort?.postMessage('read');
  } catch (error) {
    parentPort?.postMessage(error instanceof Unreadable ? 'refused' : String((error as Error).stack));
  }
});
parentPort?.postMessage('ready');
