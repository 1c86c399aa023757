import { describe, expect, it } from 'vitest';
import { spoken } from '../../src/i18n/sentence.ts';
import { schemas } from '../../src/model/index.ts';
import { partyText } from '../../src/model/parties.ts';
import { partyId } from '../../src/model/party-id.ts';
import { aliasLine, partnerOf } from '../../src/model/role-fields.ts';
import { readLanguage } from '../../src/read/language.ts';
import { foundAfter } from '../support/content.ts';

const found = (set: Record<string, unknown>) =>
  foundAfter({ title: 'what real job descriptions hold', on: 'roles/cx-director', set }).map(
    ({ code, message, severity }) => `${severity} ${code} ${message}`,
  );
const reason = 'Nothing else would show that somebody has seen two year-ends from close by.';

describe('a role as real job descriptions have it', () => {
  it.each([
    ['experience from three to five years', { experience: { years: { min: 3, max: 5 }, reason } }],
    ['eighteen months', { experience: { years: 1.5, reason } }],
    ['up to a year', { experience: { years: { min: 0, max: 1 }, reason } }],
    ['a hundred and twenty direct reports', { 'directReports.max': 120 }],
    [
      'a regulator among those it works with',
      { 'relationships.0': { outside: 'The financial ombudsman', why: 'It decides what we could not settle.' } },
    ],
    [
      'grades of the same job',
      {
        'aliases.0': {
          title: 'Director of customer experience II',
          foundIn: [],
          grade: { level: 'executive', difference: 'Answers for several countries.' },
        },
      },
    ],
  ])('%s', (_, set) => {
    expect(found(set).filter((finding) => !finding.includes('source/unused') && !finding.includes('wording/'))).toEqual([]);
  });

  it('is advised against fourteen duties, and accepted', () => {
    const subjects = ['refunds', 'returns', 'delivery', 'invoices', 'repairs', 'letters', 'calls', 'shops', 'parcels', 'prices'];
    const duties = subjects.map((subject) => `Answers for what customers meet when it comes to ${subject}.`);
    expect(found({ accountabilities: duties }).filter((finding) => finding.includes('schema/'))).toEqual([
      'info schema/long-list `accountabilities` has 10 items; readers follow 8 at most',
    ]);
  });

  it.each([
    ['a range the wrong way round', { experience: { years: { min: 5, max: 3 }, reason } }, 'let `min` be at most `max`'],
    [
      'a role and a party at once',
      { 'relationships.0.outside': 'The financial ombudsman', 'relationships.0.role': 'head-of-cx' },
      'name exactly one',
    ],
  ])('%s is refused', (_, set, message) => {
    expect(found(set).join()).toContain(message);
  });
});

describe('what is said of them', () => {
  it.each([
    ['en-GB', { min: 3, max: 5 }, '3–5 years', '30.25 h a week'],
    ['en-GB', 1, '1 year', '30.25 h a week'],
    ['de', 1.5, '1,5 Jahre', '30,25 Std. pro Woche'],
    ['de', { min: 0.5, max: 1 }, '0,5–1 Jahr', '30,25 Std. pro Woche'],
  ])('%s %j', (tag, years, said, hours) => {
    const { words } = readLanguage('content', tag);
    expect(words.formats.years({ count: years })).toBe(said);
    expect(words.compared.years({ count: years, reason })).toBe(`${said}: ${reason}`);
    expect(words.compared.hoursAWeek({ hours: 30.25 })).toBe(hours);
  });

  it('takes a thing with other fields in a place as it is', () => {
    const { link } = spoken<{ link: { with: (values: { to: object }) => unknown[] } }>({ link: 'See {to}.' }, 'en');
    const to = { href: '/' };
    expect(link.with({ to })).toEqual(['See ', to, '.']);
  });

  it('names a party outside, and the level of a grade', () => {
    const { words } = readLanguage('content', 'en-GB');
    expect(partnerOf({ outside: 'The board', why: 'It approves the budget.' }, () => '', words.common)).toBe('The board');
    const grade = { level: 'senior-specialist', difference: 'Holds the largest accounts.' } as const;
    expect(aliasLine({ title: 'Agent II', foundIn: [], grade }, words.roleLevels)).toBe('Agent II (Senior specialist)');
  });

  it('keeps quarters of an hour', () => {
    expect(schemas.roles.shape.contractedHours.parse(30.25)).toBe(30.25);
  });
});

describe('who answers for a touchpoint', () => {
  const touchpoint = schemas.journeys.shape.stages.element.shape.touchpoints.element;
  const foundIn = (accountable: unknown) =>
    foundAfter({ title: 'a carrier', on: 'journeys/buy-online', set: { 'stages.2.touchpoints.1.accountable': accountable } }).map(
      ({ code, message }) => `${code} ${message}`,
    );

  it('may be a party outside the organisation, with the department that holds the contract', () => {
    const carrier = { outside: 'The parcel carrier', department: 'logistics' };
    expect(touchpoint.shape.accountable.parse(carrier)).toEqual(carrier);
    expect(foundIn(carrier)).toEqual([]);
    expect(partyId(carrier)).toBe('logistics/the-parcel-carrier');
    const { words } = readLanguage('content', 'de');
    expect(partyText({ outside: 'Der Paketdienst', department: 'logistics' }, () => 'Logistik', words.common)).toBe(
      'Der Paketdienst, außerhalb der Organisation (Vertrag: Logistik)',
    );
  });

  it('is one of the two, and no role of the playbook under another name', () => {
    expect(foundIn({ outside: 'The carrier', post: 'Head of delivery', department: 'logistics' }).join()).toContain('name exactly one');
    expect(foundIn({ department: 'logistics' }).join()).toContain('a whole department answers for nothing');
    expect(foundIn({ outside: 'Customer experience manager', department: 'logistics' }).join()).toContain('reference/outside-role');
  });
});
