import { referencesOf } from '../../references.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  code: 'skill/unused',
  severity: 'warning',
  needsAll: true,
  what: 'No role and no action names a published skill.',
  why: 'Skills that nobody needs hide the ones that matter.',
  fix: 'Name it in the role or the action that needs it, or delete it.',
  check(content, report) {
    // A role that does not say yet which skills it needs may need any of them.
    if (content.of('roles').some(({ data }) => data.status === 'published' && !data.skills)) return;
    const used = new Set<string>();
    for (const { references } of referencesOf(content)) for (const { target, id } of references) if (target === 'skills') used.add(id);
    for (const entry of content.of('skills'))
      if (entry.data.status === 'published' && !used.has(entry.id))
        report.entry(entry, ['title'], { message: `No role or action needs the skill \`${entry.id}\`` });
  },
  bad: [
    {
      title: 'a skill for its own sake',
      on: 'skills/juggling.yaml',
      file: 'title: Juggling\nstatus: published\ngroup: insight\n',
      finds: { at: 'title', message: 'No role or action needs the skill `juggling`' },
    },
  ],
});
