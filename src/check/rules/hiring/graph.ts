import { findCycles } from '../../cycles.ts';
import { type CheckedEntry, defineRule } from '../../rule.ts';

type Step = CheckedEntry<'hiring'>;

const nextSteps = (step: Step | undefined): string[] =>
  (step?.data.answers ?? []).flatMap((answer) => (answer?.next === undefined ? [] : [answer.next]));

export default defineRule({
  code: 'hiring/graph',
  severity: 'error',
  what: 'The path to “should we hire?” runs in a circle, or has a step that nothing leads to.',
  why: 'Readers go round for ever, or never reach a step that was written for them.',
  fix: 'Let each answer lead to a later step, and each step be reached from an answer. Everyone starts at the first step in the file.',
  check(content, report) {
    const steps = content.of('hiring');
    const [first] = steps;
    if (!first) return;
    const reached = new Set([first.id]);
    for (const id of reached) for (const following of nextSteps(content.get('hiring', id))) reached.add(following);
    // A step that is not there hides what it leads to.
    const isWhole = steps.every((step) => nextSteps(step).every((id) => content.get('hiring', id)));
    for (const step of isWhole ? steps : [])
      if (step.data.status !== 'draft' && !reached.has(step.id))
        report.entry(step, [], { message: `No path leads to \`${step.id}\`` }, 'key');
    for (const cycle of findCycles(
      steps.map(({ id }) => id),
      (id) => nextSteps(content.get('hiring', id)),
    )) {
      for (const [at, id] of cycle.entries()) {
        const step = content.get('hiring', id);
        const to = cycle[(at + 1) % cycle.length];
        const index = step?.data.answers?.findIndex((answer) => answer?.next === to) ?? -1;
        if (step)
          report.entry(step, ['answers', index, 'next'], {
            message: `The path runs in a circle: ${[...cycle, cycle[0]].join(' → ')}`,
            cause: [...cycle].sort().join(' '),
          });
      }
    }
  },
  bad: [
    {
      title: 'a circle back to the beginning',
      on: 'hiring/already-told',
      set: { 'answers.0.next': 'where-it-hurts' },
      finds: [
        {
          in: 'hiring/where-it-hurts',
          at: 'answers.1.next',
          message: 'The path runs in a circle: where-it-hurts → already-told → where-it-hurts',
        },
        { at: 'answers.0.next', message: 'The path runs in a circle: where-it-hurts → already-told → where-it-hurts' },
        { in: 'hiring/read-first', key: '', message: 'No path leads to `read-first`' },
      ],
    },
    {
      title: 'an ending that nothing leads to',
      on: 'hiring/already-told',
      set: { 'answers.0.next': 'meet-first' },
      finds: { in: 'hiring/read-first', key: '', message: 'No path leads to `read-first`' },
    },
  ],
});
