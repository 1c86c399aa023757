import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Report } from '../check/finding.ts';
import type { SearchIndex } from './search-index.ts';

/** What a build says at its end: entries by kind, pages, size of the index, seconds by stage. */
export function buildSummary(built: {
  report: Report;
  pages: number;
  index: SearchIndex;
  seconds: [string, number][];
  live: string;
}): string {
  const { report, pages, index, seconds, live } = built;
  const entries = Object.entries(report.entries)
    .map(([kind, count]) => `${count} ${kind}`)
    .join(', ');
  const total = seconds.reduce((sum, [, time]) => sum + time, 0);
  const size = sizeOf(live);
  const megabytes = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(1)} MB`;
  return [
    '',
    `entries  ${entries}`,
    `pages    ${pages} (${index.pages} in the search index)`,
    `index    ${megabytes(index.bytes)} in ${index.files.length} files`,
    `output   ${megabytes(size.bytes)} in ${size.files} files at ${path.relative(process.cwd(), live) || live}/`,
    `seconds  ${seconds.map(([stage, time]) => `${stage} ${time.toFixed(1)}`).join(', ')}; ${total.toFixed(1)} in all`,
  ].join('\n');
}

function sizeOf(folder: string): { bytes: number; files: number } {
  let bytes = 0;
  let files = 0;
  for (const item of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!item.isFile()) continue;
    files++;
    bytes += statSync(path.join(item.parentPath, item.name)).size;
  }
  return { bytes, files };
}
