import { hiringFacts } from '../../../model/hiring-facts.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  code: 'hiring/step',
  severity: 'error',
  what: 'A step of “should we hire?” lacks a field that its kind needs, or has one that its kind may not have.',
  why: 'Readers would reach a question without answers, or an ending that does not say what to do.',
  fix: 'Give a question its `answers` and no `role`; each answer to a question that `asks` something what it `is`; a hire its `role`; a “not yet” its `actions`; a “not a hire” the `role` of the executive who must own it; and no ending `answers`.',
  check(content, report) {
    for (const step of content.of('hiring')) {
      const { kind, asks, answers, role, actions } = step.data;
      const say = (message: string) => report.entry(step, ['kind'], { message });
      const sayAt = (field: string, message: string) => report.entry(step, [field], { message }, 'key');
      if (kind === 'question' && !answers) say('A question without answers leads nowhere');
      const values: readonly string[] = asks ? hiringFacts[asks] : [];
      for (const [index, answer] of (answers ?? []).entries()) {
        if (!answer) continue;
        const at = ['answers', index, ...(answer?.is === undefined ? [] : ['is'])];
        if (asks && !values.includes(answer?.is ?? ''))
          report.entry(step, at, { message: `The question asks \`${asks}\`, so the answer needs an \`is\` of ${values.join(', ')}` });
        if (!asks && answer?.is) report.entry(step, at, { message: 'The answer says what it `is`, and the question `asks` nothing' });
      }
      if (kind === 'question' && role) sayAt('role', 'A question names a role; only an ending may');
      if (kind && kind !== 'question' && answers) sayAt('answers', 'An ending has answers; only a question may');
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
      finds: { key: 'role', message: 'A question names a role; only an ending may' },
    },
    {
      title: 'an answer about something else than the question asks',
      on: 'hiring/how-many-people',
      set: { 'answers.3.is': 'stores' },
      finds: {
        at: 'answers.3.is',
        message: 'The question asks `size`, so the answer needs an `is` of under-50, under-300, under-2000, from-2000',
      },
    },
    {
      title: 'an answer about an organisation to a question that asks for nothing of it',
      on: 'hiring/executives-agree',
      set: { 'answers.0.is': 'under-50' },
      finds: { at: 'answers.0.is', message: 'The answer says what it `is`, and the question `asks` nothing' },
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
      finds: { key: 'answers', message: 'An ending has answers; only a question may' },
    },
    {
      title: 'a hire without a role',
      on: 'hiring/hire-cx-manager',
      set: { role: undefined },
      finds: { at: 'kind', message: 'A path that ends in “hire” names no role' },
    },
    {
      title: 'a “not yet” without an action',
      on: 'hiring/count-first',
      set: { actions: undefined },
      finds: { at: 'kind', message: 'A path that ends in “not yet” names no action to do first' },
    },
  ],
});
