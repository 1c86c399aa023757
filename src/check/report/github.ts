import path from 'node:path';
import { type Finding, fullMessage, type Report } from '../finding.ts';
import { counted, type RenderOptions } from './pretty.ts';

const commands = { error: 'error', warning: 'warning', info: 'notice' } as const;

/**
 * The report as GitHub workflow commands, one line a finding; what drafts lack is a notice.
 * @see https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function github(report: Report, { folder }: RenderOptions): string {
  const drafts = report.drafts.map((finding): Finding => ({ ...finding, severity: 'info' }));
  return [...report.findings, ...drafts].map((finding) => annotation(finding, folder)).join('\n');
}

function annotation(finding: Finding, folder: string): string {
  const { position } = finding;
  const properties = [
    `file=${property(path.posix.join(folder, finding.file))}`,
    ...(position
      ? [
          `line=${position.line}`,
          `col=${position.column}`,
          `endLine=${position.endLine}`,
          ...(position.endLine === position.line ? [`endColumn=${position.endColumn}`] : []),
        ]
      : []),
    `title=${property(finding.code)}`,
  ];
  return `::${commands[finding.severity]} ${properties.join(',')}::${data(`${fullMessage(finding)}. ${finding.why} Fix: ${finding.fix}`)}`;
}

const data = (value: string) => value.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (value: string) => data(value).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** The report as a Markdown table for the step summary. */
export function githubSummary(report: Report, { folder }: RenderOptions): string {
  const cell = (value: string) => value.replaceAll('\\', '\\\\').replaceAll('|', '\\|').replaceAll('<', '&lt;').replace(/\s+/g, ' ');
  const rows = report.findings.map((finding) => {
    const place = path.posix.join(folder, finding.file) + (finding.position ? `:${finding.position.line}` : '');
    return `| ${finding.severity} | ${cell(finding.code)} | ${cell(place)} | ${cell(fullMessage(finding))} | ${cell(finding.fix)} |`;
  });
  const head = `### Content check: ${counted(report.counts.error, 'error')}, ${counted(report.counts.warning, 'warning')}`;
  if (rows.length === 0) return `${head}\n`;
  return `${head}\n\n| severity | rule | place | what | fix |\n|---|---|---|---|---|\n${rows.join('\n')}\n`;
}
