import { defineRule, nameOf, type Rule } from '../rule.ts';

export const timeRules: Rule[] = [
  defineRule({
    code: 'time/review-passed',
    severity: 'warning',
    weight: 1,
    what: 'The day by which an entry was to be reviewed has passed.',
    why: 'What nobody has read for so long may no longer be true.',
    fix: 'Read the entry, mend it, and set `reviewed` and `reviewBy`.',
    check(content, report) {
      for (const entry of content.entries) {
        if (!('reviewBy' in entry.data)) continue;
        const { reviewBy } = entry.data;
        if (reviewBy && reviewBy < content.today) report.entry(entry, ['reviewBy'], { message: `The review was due on ${reviewBy}` });
      }
    },
    good: [{ title: 'a review that is due in a while', on: 'roles/cx-manager', set: { reviewBy: '2028-01-31' } }],
    bad: [
      {
        title: 'a review that was due',
        on: 'roles/cx-manager',
        set: { reviewed: '2020-01-01', reviewBy: '2021-01-01' },
        finds: { at: 'reviewBy', message: 'The review was due on 2021-01-01' },
      },
    ],
  }),
  defineRule({
    code: 'time/order',
    severity: 'error',
    what: 'A review, a change of a role or a source is dated in the future, or the next review is not after the last.',
    why: 'Dates that cannot be make every date on the site doubtful.',
    fix: 'Write the day on which it was really reviewed, and a later one for the next review.',
    check(content, report) {
      for (const entry of content.entries) {
        if (!('reviewed' in entry.data)) continue;
        const { reviewed, reviewBy } = entry.data as { reviewed?: string; reviewBy?: string };
        if (reviewed && reviewed > content.today)
          report.entry(entry, ['reviewed'], { message: `The review on ${reviewed} lies in the future` });
        if (reviewed && reviewBy && reviewBy <= reviewed)
          report.entry(entry, ['reviewBy'], { message: `The next review (${reviewBy}) is not after the last (${reviewed})` });
      }
      for (const entry of content.of('sources')) {
        const { accessed, year } = entry.data;
        if (accessed && accessed > content.today)
          report.entry(entry, ['accessed'], { message: `The source was read on ${accessed}, which lies in the future` });
        if (typeof year === 'number' && year > Number(content.today.slice(0, 4)))
          report.entry(entry, ['year'], { message: `The year ${year} lies in the future` });
      }
      for (const entry of content.of('roles'))
        for (const [index, change] of (entry.data.changes ?? []).entries())
          if (change?.date && change.date > content.today)
            report.entry(entry, ['changes', index, 'date'], { message: `The change on ${change.date} lies in the future` });
    },
    bad: [
      {
        title: 'a review in the future',
        on: 'roles/cx-manager',
        set: { reviewed: '2999-01-01', reviewBy: '2999-06-01' },
        finds: { at: 'reviewed', message: 'The review on 2999-01-01 lies in the future' },
      },
      {
        title: 'a source read tomorrow',
        on: 'sources/sackett-2022',
        set: { accessed: '2999-01-01' },
        finds: { at: 'accessed', message: 'The source was read on 2999-01-01, which lies in the future' },
      },
      {
        title: 'a source of another century',
        on: 'sources/sackett-2022',
        set: { year: 2999 },
        finds: { at: 'year', message: 'The year 2999 lies in the future' },
      },
      {
        title: 'a change in the future',
        on: 'roles/cx-manager',
        set: { 'changes.0.date': '2999-01-01' },
        finds: { at: 'changes.0.date', message: 'The change on 2999-01-01 lies in the future' },
      },
      {
        title: 'dates the wrong way round',
        on: 'roles/cx-manager',
        set: { reviewBy: '2020-01-01' },
        finds: { at: 'reviewBy', message: 'The next review (2020-01-01) is not after the last (2026-11-23)' },
      },
    ],
  }),
  defineRule({
    code: 'waiver/expired',
    severity: 'error',
    what: 'A waiver has run out, or waives a rule for an entry that does not exist.',
    why: 'A waiver is a promise with a date; past it the finding is shown again.',
    fix: 'Mend what was waived and delete the waiver, or agree a new date.',
    check(content, report) {
      const document = content.files.settings;
      if (!document) return;
      const known = new Set([...content.entries, ...content.translations].map(nameOf));
      for (const [index, waiver] of (content.settings.waivers ?? []).entries()) {
        const at = (field: string) => document.at(['waivers', index, field]);
        if (waiver?.until && waiver.until < content.today)
          report.file(document.file, at('until'), { message: `The waiver of \`${waiver.rule}\` ran out on ${waiver.until}` });
        if (waiver?.entry && !known.has(waiver.entry))
          report.file(document.file, at('entry'), { message: `The waiver is for \`${waiver.entry}\`, which does not exist` });
      }
    },
    good: [
      {
        title: 'a waiver for a translation',
        on: 'playbook.yaml',
        set: {
          waivers: [
            {
              rule: 'translation/behind',
              entry: 'translations/de/roles/cx-manager',
              reason: 'The translator is back in March.',
              until: '2099-01-01',
            },
          ],
        },
      },
    ],
    bad: [
      {
        title: 'a waiver that ran out',
        on: 'playbook.yaml',
        set: {
          waivers: [{ rule: 'body/empty', entry: 'roles/cx-manager', reason: 'The text is being written now.', until: '2020-01-01' }],
        },
        finds: { at: 'waivers.0.until', message: 'The waiver of `body/empty` ran out on 2020-01-01' },
      },
      {
        title: 'a waiver for an entry that does not exist',
        on: 'playbook.yaml',
        set: {
          waivers: [{ rule: 'body/empty', entry: 'roles/cx-manger', reason: 'The text is being written now.', until: '2099-01-01' }],
        },
        finds: { at: 'waivers.0.entry', message: 'The waiver is for `roles/cx-manger`, which does not exist' },
      },
    ],
  }),
];
