import path from 'node:path';
import type { Report } from '../check/finding.ts';
import type { ListedFile } from '../hosting/manifest.ts';

/** What a build says at its end: entries by kind, pages, size of the index, seconds by stage. */
export function buildSummary(built: {
  report: Report;
  pages: number;
  index: { pages: number; files: number; bytes: number };
  files: readonly ListedFile[];
  seconds: [string, number][];
  live: string;
}): string {
  const { report, pages, index, files, seconds, live } = built;
  const entries = Object.entries(report.entries)
    .map(([kind, count]) => `${count} ${kind}`)
    .join(', ');
  const total = seconds.reduce((sum, [, time]) => sum + time, 0);
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const megabytes = (count: number) => `${(count / 1024 / 1024).toFixed(1)} MB`;
  return [
    '',
    `entries  ${entries}`,
    `pages    ${pages} (${index.pages} in the search index)`,
    `index    ${megabytes(index.bytes)} in ${index.files} files`,
    `output   ${megabytes(bytes)} in ${files.length} files at ${path.relative(process.cwd(), live) || live}/`,
    `seconds  ${seconds.map(([stage, time]) => `${stage} ${time.toFixed(1)}`).join(', ')}; ${total.toFixed(1)} in all`,
  ].join('\n');
}
