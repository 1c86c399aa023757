import { defineRule } from '../../rule.ts';
import { foreign, placeName, repeatedPassages, reportPassage } from './shared.ts';

export default defineRule({
  code: 'text/copied',
  severity: 'warning',
  what: 'A text says nearly the same as the same field of another entry of its kind: at most about one word in ten is different.',
  why: 'A text that was copied to be changed, and was not, is wrong on one of the two pages; two entries that say the same are one entry.',
  fix: 'Write what is true here, or make one entry of the two, with the second title as an alias.',
  check(content, report) {
    for (const { passage, original } of repeatedPassages(content)) {
      if (passage.entry === original.entry) continue;
      const pasted = foreign(passage, original);
      for (const [one, two] of [
        [original, passage],
        [passage, original],
      ] as const)
        reportPassage(report, one, {
          message: `This says nearly the same as ${placeName(two)} of \`${two.entry.id}\``,
          cause: [one.entry.id, two.entry.id].sort().join(' '),
          fix: pasted
            ? undefined
            : 'Write what is true in the one of the two that was copied, or make one entry of them, with the second title as an alias.',
          isLikeliest: one === pasted,
        });
    }
  },
  good: [
    {
      title: 'the same promise with another number',
      on: 'glossary/air-cover',
      set: { definition: 'Protection from above for the first thirty days, in which an executive backs whoever speaks up for customers.' },
    },
  ],
  bad: [
    {
      title: 'one definition under two titles',
      on: 'glossary/touchpoint',
      set: {
        definition:
          'Protection from above. When someone says something unwelcome on behalf of customers, an executive in the room backs them up.',
      },
      finds: {
        at: 'definition',
        message: 'This says nearly the same as `definition` of `air-cover`',
        also: [{ in: 'glossary/air-cover', at: 'definition' }],
      },
    },
    {
      title: 'the traps of another action',
      on: 'actions/follow-one-parcel',
      copy: { from: 'actions/coach-one-contact', fields: ['traps'] },
      finds: {
        at: 'traps.0',
        message: 'This says nearly the same as `traps[1]` of `coach-one-contact`',
        also: [
          { in: 'actions/coach-one-contact', at: 'traps.0' },
          { in: 'actions/coach-one-contact', at: 'traps.1' },
          { in: 'actions/coach-one-contact', at: 'traps.2' },
          { at: 'traps.1' },
          { at: 'traps.2' },
        ],
      },
    },
  ],
});
