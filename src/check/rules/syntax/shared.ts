import type { ParseProblem } from '../../../read/document.ts';
import type { Severity } from '../../finding.ts';
import { defineRule, type Rule } from '../../rule.ts';

/** A rule that reports the problems of one kind that the parser met. */
export const problemRule = (
  kind: ParseProblem['kind'],
  { severity = 'error', ...rule }: Omit<Rule, 'severity' | 'check'> & { severity?: Severity },
): Rule =>
  defineRule({
    severity,
    ...(severity === 'error' ? { locked: true as const } : {}),
    ...rule,
    check({ files }, report) {
      for (const document of files.documents)
        for (const problem of document.problems)
          if (problem.kind === kind)
            report.file(document.file, problem.position, { message: asMessage(problem.message), fix: problem.fix });
    },
  });

/** With a capital and without a full stop, as the messages of all rules. */
const asMessage = (text: string) => text.charAt(0).toUpperCase() + text.slice(1).replace(/\.$/, '');
