import { describe, expect, it } from 'vitest';
import { fits, following, pathStates, questionsFrom } from '../../src/playbook/hiring.ts';
import { readPlaybook } from '../support/playbook.ts';

const playbook = readPlaybook('content');
const entries = playbook.of('hiring');
const steps = entries.map(({ id, data }) => ({ id, ...data }));
const states = pathStates(steps);
const stepOf = (id: string) => steps.find((step) => step.id === id) as (typeof steps)[number];
const endings = states.filter(({ id }) => stepOf(id).kind !== 'question');

describe('the paths of “should we hire?”', () => {
  it('reach every step, every role, and the advice not to hire', () => {
    expect(new Set(states.map(({ id }) => id))).toEqual(new Set(steps.map(({ id }) => id)));
    const hired = new Set(endings.flatMap(({ id }) => (stepOf(id).kind === 'hire' ? [stepOf(id).role] : [])));
    expect([...hired].sort()).toEqual(
      playbook
        .of('roles')
        .map(({ id }) => id)
        .sort(),
    );
    for (const { size } of endings.map(({ facts }) => facts)) expect(size).toBeDefined();
  });

  it('ask everyone for size, sector and reporting line, and offer two or more different answers at each question', () => {
    for (const { id, facts } of endings) expect(Object.keys(facts).sort(), id).toEqual(['reportsTo', 'sector', 'size']);
    for (const { id, facts } of states) {
      const step = stepOf(id);
      if (step.kind !== 'question') continue;
      const offered = following(step, facts).map(({ answer }) => step.answers?.[answer]?.answer);
      expect(offered.length, `${id} ${JSON.stringify(facts)}`).toBeGreaterThan(1);
      expect(new Set(offered).size, `${id} ${JSON.stringify(facts)}`).toBe(offered.length);
    }
  });

  it('hold what they say of the questions that are left', () => {
    const first = states[0] as (typeof states)[number];
    const lengths = new Map<string, Set<number>>();
    const key = (id: string, facts: object) => JSON.stringify([id, facts]);
    const walk = (id: string, facts: (typeof first)['facts'], passed: string[]) => {
      const here = [...passed, key(id, facts)];
      const next = following(stepOf(id), facts);
      if (next.length === 0)
        for (const [index, place] of here.entries()) lengths.set(place, (lengths.get(place) ?? new Set()).add(here.length - 1 - index));
      for (const state of next) walk(state.id, state.facts, here);
    };
    walk(first.id, {}, []);
    expect(lengths.size).toBe(states.length);
    for (const state of states) {
      const seen = [...(lengths.get(key(state.id, state.facts)) ?? [])];
      expect(questionsFrom(steps, state)).toEqual({ min: Math.min(...seen), max: Math.max(...seen) });
    }
    expect(questionsFrom(steps, first).max).toBeLessThanOrEqual(8);
  });

  it('fit the size: a chief customer officer for large organisations alone, and advice of its own below 50 people', () => {
    const sizesOf = (role: string) =>
      new Set(endings.filter(({ id }) => stepOf(id).kind === 'hire' && stepOf(id).role === role).map(({ facts }) => facts.size));
    expect([...sizesOf('chief-customer-officer')]).toEqual(['from-2000']);
    for (const role of ['cx-director', 'head-of-cx', 'workforce-planner', 'voice-of-customer-manager', 'journey-manager'])
      for (const size of ['under-50', 'under-300']) expect(sizesOf(role).has(size), `${role} ${size}`).toBe(false);
    expect(sizesOf('cx-manager').has('under-50')).toBe(false);
    for (const { id, facts } of endings.filter(({ facts }) => facts.size === 'under-50')) {
      const { kind, notes } = stepOf(id);
      if (kind === 'hire')
        expect(
          notes?.some(({ when }) => when?.size?.includes('under-50') && fits(when, facts)),
          id,
        ).toBe(true);
    }
    expect(endings.some(({ id, facts }) => id === 'small-company' && facts.size === 'under-50')).toBe(true);
  });

  it('send only those with business customers to the roles that look after accounts', () => {
    const success = ['customer-success-manager', 'head-of-customer-success', 'onboarding-specialist', 'success-operations-manager'];
    for (const { id, facts } of endings) if (success.includes(stepOf(id).role ?? '')) expect(facts.sector, id).toBe('business');
    expect(endings.some(({ id, facts }) => stepOf(id).role === 'retention-manager' && facts.sector === 'public-sector')).toBe(false);
  });

  it('end in links to every role that the ending names, and in something to do', () => {
    for (const { id } of endings) {
      const { title, help, notes, role, roles = [], actions, kind } = stepOf(id);
      const linked = new Set([role, ...roles]);
      const text = [title, help, ...(notes ?? []).map((note) => note.text)].join(' ').toLowerCase();
      for (const { id: named, data } of playbook.of('roles'))
        if (text.includes(data.title.toLowerCase())) expect([...linked], `${id} names ${data.title}`).toContain(named);
      if (kind !== 'hire') expect(actions?.length, id).toBeGreaterThan(0);
      if (kind === 'not-yet') expect(stepOf(id).next, id).toBeDefined();
    }
  });
});
