import { schemas } from '../../../model/index.ts';
import { laterFields, roleSchemaAt } from '../../../model/role.ts';
import { valueAt } from '../../value-at.ts';
import { describeField, fieldName, type IssueContext, issueRule } from './shared.ts';

/** More fields than this were not forgotten one by one: the entry has only been begun, or its end is lost. */
const MAX_FORGOTTEN = 3;

/** What else an author may do who has written all that a lower level of a role asks for. */
function levelThatFits({ schema, value, content }: IssueContext): string | undefined {
  if (schema !== schemas.roles) return undefined;
  const lower = (['standard', 'outline'] as const).find((level) => roleSchemaAt(level, content.settings).safeParse(value).success);
  return lower && `If that is still to come, write \`completeness: ${lower}\`.`;
}

export default issueRule(
  'missing',
  (seen) => {
    const there = valueAt(seen.value, seen.issue.path) !== undefined;
    const message = `The field ${fieldName(seen.issue.path)} is ${there ? 'not filled in yet' : 'missing'}`;
    // An item of a list that is only a hyphen.
    if (there && typeof seen.issue.path.at(-1) === 'number')
      return { message, fix: 'Write the item after its hyphen, or delete the hyphen.' };
    return { message, fix: [describeField(seen) ?? [], levelThatFits(seen) ?? []].flat().join(' ') || undefined };
  },
  {
    code: 'schema/missing-field',
    weight: 5,
    what: 'A field that every entry of the collection has, or every role of its level of completeness, is missing or empty.',
    why: 'A reader who compares entries takes a gap for an answer.',
    fix: 'Fill in the field. If nothing applies, write `none`, or [] for a list.',
    good: [
      {
        title: 'an outline of a role',
        on: 'roles/workforce-planner',
        set: {
          completeness: 'outline',
          ...Object.fromEntries(laterFields.map((field) => [field, undefined])),
          decisionRights: { 'service-standards': 'recommends', otherwise: 'no-say' },
          decides: [{ what: 'The rota, four weeks ahead', within: 'the agreed service level' }],
        },
      },
    ],
    bad: [
      {
        title: 'a role of level standard without an interview',
        on: 'roles/workforce-planner',
        set: { completeness: 'standard', interview: undefined },
        finds: { key: '', message: 'The field `interview` is missing' },
      },
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
        title: 'an entry that was only begun',
        on: 'skills/juggling.yaml',
        file: 'title: Juggling\nstatus: published\n',
        finds: {
          line: 1,
          column: 1,
          message: '8 fields are missing: `group`, `summary`, `aliases`, `levels`, `sources`, `owner`, `reviewed`, `reviewBy`',
          fix: '`cx-playbook new` writes an entry with every field and what belongs there; fill in those, or set `status: draft`.',
        },
      },
      {
        title: 'no definition',
        on: 'measures/net-promoter-score',
        set: { definition: undefined },
        finds: { key: '', message: 'The field `definition` is missing' },
      },
    ],
  },
  (contexts) => {
    const of = contexts.filter(({ issue, value }) => issue.path.length === 1 && valueAt(value, issue.path) === undefined);
    if (of.length <= MAX_FORGOTTEN) return undefined;
    const names = of.map(({ issue }) => `\`${issue.path[0]}\``);
    return {
      of,
      found: {
        message: `${of.length} fields are missing: ${names.join(', ')}`,
        fix: [
          '`cx-playbook new` writes an entry with every field and what belongs there; fill in those, or set `status: draft`.',
          levelThatFits(of[0] as IssueContext) ?? [],
        ]
          .flat()
          .join(' '),
      },
    };
  },
);
