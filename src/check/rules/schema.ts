import type { z } from 'astro/zod';
import { settingsFile } from '../../read/content.ts';
import type { ContentDocument } from '../../read/document.ts';
import { schemas, settingsSchema } from '../../schemas/index.ts';
import { describe, fieldAt, knownKeys } from '../../schemas/walk.ts';
import { nearest } from '../nearest.ts';
import { type BadExample, type Content, defineRule, type Example, type Reporter, type Rule } from '../rule.ts';
import { type SchemaIssue, schemaIssues, settingsIssues } from '../understand.ts';

interface Seen {
  issue: SchemaIssue;
  schema: z.ZodType;
  value: unknown;
}

const named = (path: readonly (string | number)[]) =>
  path.length === 0
    ? 'the entry'
    : `\`${path.map((part, index) => (typeof part === 'number' ? `[${part + 1}]` : index > 0 ? `.${part}` : part)).join('')}\``;

function valueAt(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((at, key) => (at as Record<string | number, unknown> | undefined)?.[key], value);
}

const quoted = (value: unknown) => {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return `\`${text.length > 60 ? `${text.slice(0, 57)}…` : text}\``;
};

/** A rule over the schema issues of one kind. */
const issueRule = (
  kind: SchemaIssue['kind'],
  say: (seen: Seen) => { message: string; fix?: string | undefined },
  rule: { code: string; weight: number; what: string; why: string; fix: string; good?: Example[]; bad: BadExample[] },
): Rule =>
  defineRule({
    severity: 'error',
    ...rule,
    check(content: Content, report: Reporter) {
      const part = kind === 'unknown-key' ? 'key' : 'value';
      const { settings } = content.files;
      if (settings?.value !== undefined) {
        for (const issue of settingsIssues(content)) {
          if (issue.kind === kind) reportIn(settings, issue);
        }
      }
      for (const entry of [...content.entries, ...content.translations]) {
        for (const issue of schemaIssues(entry)) {
          if (issue.kind !== kind) continue;
          report.entry(entry, issue.path, say({ issue, schema: schemas[entry.collection], value: entry.value }), part);
        }
      }
      function reportIn(document: ContentDocument, issue: SchemaIssue) {
        const found = say({ issue, schema: settingsSchema, value: document.value });
        report.file(document.file, document.at(issue.path, part), found);
      }
    },
  });

const describedFix = ({ schema, issue }: Seen) => describe(fieldAt(schema, issue.path));

