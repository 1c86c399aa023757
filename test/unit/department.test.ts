import { describe, expect, it } from 'vitest';
import { departmentFacts } from '../../src/playbook/department.ts';
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
    const minutes = facts('customer-service').actions.map((one) => one.minutes);
    expect(minutes.length).toBeGreaterThan(3);
    expect(minutes).toEqual(minutes.toSorted((a, b) => a - b));
  });

  it('every department of the reference playbook begins with one of its own actions', () => {
    for (const { id, data } of playbook.of('departments'))
      expect(
        facts(id).actions.map(({ action }) => action.id),
        id,
      ).toContain(data.begin?.action);
  });
});
