import { asUsual, variationsIn } from '../../../model/situations.ts';
import { similarPairs } from '../../../text/similarity.ts';
import { type CheckedEntry, defineRule } from '../../rule.ts';

/** The part of their words from which two texts say the same. */
const MAX_SHARED = 0.7;

type Path = (string | number)[];

/** What the role says everywhere, and what it says of each situation, with the place of each text. */
function textsOf({ data }: CheckedEntry<'roles'>): { path: Path; text: string }[] {
  const usual = (['hireWhen', 'dontHireWhen'] as const).flatMap((field) =>
    (data[field] ?? []).map((text, index) => ({ path: [field, index] as Path, text })),
  );
  const goal = { path: ['plan', 'firstMonday', 'goal'], text: data.plan?.firstMonday?.goal };
  const varied = variationsIn(data.variations).flatMap(([id, { differs, hiring, firstMonday }]) => [
    { path: ['variations', id, 'differs'], text: differs },
    { path: ['variations', id, 'hiring'], text: hiring },
    { path: ['variations', id, 'firstMonday', 'do'], text: firstMonday?.do },
  ]);
  return [...usual, goal, ...varied].flatMap(({ path, text }) => (text ? [{ path, text }] : []));
}

export default defineRule({
  code: 'role/variation-alike',
  severity: 'warning',
  what: 'A role says of a size, a sector or a place of work what it says anyway: the same superior, the same actions on the first Monday, or nearly the same words as elsewhere in the role.',
  why: 'Readers who chose their situation look for the difference, and read the page twice without finding one.',
  fix: 'Write what differs there, or leave the field out.',
  check(content, report) {
    for (const entry of content.of('roles')) {
      const { reportsTo, plan } = entry.data;
      const superiors = [reportsTo?.outside, reportsTo?.role && content.get('roles', reportsTo.role)?.data.title].filter(
        Boolean,
      ) as string[];
      const usual = { superiors, actions: plan?.firstMonday?.actions ?? [] };
      for (const [id, { reportsTo: own, firstMonday }] of variationsIn(entry.data.variations)) {
        const alike = asUsual({ reportsTo: own, actions: firstMonday?.actions }, usual);
        if (alike.includes('reportsTo'))
          report.entry(entry, ['variations', id, 'reportsTo'], { message: 'The role reports to the same person everywhere' });
        if (alike.includes('actions'))
          report.entry(entry, ['variations', id, 'firstMonday', 'actions'], {
            message: 'These are the actions of `plan.firstMonday`',
            fix: 'Write `actions: []`, or the actions that differ there.',
          });
      }
      const texts = textsOf(entry);
      for (const { index, other } of similarPairs(
        texts.map(({ text }) => text),
        MAX_SHARED,
      )) {
        const [later, earlier] = [texts[index], texts[other]] as [(typeof texts)[number], (typeof texts)[number]];
        if (later.path[0] === 'variations')
          report.entry(entry, later.path, {
            message: `This says nearly the same as \`${earlier.path.join('.')}\``,
            cause: earlier.path.join('.'),
          });
      }
    }
  },
  good: [
    {
      title: 'another way to begin the same first Monday',
      on: 'roles/head-of-cx',
      set: {
        'variations.remote': { differs: 'Everybody is on a call.', firstMonday: { do: 'Meet each of them on a call.', actions: [] } },
      },
    },
  ],
  bad: [
    {
      title: 'the usual superior',
      on: 'roles/head-of-cx',
      set: { 'variations.stores.reportsTo': 'Customer experience director' },
      finds: { at: 'variations.stores.reportsTo', message: 'The role reports to the same person everywhere' },
    },
    {
      title: 'the usual actions',
      on: 'roles/head-of-cx',
      set: { 'variations.stores.firstMonday.actions': ['thank-the-person-who-fixed-it', 'shadow-a-customer-contact'] },
      finds: {
        at: 'variations.stores.firstMonday.actions',
        message: 'These are the actions of `plan.firstMonday`',
        fix: 'Write `actions: []`, or the actions that differ there.',
      },
    },
    {
      title: 'advice that the role gives anyway',
      on: 'roles/head-of-cx',
      set: { 'variations.mediumFirm.hiring': "You have no customer experience director, and no executive who'll stand in for one." },
      finds: { at: 'variations.mediumFirm.hiring', message: 'This says nearly the same as `dontHireWhen.1`' },
    },
  ],
});
