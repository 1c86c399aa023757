import path from 'node:path';
import type { Report } from '../check/finding.ts';
import type { ListedFile } from '../hosting/manifest.ts';
import type { BuiltIndex } from './site-writer.ts';

/** What a build says at its end: entries by kind, pages, size of the index, seconds by stage. */
export function buildSummary(built: {
  report: Report;
  pages: number;
  /** Files of pages and endpoints that are as they were in the last build. */
  same: number;
  index: BuiltIndex;
  files: readonly ListedFile[];
  seconds: [string, number][];
  live: string;
}): string {
  const { report, pages, same, index, files, seconds, live } = built;
  const entries = Object.entries(report.entries)
    .map(([kind, count]) => `${count} ${kind}`)
    .join(', ');
  const total = seconds.reduce((sum, [, time]) => sum + time, 0);
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const megabytes = (count: number) => `${(count / 1024 / 1024).toFixed(1)} MB`;
  return [
    '',
    `entries  ${entries}`,
    `pages    ${pages} (${index.pages} in the search index)${same > 0 ? `; ${same} files as they were` : ''}`,
    `index    ${megabytes(index.bytes)} in ${index.files.length} files`,
    `output   ${megabytes(bytes)} in ${files.length} files at ${path.relative(process.cwd(), live) || live}/`,
    `seconds  check ${(report.milliseconds / 1000).toFixed(1)} (beside), ${seconds.map(([stage, time]) => `${stage} ${time.toFixed(1)}`).join(', ')}; ${total.toFixed(1)} in all`,
  ].join('\n');
}
