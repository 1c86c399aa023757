import { type CheckedEntry, defineRule, type Rule } from '../rule.ts';
import { cyclesOf } from './role.ts';

type Step = CheckedEntry<'hiring'>;

const next = (step: Step | undefined): string[] =>
  (step?.data.answers ?? []).flatMap((answer) => (answer?.next === undefined ? [] : [answer.next]));

export const hiringRules: Rule[] = [
  defineRule({
    code: 'hiring/step',
    severity: 'error',
    what: 'A step on the path to "should we hire?" lacks what its kind needs, or a question names a role, or an ending has answers.',
    why: 'The reader comes to a question without answers, or to an ending that does not say what to do.',
    fix: 'Give a question its `answers` and no `role`; a hire its `role`; a "not yet" its `actions`; a "not a hire" the `role` of the executive who must own it; and no ending `answers`.',
    check(content, report) {
      for (const step of content.of('hiring')) {
        const { kind, answers, role, actions } = step.data;
        const say = (message: string) => report.entry(step, ['kind'], { message });
        const sayAt = (field: string, message: string) => report.entry(step, [field], { message }, 'key');
        if (kind === 'question' && !answers) say('A question without answers leads nowhere');
        if (kind === 'question' && role) sayAt('role', 'A question names a role, as only an ending may');
        if (kind && kind !== 'question' && answers) sayAt('answers', 'An ending has answers, as only a question may');
        if ((kind === 'hire' || kind === 'not-a-hire') && !role) say(`A path that ends in “${kind}” names no role`);
        if (kind === 'not-yet' && !actions) say('A path that ends in “not yet” names no action to do first');
      }
    },
    bad: [
      {
        title: 'a question without answers',
        on: 'hiring/where-it-hurts',
        set: { answers: undefined },
        finds: { at: 'kind', message: 'A question without answers leads nowhere' },
      },
      {
        title: 'a question that names a role',
        on: 'hiring/where-it-hurts',
        set: { role: 'cx-manager' },
        finds: { key: 'role', message: 'A question names a role, as only an ending may' },
      },
      {
        title: 'an ending that goes on',
        on: 'hiring/hire-cx-manager',
        set: {
          answers: [
            { answer: 'Yes.', next: 'meet-first' },
            { answer: 'No.', next: 'list-first' },
          ],
        },
        finds: { key: 'answers', message: 'An ending has answers, as only a question may' },
      },
      {
        title: 'a hire of nobody',
        on: 'hiring/hire-cx-manager',
        set: { role: undefined },
        finds: { at: 'kind', message: 'A path that ends in “hire” names no role' },
      },
      {
        title: 'a "not yet" without anything to do',
        on: 'hiring/count-first',
        set: { actions: undefined },
        finds: { at: 'kind', message: 'A path that ends in “not yet” names no action to do first' },
      },
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
  }),
];
