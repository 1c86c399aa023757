import { defineRule } from '../../rule.ts';

export default defineRule({
  code: 'wording/weasel-outcome',
  severity: 'error',
  weight: 1,
  what: 'An outcome begins with a verb of effort, such as improve, drive or enhance.',
  why: 'An outcome says what is true at the end. An effort has no end, and nobody can tell whether it succeeded.',
  fix: 'Write what will be true, with its measure and day.',
  source: 'Smart and Street, Who: outcomes are results and not activities.',
  check(content, report) {
    for (const entry of content.of('roles')) {
      for (const [index, outcome] of (entry.data.outcomes ?? []).entries()) {
        const verb =
          /^(?:improve|drive|enhance|support|help|foster|promote|optimi[sz]e|increase|boost|champion|contribute|ensure)s?\b|^better\b/i.exec(
            outcome?.result ?? '',
          );
        if (verb) report.entry(entry, ['outcomes', index, 'result'], { message: `“${verb[0]}” is an effort, not an outcome` });
      }
    }
  },
  good: [
    {
      title: 'a state that is reached',
      on: 'roles/cx-manager',
      set: { 'outcomes.0.result': 'Nine in ten agreed improvements are live on their day.' },
    },
  ],
  bad: [
    {
      title: 'an outcome without an end',
      on: 'roles/cx-manager',
      set: { 'outcomes.0.result': 'Improve the experience of our customers across all channels.' },
      finds: { at: 'outcomes.0.result', message: '“Improve” is an effort, not an outcome' },
    },
  ],
});
