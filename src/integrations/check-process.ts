import { checkFolder } from '../check/run.ts';

/** Checks the content folder that it is called with, in a process of its own, and sends the report, or what went wrong, to its parent. */
const answer = (message: object) => process.send?.(message, () => process.connected && process.disconnect());
try {
  answer({ report: checkFolder(process.argv[2] as string) });
} catch (error) {
  answer({ problem: error instanceof Error ? error.message : String(error) });
}
