import { isUsedUnnamed } from '../../../model/material.ts';
import { referencesOf } from '../../references.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  code: 'material/unused',
  severity: 'warning',
  needsAll: true,
  what: 'No action and no interview names a published material.',
  why: 'Nobody finds a sheet that nothing tells them to hand out.',
  fix: 'Name it in the action or the interview that hands it out, or delete it.',
  check(content, report) {
    const used = new Set<string>();
    for (const { references } of referencesOf(content)) for (const { target, id } of references) if (target === 'materials') used.add(id);
    const interviews = content.of('roles').map(({ data }) => data.interview);
    for (const entry of content.of('materials'))
      if (entry.data.status === 'published' && !used.has(entry.id) && !isUsedUnnamed(entry.data.use, interviews))
        report.entry(entry, ['title'], { message: `No action or interview hands out the material \`${entry.id}\`` });
  },
  bad: [
    {
      title: 'a sheet for its own sake',
      on: 'materials/spare-sheet.mdx',
      file: `---
title: A spare sheet
status: published
summary: A sheet with two columns that someone may need one day.
use: form
copies: One for each person
invented: false
notes: []
sources: []
judgement: We made this sheet up, and it rests on nothing else.
owner: cx-manager
reviewed: 2026-11-24
reviewBy: 2027-11-24
---

Write your name here.
`,
      finds: { at: 'title', message: 'No action or interview hands out the material `spare-sheet`' },
    },
  ],
});
