import { defineRule } from '../../rule.ts';

export default defineRule({
  code: 'principle/unserved',
  severity: 'error',
  needsAll: true,
  what: 'No published action serves a published principle.',
  why: 'Without an action, the principle gives readers nothing to do.',
  fix: 'Name the principle in an action that serves it, or write such an action.',
  check(content, report) {
    const served = new Set(content.of('actions').flatMap(({ data }) => (data.status === 'published' ? (data.principles ?? []) : [])));
    for (const entry of content.of('principles')) {
      if (entry.data.status === 'published' && !served.has(entry.id))
        report.entry(entry, ['title'], { message: 'No published action serves this principle' });
    }
  },
  bad: [
    {
      title: 'a principle without an action',
      on: 'principles/say-nice-things.mdx',
      file: '---\ntitle: Say nice things\nstatus: published\n---\n\nWords.\n',
      finds: { at: 'title', message: 'No published action serves this principle' },
    },
  ],
});
