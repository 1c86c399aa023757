import { type CheckedEntry, defineRule, type Rule } from '../rule.ts';
import { cyclesOf } from './role.ts';

type Step = CheckedEntry<'hiring'>;

const next = (step: Step | undefined): string[] =>
  (step?.data.answers ?? []).flatMap((answer) => (answer?.next === undefined ? [] : [answer.next]));

export const hiringRules: Rule[] = [
  defineRule({
    code: 'hiring/step',
    severity: 'error',
    what: 'A step on the path to "should we hire?" has not what its kind needs.',
    why: 'The reader comes to a question without answers, or to an ending that does not say what to do.',
    fix: 'Give a question its `answers`; a hire its `role`; a "not yet" its `actions`; a "not a hire" the `role` of the executive who must own it.',
    check(content, report) {
      for (const step of content.of('hiring')) {
        const { kind, answers, role, actions } = step.data;
        const say = (message: string) => report.entry(step, ['kind'], { message });
        if (kind === 'question' && !answers) say('A question without answers leads nowhere');
        if (kind === 'question' && role) say('A question names a role, as only an ending may');
        if (kind && kind !== 'question' && answers) say('An ending has answers, as only a question may');
        if ((kind === 'hire' || kind === 'not-a-hire') && !role) say(`A path that ends in “${kind}” names no role`);
        if (kind === 'not-yet' && !actions) say('A path that ends in “not yet” names no action to do first');
      }
    },
    bad: [
      { title: 'a question without answers', on: 'hiring/where-it-hurts', set: { answers: undefined }, at: 'kind' },
      { title: 'a hire of nobody', on: 'hiring/hire-cx-manager', set: { role: undefined }, at: 'kind' },
      { title: 'a "not yet" without anything to do', on: 'hiring/count-first', set: { actions: undefined }, at: 'kind' },
    ],
  }),
  defineRule({
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
      for (const id of reached) for (const following of next(content.get('hiring', id))) reached.add(following);
      for (const step of steps)
        if (step.data.status !== 'draft' && !reached.has(step.id))
          report.entry(step, [], { message: `No path leads to \`${step.id}\`` }, 'key');
      for (const cycle of cyclesOf(
        steps.map(({ id }) => id),
        (id) => next(content.get('hiring', id)),
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
        at: 'answers.0.next',
      },
      { title: 'an ending to which nothing leads', on: 'hiring/already-told', set: { 'answers.0.next': 'meet-first' } },
    ],
  }),
];
