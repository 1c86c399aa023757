import { type Conditions, following, type PathStep, pathStates } from '../../../playbook/hiring.ts';
import { findCycles } from '../../cycles.ts';
import { memoizeList } from '../../memoize.ts';
import { type CheckedEntry, defineRule } from '../../rule.ts';

type Step = CheckedEntry<'hiring'>;

const nextSteps = (step: Step | undefined): string[] =>
  (step?.data.answers ?? []).flatMap((answer) => [answer, ...(answer?.instead ?? [])].flatMap((to) => to?.next ?? []));

/** An answer as far as it is written. */
const pathStep = ({ id, data: { asks }, data, written }: Step): PathStep => ({
  id,
  asks,
  // With the answers that lead to a draft: what comes after it is not lost.
  answers: (written ?? data).answers?.map((answer) => ({
    next: answer?.next ?? '',
    is: answer?.is,
    when: answer?.when as Conditions | undefined,
    instead: answer?.instead?.map((other) => ({ when: (other?.when ?? {}) as Conditions, next: other?.next ?? '' })),
  })),
});

const statesOf = memoizeList((steps: readonly Step[]) => pathStates(steps.map(pathStep)));

export default defineRule({
  code: 'hiring/graph',
  severity: 'error',
  what: 'The path to “should we hire?” runs in a circle, has a step that nothing leads to, or a question to which some readers have no answer.',
  why: 'Readers go round for ever, get stuck, or never reach a step that was written for them.',
  fix: 'Let each answer lead to a later step, each step be reached from an answer, and the `when` of the answers to a question leave one for everybody. Everyone starts at the first step in the file.',
  check(content, report) {
    const steps = content.of('hiring');
    const [first] = steps;
    if (!first) return;
    const paths = steps.map(pathStep);
    const states = statesOf(steps);
    const reached = new Set(states.map(({ id }) => id));
    // A step that is not there hides what it leads to.
    const isWhole = steps.every((step) => nextSteps(step).every((id) => content.get('hiring', id)));
    const unreached = isWhole ? steps.filter((step) => step.data.status !== 'draft' && !reached.has(step.id)) : [];
    const cycles = findCycles(
      steps.map(({ id }) => id),
      (id) => nextSteps(content.get('hiring', id)),
    );
    // An answer that leads back leads where another step was meant.
    for (const step of cycles.length === 0 ? unreached : [])
      report.entry(
        step,
        [],
        { message: `No path leads to \`${step.id}\``, fix: 'Let an answer lead to it, or delete it.', cause: 'unreached' },
        'key',
      );
    // What follows only from a step that no path reaches is not what was meant.
    const lost = unreached.filter(({ id }) => !unreached.some((step) => nextSteps(step).includes(id)));
    for (const { id, facts } of states) {
      const step = paths.find((one) => one.id === id);
      if (step?.answers?.length && following(step, facts).length === 0)
        report.entry(
          content.get('hiring', id) as Step,
          ['answers'],
          {
            message: `Nobody who said ${Object.values(facts)
              .map((value) => `\`${value}\``)
              .join(', ')} has an answer here`,
            cause: `stuck ${id}`,
          },
          'key',
        );
    }
    const order = steps.map(({ id }) => id);
    for (const cycle of cycles) {
      // Steps stand in the file in the order in which they are read: what leads to an earlier one leads back.
      const back = cycle.filter((id, at) => order.indexOf(cycle[(at + 1) % cycle.length] as string) <= order.indexOf(id));
      for (const [at, id] of cycle.entries()) {
        const step = content.get('hiring', id);
        const to = cycle[(at + 1) % cycle.length];
        const index = step?.data.answers?.findIndex((answer) => [answer, ...(answer?.instead ?? [])].some((one) => one?.next === to)) ?? -1;
        const meant = lost.length === 1 && lost[0]?.id !== id ? lost[0]?.id : undefined;
        if (step)
          report.entry(step, ['answers', index, 'next'], {
            message: `The path runs in a circle: ${[...cycle, cycle[0]].join(' → ')}`,
            fix: meant ? `Did you mean \`${meant}\`? No answer leads to it.` : 'Let this answer lead to a step that comes later.',
            cause: [...cycle].sort().join(' '),
            isLikeliest: back.length === 1 && back[0] === id,
          });
      }
    }
  },
  bad: [
    {
      title: 'a circle back to the beginning',
      on: 'hiring/already-told',
      set: { 'answers.0.next': 'where-it-hurts' },
      finds: {
        at: 'answers.0.next',
        message: 'The path runs in a circle: where-it-hurts → already-told → where-it-hurts',
        fix: 'Did you mean `read-first`? No answer leads to it.',
        also: [{ in: 'hiring/where-it-hurts', at: 'answers.1.next' }],
      },
    },
    {
      title: 'an answer that leads to its own question',
      on: 'hiring/already-told',
      set: { 'answers.0.next': 'already-told' },
      finds: {
        at: 'answers.0.next',
        message: 'The path runs in a circle: already-told → already-told',
        fix: 'Did you mean `read-first`? No answer leads to it.',
      },
    },
    {
      title: 'an ending that nothing leads to',
      on: 'hiring/already-told',
      set: { 'answers.0.next': 'meet-first' },
      finds: { in: 'hiring/read-first', key: '', message: 'No path leads to `read-first`' },
    },
    {
      title: 'a question to which small organisations have no answer',
      on: 'hiring/when-did-it-fail',
      set: {
        'answers.0.when': { size: ['under-300', 'under-2000', 'from-2000'] },
        'answers.1.when': { size: ['under-300', 'under-2000', 'from-2000'] },
        'answers.2.when': { size: ['under-300', 'under-2000', 'from-2000'] },
      },
      finds: { key: 'answers', message: 'Nobody who said `under-50`, `business`, `chief-executive` has an answer here' },
    },
  ],
});
