import type { WordIssue } from '../../../schemas/interface.ts';
import { type BadExample, type Content, defineRule, type Example, type Rule } from '../../rule.ts';
import { interfaceIssues } from '../../validate.ts';
import { valueAt } from '../../value-at.ts';

export const ENGLISH = 'en';

/** What the English file says at a place, to translate from. */
export function englishAt({ files }: Content, path: readonly (string | number)[]): string | undefined {
  const file = files.interfaces.find(({ language }) => language.split('-')[0] === ENGLISH);
  const value = valueAt(file?.document.value, path);
  if (value === undefined || file === undefined) return undefined;
  return typeof value === 'string' ? `In English: “${value}”.` : `See ${path.join('.')} in ${file.document.file}.`;
}

/** A rule over the issues of some kinds in the words of the interface. */
export const wordRule = (
  kinds: readonly WordIssue['kind'][],
  say: (content: Content, issue: WordIssue, value: unknown) => { message: string; fix?: string | undefined },
  rule: { code: string; what: string; why: string; fix: string; good?: Example[]; bad: BadExample[] },
): Rule =>
  defineRule({
    severity: 'error',
    ...rule,
    check(content, report) {
      for (const file of content.files.interfaces) {
        if (file.document.value === undefined) continue;
        for (const issue of interfaceIssues(file)) {
          if (!kinds.includes(issue.kind)) continue;
          const position = file.document.at(issue.path, issue.kind === 'unknown-key' ? 'key' : 'value');
          report.file(file.document.file, position, say(content, issue, file.document.value));
        }
      }
    },
  });
