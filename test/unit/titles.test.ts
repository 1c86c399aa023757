import { expect, it } from 'vitest';
import { roleSchema } from '../../src/model/role.ts';
import { decodedTitles } from '../../src/playbook/titles.ts';
import { readPlaybook } from '../support/playbook.ts';

const playbook = readPlaybook('content');
const titles = decodedTitles(playbook);
const claimsOf = (title: string) => titles.find((one) => one.title.toLowerCase() === title.toLowerCase())?.claims ?? [];

it('has a question to ask for each title, and one of its own for each role that shares it', () => {
  for (const { title, claims } of titles) {
    const asked = claims.map(({ alias, role }) => alias?.ask ?? role.data.ask);
    expect(asked.every(Boolean), title).toBe(true);
    expect(new Set(asked).size, title).toBe(asked.length);
  }
});

it('says what real ads with the title of CX manager were, and takes it for no certainty', () => {
  const claims = claimsOf('CX manager');
  expect(claims.length).toBeGreaterThan(1);
  const { count, found } = claims.find(({ role }) => role.id === 'cx-manager')?.alias?.realAds ?? { count: 0, found: [] };
  expect(count).toBe(68);
  expect(found.reduce((sum, { ads }) => sum + ads, 0)).toBe(68);
  // The figure that the guides quote: 28 of them described support work.
  const support = ['customer-service-representative', 'contact-centre-manager', 'service-team-leader', 'technical-support-engineer'];
  expect(found.reduce((sum, { role, ads }) => sum + (role && support.includes(role) ? ads : 0), 0)).toBe(28);
});

it('refuses counts that do not add up', () => {
  const { data } = playbook.get('roles', 'cx-manager');
  const wrong = structuredClone(data);
  const alias = wrong.aliases?.find(({ realAds }) => realAds);
  if (alias?.realAds) alias.realAds.count = 67;
  expect(roleSchema.safeParse(data).success).toBe(true);
  expect(roleSchema.safeParse(wrong).error?.issues.map(({ path }) => path.join('.'))).toEqual(['aliases.0.realAds.count']);
});

it.each(['CX lead', 'VP CX', 'Customer relations manager', 'Customer relations representative'])('knows %s', (title) => {
  expect(claimsOf(title).length).toBeGreaterThan(0);
});
