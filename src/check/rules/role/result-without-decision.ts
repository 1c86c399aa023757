import { type CheckedEntry, defineRule } from '../../rule.ts';

/** What the role answers for, as the message says it; undefined for nothing. */
function ownedResult({ data }: CheckedEntry<'roles'>): string | undefined {
  const measure = data.measures?.find((one) => one?.part === 'owns')?.measure;
  if (measure) return `the measure \`${measure}\``;
  const touchpoint = data.touchpoints?.find((one) => one?.part === 'accountable')?.touchpoint;
  if (touchpoint) return `the touchpoint \`${touchpoint}\``;
  return data.outcomes?.some((outcome) => outcome?.result) ? 'its outcomes' : undefined;
}

export default defineRule({
  code: 'role/result-without-decision',
  severity: 'error',
  weight: 3,
  what: 'A role answers for a measure, a touchpoint or outcomes, and decides nothing: it has no `decides` or `must-agree` among its decision rights, and no `decides` of its own.',
  why: 'Accountability without authority is why these roles fail: somebody is judged by a result that they can only ask others for.',
  fix: 'Write under `decides` what the role decides alone in its own work and within which limit, or give it a decision.',
  source: 'Our fifth principle: authority goes with accountability.',
  check(content, report) {
    for (const entry of content.of('roles')) {
      const { decides, decisionRights } = entry.data;
      if (!decisionRights || decides?.some((decision) => decision?.what)) continue;
      const rights = Object.values(decisionRights);
      // A right that cannot be read may be one of these.
      if (rights.some((right) => right === 'decides' || right === 'must-agree' || right === undefined)) continue;
      const owned = ownedResult(entry);
      if (owned) report.entry(entry, ['decisionRights'], { message: `The role answers for ${owned} and decides nothing` }, 'key');
    }
  },
  good: [
    {
      title: 'one decision of its own and no other right',
      on: 'roles/success-operations-manager',
      set: { decides: [{ what: 'Which report to drop', within: 'finance has been told' }] },
    },
    { title: 'a decision that every role answers, and none of its own', on: 'roles/journey-manager', set: { decides: undefined } },
  ],
  bad: [
    {
      title: 'an owned measure and no decision',
      on: 'roles/success-operations-manager',
      set: { decides: undefined },
      finds: { key: 'decisionRights', message: 'The role answers for the measure `renewal-forecast-accuracy` and decides nothing' },
    },
  ],
});
