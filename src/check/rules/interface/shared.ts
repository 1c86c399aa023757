import { en } from '../../../i18n/words/en.ts';
import type { WordIssue } from '../../../i18n/words.ts';
import { type BadExample, defineRule, type Example, type Rule } from '../../rule.ts';
import { interfaceIssues } from '../../validate.ts';
import { valueAt } from '../../value-at.ts';

/** What the English words say at a place, to translate from. */
export function englishAt(path: readonly (string | number)[]): string | undefined {
  const value = valueAt(en, path);
  return typeof value === 'string' ? `In English: “${value}”.` : undefined;
}

/** A rule over the issues of some kinds in the words of the interface. */
export const wordRule = (
  kinds: readonly WordIssue['kind'][],
  say: (issue: WordIssue) => { message: string; fix?: string | undefined },
  rule: { code: string; what: string; why: string; fix: string; good?: Example[]; bad: BadExample[] },
): Rule =>
  defineRule({
    severity: 'error',
    // Only a word that is missing has another in its place.
    ...(kinds.includes('missing') || kinds.includes('empty') ? {} : { locked: true as const }),
    ...rule,
    check(content, report) {
      for (const file of content.files.interfaces) {
        if (file.document.value === undefined) continue;
        for (const issue of interfaceIssues(file)) {
          if (!kinds.includes(issue.kind)) continue;
          const position = file.document.at(issue.path, issue.kind === 'unknown-key' ? 'key' : 'value');
          report.file(file.document.file, position, say(issue));
        }
      }
    },
  });
