import { findCycles } from '../../cycles.ts';
import { type CheckedEntry, defineRule } from '../../rule.ts';

type Step = CheckedEntry<'hiring'>;

const nextSteps = (step: Step | undefined): string[] =>
  (step?.data.answers ?? []).flatMap((answer) => (answer?.next === undefined ? [] : [answer.next]));

export default defineRule({
  code: 'hiring/graph',
  severity: 'error',
  what: 'The path to "should we hire?" runs in a circle, or has a step to which nothing leads.',
  why: 'The reader walks for ever, or never meets what an author wrote for them.',
  fix: 'Let each answer lead on to a later step, and lead to each step from some answer. The first step of the file is where everybody begins.',
  check(content, report) {
    const steps = content.of('hiring');
    const [first] = steps;
    if (!first) return;
    const reached = new Set([first.id]);
    for (const id of reached) for (const following of nextSteps(content.get('hiring', id))) reached.add(following);
    for (const step of steps)
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
          report.entry(step, ['answers', index, 'next'], { message: `The path runs in a circle: ${[...cycle, cycle[0]].join(' → ')}` });
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
      title: 'an ending to which nothing leads',
      on: 'hiring/already-told',
      set: { 'answers.0.next': 'meet-first' },
      finds: { in: 'hiring/read-first', key: '', message: 'No path leads to `read-first`' },
    },
  ],
});
