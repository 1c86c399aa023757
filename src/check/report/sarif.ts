import path from 'node:path';
import { type Finding, fullMessage, type Report } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { rules as ruleBook } from '../rules/index.ts';
import type { RenderOptions } from './pretty.ts';

const levels = { error: 'error', warning: 'warning', info: 'note' } as const;

/**
 * The report as SARIF 2.1.0, for code scanning.
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function sarif(report: Report, { folder }: RenderOptions, rules: readonly Rule[] = ruleBook): string {
  const index = new Map(rules.map((rule, at) => [rule.code, at]));
  const result = (finding: Finding, suppression?: string) => ({
    ruleId: finding.code,
    ruleIndex: index.get(finding.code) ?? -1,
    level: levels[finding.severity],
    message: { text: `${fullMessage(finding)}. ${finding.why} Fix: ${finding.fix}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: encodeURI(path.posix.join(folder, finding.file)) },
          ...(finding.position
            ? {
                region: {
                  startLine: finding.position.line,
                  startColumn: finding.position.column,
                  endLine: finding.position.endLine,
                  endColumn: finding.position.endColumn,
                },
              }
            : {}),
        },
      },
    ],
    ...(suppression === undefined ? {} : { suppressions: [{ kind: 'external', justification: suppression }] }),
  });
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'playbook-check',
            rules: rules.map((rule) => ({
              id: rule.code,
              shortDescription: { text: rule.what },
              fullDescription: { text: `${rule.what} ${rule.why}` },
              help: { text: rule.fix },
              defaultConfiguration: { level: levels[rule.severity] },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: [...report.findings.map((finding) => result(finding)), ...report.waived.map((finding) => result(finding, finding.reason))],
      },
    ],
  };
  return JSON.stringify(log, null, 2);
}
