import { memoize } from './memoize.ts';
import type { CheckedEntry, Reporter } from './rule.ts';

/**
 * Keeps what a rule finds in an entry by that entry alone, and reports it again as long as the entry is the same.
 * @param look Reports what is wrong with an entry; what it reports depends on nothing else.
 */
export function findingsByEntry(look: (entry: CheckedEntry, report: Reporter) => void): (entry: CheckedEntry, report: Reporter) => void {
  const findings = memoize((entry: CheckedEntry) => {
    const kept: ((report: Reporter) => void)[] = [];
    look(entry, {
      entry: (...found) => kept.push((report) => report.entry(...found)),
      body: (...found) => kept.push((report) => report.body(...found)),
      file: (...found) => kept.push((report) => report.file(...found)),
    });
    return kept;
  });
  return (entry, report) => {
    for (const tell of findings(entry)) tell(report);
  };
}