export const schemaRules: Rule[] = [
  issueRule(
    'missing',
    (seen) => {
      const there = valueAt(seen.value, seen.issue.path) === null;
      return { message: `The field ${named(seen.issue.path)} is ${there ? 'not filled in yet' : 'missing'}`, fix: describedFix(seen) };
    },
    {
      code: 'schema/missing-field',
      weight: 5,
      what: 'A field that every entry of the collection has is missing or empty.',
      why: 'A reader who compares entries takes a gap for an answer.',
      fix: 'Write the field. Where nothing applies the field says so: `none`, or [] for a list.',
      bad: [
        {
          title: 'no mandate',
          on: 'roles/cx-manager',
          set: { mandate: undefined },
          finds: { key: '', message: 'The field `mandate` is missing' },
        },
        {
          title: 'a budget left blank',
          on: 'roles/cx-manager',
          set: { budget: null },
          finds: { at: 'budget', message: 'The field `budget` is not filled in yet' },
        },
        {
          title: 'no definition',
          on: 'measures/net-promoter-score',
          set: { definition: undefined },
          finds: { key: '', message: 'The field `definition` is missing' },
        },
      ],
    },
  ),
  issueRule(
    'unknown-key',
    ({ issue, schema }) => {
      const parent = issue.path.slice(0, -1);
      const known = knownKeys(fieldAt(schema, parent));
      const guess = nearest(issue.key ?? '', known);
      return {
        message: `The field \`${issue.key}\` is not known${parent.length > 0 ? ` in ${named(parent)}` : ''}`,
        fix: guess ? `Did you mean \`${guess}\`?` : `Use one of ${known.map((key) => `\`${key}\``).join(', ')}, or delete it.`,
      };
    },
    {
      code: 'schema/unknown-field',
      weight: 1,
      what: 'A field that the collection does not have.',
      why: 'A misspelt field is text that no reader will ever see.',
      fix: 'Correct the spelling or delete the field.',
      bad: [
        {
          title: 'a misspelt field',
          on: 'roles/cx-manager',
          set: { mandat: 'Run it.' },
          finds: { key: 'mandat', message: 'The field `mandat` is not known', fix: 'Did you mean `mandate`?' },
        },
        {
          title: 'a field of another system',
          on: 'measures/net-promoter-score',
          set: { draft: true },
          finds: { key: 'draft', message: 'The field `draft` is not known' },
        },
      ],
    },
  ),
  issueRule(
    'type',
    (seen) => ({
      message: `${named(seen.issue.path)} should be ${seen.issue.expected}, and is ${quoted(valueAt(seen.value, seen.issue.path))}`,
      fix: describedFix(seen),
    }),
    {
      code: 'schema/wrong-type',
      weight: 2,
      what: 'A field holds the wrong kind of value, such as text where a list belongs.',
      why: 'The page could not show it.',
      fix: 'Write the kind of value that the field takes.',
      bad: [
        {
          title: 'text where a list belongs',
          on: 'roles/cx-manager',
          set: { accountabilities: 'Everything' },
          finds: {
            at: 'accountabilities',
            message: '`accountabilities` should be a list (each item on a line of its own that begins with `- `), and is `Everything`',
          },
        },
        {
          title: 'a number in words',
          on: 'actions/shadow-a-customer-contact',
          set: { runMinutes: 'an hour' },
          finds: { at: 'runMinutes', message: '`runMinutes` should be a number, and is `an hour`' },
        },
      ],
    },
  ),
  issueRule(
    'value',
    (seen) => {
      const value = String(valueAt(seen.value, seen.issue.path));
      const options = [...seen.issue.expected.matchAll(/`([^`]*)`/g)].map((match) => match[1] as string);
      const guess = nearest(value, options);
      return {
        message: `${named(seen.issue.path)} is ${quoted(value)}, which is not one of ${seen.issue.expected}`,
        fix: guess ? `Did you mean \`${guess}\`?` : `Write one of ${seen.issue.expected}.`,
      };
    },
    {
      code: 'schema/unknown-value',
      weight: 2,
      what: 'A field that takes one of a few values holds another.',
      why: 'Pages group and compare by these values.',
      fix: 'Write one of the values that the message names.',
      bad: [
        {
          title: 'a level that does not exist',
          on: 'roles/cx-manager',
          set: { level: 'ninja' },
          finds: {
            at: 'level',
            message:
              '`level` is `ninja`, which is not one of `entry`, `specialist`, `senior-specialist`, `team-lead`, `manager`, `director`, `executive`',
            fix: 'Write one of `entry`, `specialist`, `senior-specialist`, `team-lead`, `manager`, `director`, `executive`.',
          },
        },
        {
          title: 'a right that does not exist',
          on: 'roles/cx-manager',
          set: { 'decisionRights.refund-limit': 'decide' },
          finds: {
            at: 'decisionRights.refund-limit',
            message:
              '`decisionRights.refund-limit` is `decide`, which is not one of `decides`, `must-agree`, `recommends`, `consulted`, `no-say`',
            fix: 'Did you mean `decides`?',
          },
        },
      ],
    },
  ),
  issueRule('bounds', (seen) => ({ message: `${named(seen.issue.path)} takes ${seen.issue.expected}`, fix: describedFix(seen) }), {
    code: 'schema/bounds',
    weight: 3,
    what: 'A text is too long or too short, a list has too many or too few items, or a number is out of range.',
    why: 'The bounds make authors choose. A list of twenty must-haves is a list of none.',
    fix: 'Cut, merge or add until it fits.',
    good: [
      {
        title: 'six must-haves, which is the most',
        on: 'roles/cx-director',
        set: {
          mustHaves: [
            'Has done the first thing before.',
            'Has done the second thing before.',
            'Has done the third thing before.',
            'Has done the fourth thing before.',
            'Has done the fifth thing before.',
            'Has done the sixth thing before.',
          ],
        },
      },
    ],
    bad: [
      {
        title: 'a mandate that is an essay',
        on: 'roles/cx-manager',
        set: { mandate: 'Improve the experience of every customer. '.repeat(8).trim() },
        finds: { at: 'mandate', message: '`mandate` takes at most 240 characters; there are 335' },
      },
      {
        title: 'too few accountabilities',
        on: 'roles/cx-manager',
        set: { accountabilities: ['Answers for the customer experience programme.'] },
        finds: { at: 'accountabilities', message: '`accountabilities` takes at least 4 items; there is 1' },
      },
      {
        title: 'a step of no time',
        on: 'actions/shadow-a-customer-contact',
        set: { 'steps.0.minutes': 0 },
        finds: { at: 'steps.0.minutes', message: '`steps[1].minutes` takes at least 1; it is 0' },
      },
    ],
  }),
  issueRule(
    'format',
    (seen) => {
      const value = valueAt(seen.value, seen.issue.path);
      const subject = named(seen.issue.path) + (value === undefined || typeof value === 'object' ? '' : ` is ${quoted(value)}`);
      return { message: `${subject}: ${seen.issue.expected}`, fix: describedFix(seen) };
    },
    {
      code: 'schema/format',
      weight: 1,
      what: 'A value is not written as its field needs it: a date, an address, an id, a colour.',
      why: 'Dates that cannot be compared cannot be kept, and addresses that do not parse cannot be followed.',
      fix: 'Write it as the message says.',
      bad: [
        {
          title: 'a day that does not exist',
          on: 'roles/cx-manager',
          set: { reviewed: '2026-02-30' },
          finds: { at: 'reviewed', message: '`reviewed` is `2026-02-30`: write a day as YYYY-MM-DD' },
        },
        {
          title: 'a date in words',
          on: 'roles/cx-manager',
          set: { reviewBy: 'next year' },
          finds: { at: 'reviewBy', message: '`reviewBy` is `next year`: write a day as YYYY-MM-DD' },
        },
        {
          title: 'both a role and an outside title to report to',
          on: 'roles/cx-manager',
          set: { 'reportsTo.outside': 'Chief executive officer' },
          finds: { at: 'reportsTo.role', message: '`reportsTo.role` is `cx-director`: name exactly one of `role` and `outside`' },
        },
      ],
    },
  ),
  defineRule({
    code: 'file/no-settings',
    severity: 'error',
    what: 'The content folder has no playbook.yaml.',
    why: 'It names the playbook, its owner, its address and its sponsor.',
    fix: 'Write content/playbook.yaml.',
    check({ files }, report) {
      if (!files.settings) report.file(settingsFile, null, { message: 'playbook.yaml is missing' });
    },
    bad: [{ title: 'no settings at all', on: settingsFile, file: null, finds: { wholeFile: true, message: 'playbook.yaml is missing' } }],
  }),
];
