import path from 'node:path';
import { styleText } from 'node:util';
import { tryReadFile } from '../../read/file.ts';
import { decode } from '../../text/decode.ts';
import { type Finding, fullMessage, type Report } from '../finding.ts';

export interface RenderOptions {
  /** The content folder: shown in paths, and read for code frames. */
  folder: string;
  /** Leave out everything but errors and the last line. */
  quiet?: boolean;
}

const colour = { error: 'red', warning: 'yellow', info: 'blue' } as const;

/** The report for people at a terminal: each finding with its line, its reason and its fix. */
export function pretty(report: Report, { folder, quiet = false }: RenderOptions): string {
  const shown = quiet ? report.findings.filter((finding) => finding.severity === 'error') : report.findings;
  const lines = new Map<string, string[]>();
  const blocks = shown.map((finding) => block(finding, folder, lines));
  return [...blocks, ...(quiet ? [] : draftsOf(report, folder)), summary(report)].join('\n\n');
}

/** What is not published with all that it lacks, a line each: it stops nothing. */
function draftsOf({ drafts }: Report, folder: string): string[] {
  return [...Map.groupBy(drafts, ({ file, entry }) => `${file} ${entry}`).values()].map((findings) => {
    const [first] = findings as [Finding];
    const head = `${styleText('blue', 'draft')}  ${styleText('bold', path.posix.join(folder, first.file))}  ${first.entry}: ${counted(findings.length, 'thing')} to do before it is published`;
    return [
      head,
      ...findings.map((finding) => `  ${String(finding.position?.line ?? 1).padStart(4)}  ${fullMessage(finding)}. ${finding.fix}`),
    ].join('\n');
  });
}

function block(finding: Finding, folder: string, cache: Map<string, string[]>): string {
  const { position } = finding;
  const where = path.posix.join(folder, finding.file) + (position ? `:${position.line}:${position.column}` : '');
  const head = `${styleText(colour[finding.severity], `${finding.severity} ${finding.code}`)}  ${styleText('bold', where)}`;
  return [
    head,
    `  ${fullMessage(finding)}.`,
    ...frame(finding, folder, cache),
    `  ${styleText('dim', 'why')}  ${finding.why}`,
    `  ${styleText('dim', 'fix')}  ${finding.fix}`,
  ].join('\n');
}

function frame(finding: Finding, folder: string, cache: Map<string, string[]>): string[] {
  const { position } = finding;
  if (!position) return [];
  let source = cache.get(finding.file);
  if (!source) {
    const bytes = tryReadFile(path.join(folder, finding.file));
    source = bytes instanceof Uint8Array ? decode(bytes).text.split('\n') : [];
    cache.set(finding.file, source);
  }
  const line = source[position.line - 1];
  if (line === undefined) return [];
  const width = 100;
  const from = Math.max(0, position.column - 1 - Math.floor(width / 2));
  const cut = line.slice(from, from + width).replaceAll('\t', ' ');
  const number = String(position.line);
  const end = position.endLine === position.line ? position.endColumn : line.length + 1;
  const length = Math.max(1, Math.min(end - position.column, width - (position.column - 1 - from)));
  return [
    styleText('dim', `  ${number} │ `) + cut,
    `  ${' '.repeat(number.length)}   ${' '.repeat(position.column - 1 - from)}${styleText(colour[finding.severity], '^'.repeat(length))}`,
  ];
}

/** A number with its noun. */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

function summary(report: Report): string {
  const total = Object.values(report.entries).reduce((sum, count) => sum + count, 0);
  const { error, warning, info } = report.counts;
  const verdict = report.ok ? styleText('green', 'ok') : styleText('red', 'not ok');
  const parts = [counted(error, 'error'), counted(warning, 'warning')];
  if (info > 0) parts.push(`${info} to know`);
  const drafts = new Set(report.drafts.map(({ entry }) => entry)).size;
  if (drafts > 0) parts.push(`${counted(drafts, 'draft')} to finish`);
  if (report.waived.length > 0) parts.push(`${report.waived.length} waived`);
  return `${verdict}: ${parts.join(', ')} in ${counted(total, 'entry', 'entries')} (${counted(report.files, 'file')}, ${report.milliseconds} ms)`;
}
