import { fieldAt, knownKeys } from '../../../model/walk.ts';
import { nearest } from '../../../text/nearest.ts';
import { valueAt } from '../../value-at.ts';
import { fieldName, issueRule } from './shared.ts';

/** More than these are one mistake of a program, and not one each of an author. */
const MAX_CAPITALS = 2;

export default issueRule(
  'unknown-key',
  ({ issue, schema, value }) => {
    const parent = issue.path.slice(0, -1);
    if (issue.belongsAt) {
      const home = issue.belongsAt.slice(0, -1);
      return {
        message: `The field \`${issue.key}\` stands ${parent.length > 0 ? `under ${fieldName(parent)}` : 'at the beginning of its line'}, and belongs ${home.length > 0 ? `under ${fieldName(home)}` : 'to the entry itself'}`,
        fix:
          home.length > 0
            ? `Move it below ${fieldName(home)}, with as many spaces before it as the other fields there have.`
            : 'Take away the spaces before it, so that it begins where `title` does.',
      };
    }
    const known = knownKeys(fieldAt(schema, parent));
    const guess = issue.meant ?? nearest(issue.key ?? '', known);
    const isThere = guess !== undefined && valueAt(value, [...parent, guess]) !== undefined;
    return {
      message: `The field \`${issue.key}\` is not known${parent.length > 0 ? ` in ${fieldName(parent)}` : ''}`,
      fix: isThere
        ? `\`${guess}\` is there already: delete this field.`
        : guess
          ? `Did you mean \`${guess}\`?`
          : `Use one of ${known.map((key) => `\`${key}\``).join(', ')}, or delete it.`,
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
        finds: { key: 'mandat', message: 'The field `mandat` is not known', fix: '`mandate` is there already: delete this field.' },
      },
      {
        title: 'a field with a capital',
        on: 'measures/net-promoter-score',
        set: { Definition: 'The share of promoters less the share of detractors.', definition: undefined },
        finds: { key: 'Definition', message: 'The field `Definition` is not known', fix: 'Did you mean `definition`?' },
      },
      {
        title: 'a field that is indented under the one before it',
        on: 'roles/cx-director',
        set: { 'directReports.budget': 'A small fund for fixes, which the director has agreed.', budget: undefined },
        finds: {
          key: 'directReports.budget',
          message: 'The field `budget` stands under `directReports`, and belongs to the entry itself',
          fix: 'Take away the spaces before it, so that it begins where `title` does.',
        },
      },
      {
        title: 'a field that is not indented enough',
        on: 'measures/net-promoter-score',
        set: { reading: 'Three more of ten would recommend us than would not.', 'example.reading': undefined },
        finds: {
          key: 'reading',
          message: 'The field `reading` stands at the beginning of its line, and belongs under `example`',
          fix: 'Move it below `example`, with as many spaces before it as the other fields there have.',
        },
      },
      {
        title: 'a field of another system',
        on: 'measures/net-promoter-score',
        set: { draft: true },
        finds: { key: 'draft', message: 'The field `draft` is not known' },
      },
    ],
  },
  (contexts) => {
    const of = contexts.filter(({ issue: { key, meant } }) => meant !== undefined && meant.toLowerCase() === key?.toLowerCase());
    const [first] = of;
    if (!first || of.length <= MAX_CAPITALS) return undefined;
    const names = of.slice(0, 3).map(({ issue }) => `\`${issue.key}\``);
    return {
      of,
      found: {
        message: `${of.length} fields are written with a capital, ${names.join(', ')} and others, and are not known so`,
        fix: `Write the names of fields as they are known, ${of
          .slice(0, 3)
          .map(({ issue }) => `\`${issue.meant}\``)
          .join(', ')} and so on: a word processor makes capitals at the beginning of a line.`,
      },
      at: first.issue.path,
    };
  },
);
