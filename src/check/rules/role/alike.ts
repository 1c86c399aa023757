import { similarPairs } from '../../../text/similarity.ts';
import { type CheckedEntry, defineRule } from '../../rule.ts';

const MAX_SHARED_WORDS = 0.5;

const definitionText = ({ data }: CheckedEntry<'roles'>) =>
  [data.mandate, ...(data.accountabilities ?? [])].filter((part) => part !== undefined).join(' ');

export default defineRule({
  code: 'role/alike',
  severity: 'error',
  what: `Two role definitions share more than ${MAX_SHARED_WORDS * 100}% of the words in their mandates and accountabilities.`,
  why: 'Two definitions that say the same thing are one role with two titles, which is the confusion this guide is meant to end.',
  fix: 'Merge them, with the second title as an alias, or write down how they really differ.',
  check(content, report) {
    const roles = content.of('roles').filter(({ data }) => data.mandate && (data.accountabilities?.length ?? 0) > 1);
    for (const { index, other, share } of similarPairs(roles.map(definitionText), MAX_SHARED_WORDS)) {
      for (const [one, two] of [
        [index, other],
        [other, index],
      ] as const)
        report.entry(
          roles[one] as CheckedEntry<'roles'>,
          ['accountabilities'],
          { message: `This role and \`${roles[two]?.id}\` are ${Math.round(share * 100)}% alike` },
          'key',
        );
    }
  },
  bad: [
    {
      title: 'a second role with the mandate and the accountabilities of the first',
      on: 'roles/cx-manager',
      copy: { from: 'roles/customer-insight-analyst', fields: ['mandate', 'accountabilities'] },
      finds: [
        { in: 'roles/customer-insight-analyst', key: 'accountabilities', message: 'This role and `cx-manager` are 100% alike' },
        { key: 'accountabilities', message: 'This role and `customer-insight-analyst` are 100% alike' },
      ],
    },
  ],
});
