import type { Report } from '../check/finding.ts';
import { checkFolder } from '../check/run.ts';
import { contentFolder } from './loader.ts';

let made: Report | undefined;

/** The report of the check on the content of this build; in dev anew for each request. */
export function getReport(): Report {
  if (import.meta.env.DEV) return checkFolder(contentFolder(process.cwd()));
  made ??= checkFolder(contentFolder(process.cwd()));
  return made;
}
