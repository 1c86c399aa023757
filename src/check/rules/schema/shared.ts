import type { z } from 'astro/zod';
import { schemas, settingsSchema } from '../../../model/index.ts';
import { describe, fieldAt } from '../../../model/walk.ts';
import { placeIn } from '../../../read/content.ts';
import type { ContentDocument } from '../../../read/document.ts';
import type { Position } from '../../../read/position.ts';
import { excerpt } from '../../../text/excerpt.ts';
import type { DayLimits } from '../../advice.ts';
import { type Content, defineRule, type Found, type Rule } from '../../rule.ts';
import { type SchemaIssue, schemaIssues, settingsIssues } from '../../validate.ts';
import { valueAt } from '../../value-at.ts';

/** A schema issue with the schema and the value of the whole entry. */
export interface IssueContext {
  /** References of translations are compared with those of the original, where both are valid. */
  isTranslation?: boolean;
  isSettings?: boolean;
  /** The id of the entry, where others stand in the same file. */
  name: string | undefined;
  issue: SchemaIssue;
  schema: z.ZodType;
  value: unknown;
  /** The value at the path as it stands in the file. */
  raw: string;
  content: Content;
}

const textAt = ({ text }: ContentDocument, { line, column, endLine, endColumn }: Position): string =>
  line === endLine ? (text.split('\n')[line - 1] ?? '').slice(column - 1, endColumn - 1) : '';

/** A field as the messages name it, with items counted from 1: `steps[1].minutes`. */
export const fieldName = (path: readonly (string | number)[]) =>
  path.length === 0
    ? 'the entry'
    : `\`${path.map((part, index) => (typeof part === 'number' ? `[${part + 1}]` : index > 0 ? `.${part}` : part)).join('')}\``;

/** A value between backticks, cut to 60 characters. */
export const quoted = (value: unknown) => `\`${excerpt(typeof value === 'string' ? value : JSON.stringify(value), 60)}\``;

/** What other rules want of a day. */
export const dayLimits = ({ issue, value, content }: IssueContext): DayLimits => {
  const today = content.today.latest;
  const key = issue.path.at(-1);
  if (key === 'reviewed' || key === 'accessed') return { today, isPast: true };
  const reviewed = valueAt(value, [...issue.path.slice(0, -1), 'reviewed']);
  return {
    today,
    after: key === 'reviewBy' && typeof reviewed === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(reviewed) ? reviewed : undefined,
  };
};

/** What a field takes, in the words of its schema. */
export const describeField = ({ schema, issue }: IssueContext) => describe(fieldAt(schema, issue.path));

/** Issues that are told in one finding, at the path of the first or at the head of the entry. */
interface Together {
  found: Found;
  of: readonly IssueContext[];
  at?: (string | number)[];
}

/**
 * A rule that reports the schema issues of one kind, in entries, translations and playbook.yaml.
 * @param describeAll What is said once of the issues of an entry, for those that are told together.
 */
export const issueRule = (
  kind: SchemaIssue['kind'],
  describeIssue: (context: IssueContext) => Found | undefined,
  rule: Omit<Rule, 'severity' | 'check'>,
  describeAll: (contexts: readonly IssueContext[]) => Together | undefined = () => undefined,
): Rule =>
  defineRule({
    severity: 'error',
    locked: true,
    ...rule,
    check(content, report) {
      const part = kind === 'unknown-key' ? 'key' : 'value';
      const { settings } = content.files;
      if (settings?.value !== undefined) {
        const contexts = settingsIssues(content)
          .filter((issue) => issue.kind === kind)
          .map((issue) => ({
            issue,
            schema: settingsSchema,
            isSettings: true,
            name: undefined,
            value: settings.value,
            raw: textAt(settings, settings.at(issue.path)),
            content,
          }));
        const together = describeAll(contexts);
        if (together) report.file(settings.file, settings.at(together.at ?? [], 'key'), together.found);
        for (const context of contexts) {
          const found = together?.of.includes(context) ? undefined : describeIssue(context);
          if (found) report.file(settings.file, settings.at(context.issue.path, part), found);
        }
      }
      for (const entry of [...content.entries, ...content.translations]) {
        const contexts = schemaIssues(entry)
          .filter((issue) => issue.kind === kind)
          .map((issue) => ({
            issue,
            schema: schemas[entry.collection],
            name: entry.root[0] === undefined ? undefined : String(entry.root[0]),
            value: entry.value,
            isTranslation: 'language' in entry,
            get raw() {
              return textAt(entry.document, placeIn(entry, issue.path));
            },
            content,
          }));
        const together = describeAll(contexts);
        if (together) report.entry(entry, together.at ?? [], together.found, 'key');
        for (const context of contexts) {
          const found = together?.of.includes(context) ? undefined : describeIssue(context);
          if (found) report.entry(entry, context.issue.path, found, part);
        }
      }
    },
  });
