import { defineRule } from '../../rule.ts';
import { entriesByTarget, nameOf, partOf } from './shared.ts';

export default defineRule({
  code: 'reference/left-out',
  severity: 'info',
  what: 'A published entry names one that is still a draft or under review, where readers can do without it.',
  why: 'The site leaves the name out until the other is published, so that nothing leads nowhere.',
  fix: 'Nothing to do now: it appears by itself once the other is published.',
  check(content, report) {
    const ids = entriesByTarget(content);
    for (const entry of content.entries)
      for (const reference of entry.leftOut ?? []) {
        const status = ids.get(reference.target)?.get(reference.id)?.data.status;
        report.entry(
          entry,
          reference.path,
          {
            message: `The ${nameOf(reference.target)} \`${reference.id}\` is left out, as its status is ${status}`,
            // The touchpoints of one journey are left out for one reason.
            cause: `unpublished ${reference.target === 'touchpoints' ? `journeys/${reference.id.split('/')[0]}` : `${reference.target}/${reference.id}`}`,
          },
          partOf(reference),
        );
      }
  },
  bad: [
    {
      title: 'an action that others name is under review',
      on: 'actions/note-one-pain-a-day',
      set: { status: 'review' },
      finds: {
        in: 'actions/hold-a-ten-minute-huddle',
        at: 'followUps.0',
        message: 'The action `note-one-pain-a-day` is left out, as its status is review',
      },
    },
  ],
});
