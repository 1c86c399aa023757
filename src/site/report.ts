import { type Completeness, completenessOf } from '../check/completeness.ts';
import type { Report } from '../check/finding.ts';
import { checkFolder } from '../check/run.ts';
import { contentFolder } from './loader.ts';
import { note } from './reads.ts';
import { shared } from './shared.ts';

/** The report of the check on the content of this build; in dev anew for each request. */
export function getReport(): Report {
  note('report');
  return current();
}

/** How complete a role definition is, by the same report. */
export function completenessIn(role: string): Completeness {
  note(`findings roles/${role}`);
  return completenessOf(role, current());
}

function current(): Report {
  if (import.meta.env.DEV) return checkFolder(contentFolder(process.cwd()));
  shared.report ??= checkFolder(contentFolder(process.cwd()));
  return shared.report;
}
