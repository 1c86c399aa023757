import { fieldAt, knownKeys } from '../../../model/walk.ts';
import { nearest } from '../../../text/nearest.ts';
import { valueAt } from '../../value-at.ts';
import { fieldName, issueRule } from './shared.ts';

export default issueRule(
  'unknown-key',
  ({ issue, schema, value }) => {
    const parent = issue.path.slice(0, -1);
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
        title: 'a field of another system',
        on: 'measures/net-promoter-score',
        set: { draft: true },
        finds: { key: 'draft', message: 'The field `draft` is not known' },
      },
    ],
  },
);
