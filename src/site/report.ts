import type { Report } from '../check/finding.ts';
import { checkFolder } from '../check/run.ts';
import { contentFolder } from './loader.ts';
import { shared } from './shared.ts';

/** The report of the check on the content of this build; in dev anew for each request. */
export function getReport(): Report {
  if (import.meta.env.DEV) return checkFolder(contentFolder(process.cwd()));
  shared.report ??= checkFolder(contentFolder(process.cwd()));
  return shared.report;
}
