import { describe, expect, it } from 'vitest';
import { departmentFacts } from '../../src/playbook/department.ts';
import { mostOf } from '../../src/text/range.ts';
import { readPlaybook } from '../support/playbook.ts';

const playbook = readPlaybook('content');
const facts = (id: string) => departmentFacts(playbook, id);

describe('what a playbook says of a department', () => {
  it('touchpoints that it runs, with who is accountable', () => {
    expect(facts('finance').touchpoints.map(({ id, touchpoint }) => [id, touchpoint.accountable])).toContainEqual([
      'buy-online/refund',
      { post: 'Head of payments', department: 'finance' },
    ]);
  });

  it('a touchpoint of another department that a job in it is accountable for', () => {
    const [place] = facts('logistics').touchpoints;
    if (!place) throw new Error('logistics has no touchpoint');
    const touchpoints = [{ ...place, touchpoint: { ...place.touchpoint, department: 'it' } }];
    expect(departmentFacts({ ...playbook, touchpoints }, 'logistics').touchpoints).toEqual(touchpoints);
    expect(departmentFacts({ ...playbook, touchpoints }, 'it').touchpoints).toEqual(touchpoints);
  });

  it('decisions of its roles, and of a job outside the playbook', () => {
    const deciders = (id: string) =>
      facts(id).decisions.map(({ decision, decider }) => [decision.id, typeof decider === 'string' ? decider : decider.id]);
    expect(deciders('customer-service')).toContainEqual(['refund-limit', 'contact-centre-manager']);
    expect(deciders('product')).toContainEqual(['release-hold', 'Chief product officer']);
  });

  it('roles whose family is in it, and roles that work with it', () => {
    expect(facts('customer-success').roles.map(({ id }) => id)).toContain('onboarding-specialist');
    expect(facts('logistics').roles).toEqual([]);
    expect(facts('logistics').worksWith.map(({ role }) => role.id)).toContain('customer-service-representative');
  });

  it('actions, the shortest first', () => {
    const minutes = facts('customer-service').leads.map(({ time }) => mostOf(time));
    expect(minutes.length).toBeGreaterThan(3);
    expect(minutes).toEqual(minutes.toSorted((a, b) => a - b));
  });

  it('actions that a job in it leads, apart from those in which it takes part', () => {
    const { leads, takesPartIn, measures } = facts('finance');
    expect(leads.map(({ action }) => action.id)).toContain('follow-ten-refunds-to-the-bank');
    expect(takesPartIn.map(({ action }) => action.id)).toContain('read-the-invoice-as-a-customer');
    expect(leads.filter((led) => takesPartIn.some(({ action }) => action.id === led.action.id))).toEqual([]);
    expect(measures.map(({ id }) => id)).toEqual(['bills-right-first-time', 'time-to-refund']);
  });

  it('actions that its own roles lead', () => {
    expect(facts('customer-service').leads.map(({ action }) => action.id)).toContain('hold-a-ten-minute-huddle');
  });

  it('every department of the reference playbook begins with one of its own actions', () => {
    for (const { id, data } of playbook.of('departments'))
      expect(
        [...facts(id).leads, ...facts(id).takesPartIn].map(({ action }) => action.id),
        id,
      ).toContain(data.begin?.action);
  });
});
